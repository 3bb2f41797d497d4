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
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  /** In their order. */
  ids: readonly string[];
  /** How a row is called, for those who hear. */
  nameOf: (id: string) => string;
  /** A row was put where another stands; places from 0. */
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}

// Made once: new ones would draw every row anew.
const BY_POINTER = { activationConstraint: { distance: 6 } };
const BY_KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates };

/** A list whose rows are dragged, or lifted and moved by keyboard, with every step told to a screen reader. */
export function Sortable({ ids, nameOf, onMove, children }: Props) {
  const { t } = useTranslation("floor");
  const sensors = useSensors(useSensor(PointerSensor, BY_POINTER), useSensor(KeyboardSensor, BY_KEYBOARD));
  // The same for as long as the rows are: a new list would draw every row anew.
  const joined = ids.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in it counts
  const items = useMemo(() => [...ids], [joined]);
  const at = (row: { id: string | number }) => ids.indexOf(String(row.id));
  const words = (step: "start" | "end" | "cancel", row: { id: string | number }, over = row) =>
    t(`drag.${step}`, { name: nameOf(String(row.id)), place: at(over) + 1 });
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove(at(active), at(over));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t("drag.help") },
        announcements: {
          onDragStart: ({ active }) => words("start", active),
          // Over itself at first: said at once, it would drown the words for being lifted.
          onDragOver: ({ active, over }) =>
            over && over.id !== active.id ? t("drag.over", { place: at(over) + 1 }) : words("start", active),
          onDragEnd: ({ active, over }) => words("end", active, over ?? active),
          onDragCancel: ({ active }) => words("cancel", active),
        },
      }}
    >
      <SortableContext items={items} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
