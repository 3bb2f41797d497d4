import { Text } from "@mantine/core";
import { memo, type RefObject, useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import { explainLine } from "../../../../core/floor/precedence/explain.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { Sortable } from "../../../components/sortable.tsx";
import { timeFormat } from "../../../floor/format-time.ts";
import { nameOf } from "../../../floor/names.ts";
import { reasonWords } from "../../../floor/reason-words.ts";
import type { RowActs } from "../../../floor/use-row-acts.ts";
import { useWindowedRows } from "../../../floor/use-windowed-rows.ts";
import classes from "./floor.module.css";
import { WaitingRow } from "./waiting-row.tsx";

/** The height of a row, its rule included, in pixels; floor.module.css holds the same. */
const rowHeight = () => 49;

interface Props {
  state: FloorState;
  roster: Roster;
  roles: readonly RoleHolder[];
  timeZone: string;
  acts: RowActs;
  onName: (requestId: string) => void;
  /** The log as it was when this screen was opened: those who asked since are new. */
  openedAt: number;
  /** What scrolls: the rows out of sight are not drawn. */
  scroller: RefObject<HTMLElement | null>;
}

/** Those waiting for the floor, in the order in which they will be called. */
export const WaitingList = memo(function WaitingList(props: Props) {
  const { state, roster, roles, timeZone, acts, onName, openedAt, scroller } = props;
  const { t, i18n } = useTranslation("floor");
  const list = useRef<HTMLUListElement>(null);
  const { requests, waiting } = state;
  const name = useCallback(
    (id: string) => {
      const request = requests[id];
      return request ? nameOf(request, roster, roles).name : "";
    },
    [requests, roster, roles],
  );
  const time = useMemo(() => timeFormat(i18n.language, timeZone), [i18n.language, timeZone]);
  const reasons = useMemo(() => explainLine(state), [state]);
  const windowed = useWindowedRows(list, scroller, waiting, rowHeight);
  const move = (from: number, to: number) =>
    acts.moveBefore(waiting[from] ?? "", waiting[from < to ? to + 1 : to] ?? null);

  if (waiting.length === 0)
    return (
      <Text size="sm" c="dimmed" p="sm">
        {t("empty_list")}
      </Text>
    );
  return (
    <Sortable ids={waiting} nameOf={name} onMove={move}>
      <ul
        ref={list}
        className={classes.waiting}
        aria-label={t("waiting")}
        style={{ height: windowed.height }}
        onKeyDown={windowed.walk}
      >
        {windowed.rows.map(({ index, top }) => {
          const request = requests[waiting[index] ?? ""];
          return (
            request && (
              <WaitingRow
                key={request.id}
                request={request}
                place={index + 1}
                of={waiting.length}
                top={top}
                name={name(request.id)}
                why={[
                  t(`kind.${request.kind}`),
                  ...(request.group ? [t("on_behalf", { group: request.group })] : []),
                  reasonWords(reasons.get(request.id) ?? [], t, { time, name }, { kind: request.kind }),
                ].join(" · ")}
                fresh={request.askedSeq > openedAt}
                acts={acts}
                onName={onName}
              />
            )
          );
        })}
      </ul>
    </Sortable>
  );
});
