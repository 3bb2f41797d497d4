import { Text, Title } from "@mantine/core";
import { memo, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { explainLine } from "../../../core/floor/precedence/explain.ts";
import { capacityWords } from "../../floor/capacity-words.ts";
import { nameOf } from "../../floor/names.ts";
import { reasonWords } from "../../floor/reason-words.ts";
import type { RowActs } from "../../floor/use-row-acts.ts";
import { useWindowedRows } from "../../floor/use-windowed-rows.ts";
import { CallSpeaker } from "./call-speaker.tsx";
import type { ChairView } from "./chair-view.ts";
import { LeftList } from "./left-list.tsx";
import classes from "./list.module.css";
import { NextRow } from "./next-row.tsx";
import { type Row, RowSheet } from "./row-sheet.tsx";

/** How many are drawn large: those whom the Chair is about to call. */
const LARGE = 3;
/** The heights of rows in pixels, rules included; list.module.css draws the same. */
const HEIGHT = { large: 117, plain: 73, note: 22 };

/** Who is next and why, then everybody else in line; a row opens what can be done with it. */
export const NextList = memo(function NextList({ view, lines }: { view: ChairView; lines: RowActs }) {
  const { t } = useTranslation(["chair", "floor"]);
  const [chosen, setChosen] = useState<string | null>(null);
  const { floor, roster, roles, time } = view;
  const { state } = floor;
  const choose = useCallback((requestId: string) => setChosen(requestId), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the words are made with ends what was made
  const made = useMemo(() => new Map<string, { key: string; row: Row }>(), [roster, roles, time, t]);
  const rows = useMemo(() => {
    const reasons = explainLine(state);
    const nameById = (id: string) => {
      const request = state.requests[id];
      return request ? nameOf(request, roster, roles).name : "";
    };
    return state.waiting.flatMap((id) => {
      const request = state.requests[id];
      if (!request) return [];
      const mine = reasons.get(id) ?? [];
      const key = JSON.stringify(mine);
      const known = made.get(id);
      // The words of 300 rows cost more than a frame; another's name in them may change without them.
      const same = known?.row.request === request && known.key === key && request.swappedWith === null;
      if (same) return [known.row];
      const why = reasonWords(mine, t, { time, name: nameById }, { kind: request.kind, level: true });
      const row = { request, name: nameById(id), capacity: capacityWords(request, t), why };
      made.set(id, { key, row });
      return [row];
    });
  }, [state, roster, roles, time, t, made]);
  const list = useRef<HTMLOListElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => rows.map(({ request }) => request.id), [rows]);
  const windowed = useWindowedRows(
    list,
    scroller,
    ids,
    (at) => (at < LARGE ? HEIGHT.large : HEIGHT.plain) + (rows[at]?.request.note ? HEIGHT.note : 0),
  );
  const open = rows.find(({ request }) => request.id === chosen);
  return (
    <section aria-label={t("next")} className={classes.next}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          {t("next")}
        </Title>
        <Text c="dimmed">{t("floor:waiting_count", { count: rows.length })}</Text>
      </div>
      <div ref={scroller} className={classes.scroll}>
        {rows.length === 0 && <Text>{t("nobody_waits")}</Text>}
        <ol
          ref={list}
          aria-label={t("next")}
          className={classes.rows}
          style={{ height: windowed.height }}
          onKeyDown={windowed.walk}
        >
          {windowed.rows.map(({ index, top }) => {
            const row = rows[index];
            return (
              row && (
                <NextRow
                  key={row.request.id}
                  {...row}
                  place={index + 1}
                  of={rows.length}
                  top={top}
                  large={index < LARGE}
                  onOpen={choose}
                />
              )
            );
          })}
        </ol>
        <LeftList view={view} lines={lines} />
      </div>
      <CallSpeaker view={view} />
      {open && <RowSheet row={open} others={rows} lines={lines} onClose={() => setChosen(null)} />}
    </section>
  );
});
