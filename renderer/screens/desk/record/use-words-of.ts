import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import { speakerLabel } from "../../../../core/participants/speaker-name.ts";
import { rolesOf } from "../../../floor/names.ts";
import type { SessionData } from "../../../floor/use-session.ts";
import { markScheme } from "../../../record/mark-scheme.ts";
import type { NoteWords } from "./record-context.ts";

/** The words of a session's record, for `RecordContext`; the same object until one of them changes. */
export function useWordsOf({ event, session, roster }: SessionData, floor: FloorState): NoteWords {
  const { t, i18n } = useTranslation("record");
  const scheme = useMemo(() => markScheme(event, roster), [event, roster]);
  return useMemo((): NoteWords => {
    const roles = rolesOf(event, session.id);
    const time = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
      timeStyle: "medium",
      timeZone: event.timeZone,
    });
    return {
      event,
      floor,
      time: (at) => time.format(at),
      speaker: (interventionId) => {
        const request = interventionId === null ? undefined : floor.requests[interventionId];
        return request ? speakerLabel(request.speaker, roster, roles) : t("background");
      },
      delegation: (id) => roster.delegations.find((each) => each.id === id)?.name ?? "",
      delegations: roster.delegations,
      scheme,
    };
  }, [event, session.id, roster, scheme, floor, i18n.language, t]);
}
