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
import { type KeyboardEvent, useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import { explainLine } from "../../../../core/floor/precedence/explain.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { nameOf } from "../../../floor/names.ts";
import { useReasons } from "../../../floor/use-reasons.ts";
import classes from "./floor.module.css";
import { useKeepFocus } from "./use-keep-focus.ts";
import type { RowActs } from "./use-row-acts.ts";
import { WaitingRow } from "./waiting-row.tsx";

interface Props {
  state: FloorState;
  roster: Roster;
  roles: readonly RoleHolder[];
  timeZone: string;
  acts: RowActs;
  onName: (requestId: string) => void;
}

/** Those waiting for the floor, in the order in which they will be called. */
export function WaitingList({ state, roster, roles, timeZone, acts, onName }: Props) {
  const { t } = useTranslation("floor");
  const list = useRef<HTMLUListElement>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { requests } = state;
  const name = useCallback(
    (id: string | number) => {
      const request = requests[String(id)];
      return request ? nameOf(request, roster, roles).name : "";
    },
    [requests, roster, roles],
  );
  const words = useReasons(timeZone, name);
  const reasons = useMemo(() => explainLine(state), [state]);
  useKeepFocus(list, state.waiting);
  // Of those who were there when the list was opened none is new.
  const openedAt = useRef(state.seq);
  const place = (id: string | number) => state.waiting.indexOf(String(id)) + 1;

  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const to = state.waiting.indexOf(String(over.id));
    const down = state.waiting.indexOf(String(active.id)) < to;
    acts.moveBefore(String(active.id), state.waiting[down ? to + 1 : to] ?? null);
  };

  const walk = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    rows[to]?.focus();
  };

  if (state.waiting.length === 0)
    return (
      <Text size="sm" c="dimmed" p="sm">
        {t("empty_list")}
      </Text>
    );
  const rows = state.waiting.flatMap((id) => state.requests[id] ?? []);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t("drag.help") },
        announcements: {
          onDragStart: ({ active }) => t("drag.start", { name: name(active.id), place: place(active.id) }),
          onDragOver: ({ over }) => (over ? t("drag.over", { place: place(over.id) }) : undefined),
          onDragEnd: ({ active, over }) =>
            t("drag.end", { name: name(active.id), place: over ? place(over.id) : place(active.id) }),
          onDragCancel: ({ active }) => t("drag.cancel", { name: name(active.id) }),
        },
      }}
    >
      <SortableContext items={[...state.waiting]} strategy={verticalListSortingStrategy}>
        <ul ref={list} className={classes.waiting} aria-label={t("waiting")} onKeyDown={walk}>
          {rows.map((request, at) => (
            <WaitingRow
              key={request.id}
              request={request}
              place={at + 1}
              name={name(request.id)}
              why={[
                t(`kind.${request.kind}`),
                ...(request.group ? [t("on_behalf", { group: request.group })] : []),
                ...words(reasons.get(request.id) ?? []),
              ].join(" · ")}
              fresh={request.askedSeq > openedAt.current}
              acts={acts}
              onName={onName}
            />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
