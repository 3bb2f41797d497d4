import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type MarkIndex, markIndex } from "../../core/record/complete-marks.ts";
import type { MarkScheme } from "../../core/record/mark-meaning.ts";
import { NOTE_KINDS, type NoteKind } from "../../core/record/note.ts";
import { useKnownTags } from "./use-known-tags.ts";

export interface Marks {
  /** What marks may name, the tags used so far among it. */
  scheme: MarkScheme;
  /** The same, made ready for completion. */
  index: MarkIndex;
}

/** What marks may name at the event, with its tags. */
export function useMarks(eventId: string, named: MarkScheme): Marks {
  const { t } = useTranslation("record");
  const tags = useKnownTags(eventId);
  return useMemo(() => {
    const scheme = { ...named, tags };
    const kindNames = Object.fromEntries(NOTE_KINDS.map((kind) => [kind, t(`kind.${kind}`)]));
    return { scheme, index: markIndex(scheme, kindNames as Record<NoteKind, string>) };
  }, [named, tags, t]);
}
