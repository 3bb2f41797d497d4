import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Text } from "@mantine/core";
import { memo, type RefObject, useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import { explainLine } from "../../../../core/floor/precedence/explain.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { timeFormat } from "../../../floor/format-time.ts";
import { nameOf } from "../../../floor/names.ts";
import { reasonWords } from "../../../floor/reason-words.ts";
import type { RowActs } from "../../../floor/use-row-acts.ts";
import classes from "./floor.module.css";
import { useWindowedRows } from "./use-windowed-rows.ts";
import { WaitingRow } from "./waiting-row.tsx";

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
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { requests, waiting } = state;
  const name = useCallback(
    (id: string | number) => {
      const request = requests[String(id)];
      return request ? nameOf(request, roster, roles).name : "";
    },
    [requests, roster, roles],
  );
  const time = useMemo(() => timeFormat(i18n.language, timeZone), [i18n.language, timeZone]);
  const reasons = useMemo(() => explainLine(state), [state]);
  const windowed = useWindowedRows(list, scroller, waiting);
  const place = (id: string | number) => waiting.indexOf(String(id)) + 1;

  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const to = waiting.indexOf(String(over.id));
    const down = waiting.indexOf(String(active.id)) < to;
    acts.moveBefore(String(active.id), waiting[down ? to + 1 : to] ?? null);
  };

  if (waiting.length === 0)
    return (
      <Text size="sm" c="dimmed" p="sm">
        {t("empty_list")}
      </Text>
    );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t("drag.help") },
        announcements: {
          onDragStart: ({ active }) => t("drag.start", { name: name(active.id), place: place(active.id) }),
          // Over itself at first: said at once, it would drown the words for being lifted.
          onDragOver: ({ active, over }) =>
            over && over.id !== active.id
              ? t("drag.over", { place: place(over.id) })
              : t("drag.start", { name: name(active.id), place: place(active.id) }),
          onDragEnd: ({ active, over }) =>
            t("drag.end", { name: name(active.id), place: over ? place(over.id) : place(active.id) }),
          onDragCancel: ({ active }) => t("drag.cancel", { name: name(active.id) }),
        },
      }}
    >
      <SortableContext items={[...waiting]} strategy={verticalListSortingStrategy}>
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
      </SortableContext>
    </DndContext>
  );
});
