import { useTranslation } from "react-i18next";
import type { Note, NoteVersion } from "../../../core/record/note.ts";
import { type FieldChange, noteDifference } from "../../../core/record/note-difference.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";

/** How the things that notes refer to are called. */
export interface HistoryWords {
  event: Pick<EventWithSessions, "areas" | "addressees" | "timeZone">;
  /** Who had the floor, or that nobody had. */
  speaker: (interventionId: string | null) => string;
  delegation: (delegationId: string) => string;
}

/** What a version changed, in words: when it was made, in a few words, and field by field. */
export function useDifferenceWords({ event, speaker, delegation }: HistoryWords) {
  const { t, i18n } = useTranslation(["history", "record", "common", "clean-up"]);
  const format = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: event.timeZone,
  });
  const named = (rows: readonly { id: string; name: string }[], id: string) =>
    rows.find((each) => each.id === id)?.name ?? t("gone");

  const value = (field: FieldChange["field"], code: string | null): string => {
    if (field === "interventionId") return speaker(code);
    if (field === "delegationId") return code === null ? t("record:field.delegation_none") : delegation(code);
    if (field === "attribution") return code === null ? t("as_session") : t(`common:attribution.${code}`);
    if (field === "areaIds") return named(event.areas, code ?? "");
    if (field === "addresseeIds") return named(event.addressees, code ?? "");
    if (field === "kind") return t(`record:kind.${code}`);
    return field === "tags" ? (code ?? "") : t(`clean-up:${field}.${code}`);
  };

  /** The names of what changed; of the first version that it was written. */
  const summary = (version: NoteVersion, versions: readonly NoteVersion[]): string => {
    const before = earlier(version, versions);
    if (!before) return t("written");
    const { text, formatOnly, fields, deleted } = noteDifference(before, version.note);
    const changed = [
      ...(deleted === null ? [] : [t(deleted ? "deleted" : "brought_back")]),
      ...(text.some(({ kind }) => kind !== "same") ? [t("field.text")] : []),
      ...(formatOnly ? [t("field.format")] : []),
      ...fields.map(({ field }) => t(`field.${field}`)),
    ];
    return changed.length > 0 ? changed.join(", ") : t("nothing");
  };

  return { when: (at: number) => format.format(at), summary, value };
}

/** The state of the note before that version; undefined: it was the first. */
export function earlier(version: NoteVersion, versions: readonly NoteVersion[]): Note | undefined {
  return versions[versions.indexOf(version) + 1]?.note;
}
