import {
  type Active,
  DndContext,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { NO_AREA } from "../../../../core/record/note-filter.ts";
import { plainText } from "../../../../core/record/rich-text.ts";
import classes from "./record.module.css";
import type { RowWords } from "./record-context.ts";

interface Props {
  words: RowWords;
  /** A note was dropped on an area, or on none; `section`: where it was taken. */
  onDrop: (note: Note, section: string, areaId: string) => void;
  children: ReactNode;
}

/** By keyboard a note changes its areas without being lifted: there is nothing to tell of the pointer. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

const dragged = (active: Active) => active.data.current as { note: Note; section: string };

/** Lets a note be dragged onto a challenge area: while one is, all areas are offered above, however long the list is. */
export function AreaTargets({ words, onDrop, children }: Props) {
  const { t } = useTranslation("record");
  const [note, setNote] = useState<Note | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      autoScroll={false}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: "" } }}
      onDragStart={({ active }) => setNote(dragged(active).note)}
      onDragCancel={() => setNote(null)}
      onDragEnd={({ active, over }) => {
        setNote(null);
        if (!over) return;
        const { note: moved, section } = dragged(active);
        onDrop(moved, section, String(over.id));
      }}
    >
      {note && (
        <div className={classes.targets}>
          <span>{t("drop_on")}</span>
          {words.areas.map((area) => (
            <Target key={area.id} id={area.id} name={area.name} />
          ))}
          <Target id={NO_AREA} name={t("no_area")} />
        </div>
      )}
      {children}
      <DragOverlay dropAnimation={null}>
        {note && <div className={classes.dragged}>{plainText(note.doc).slice(0, 80)}</div>}
      </DragOverlay>
    </DndContext>
  );
}

function Target({ id, name }: { id: string; name: string }) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <div ref={setNodeRef} className={classes.target} data-over={isOver || undefined}>
      {name}
    </div>
  );
}
