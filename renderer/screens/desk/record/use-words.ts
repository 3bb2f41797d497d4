import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { speakerKey } from "../../../../core/floor/request.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import { speakerLabel, speakerName } from "../../../../core/participants/speaker-name.ts";
import { NOBODY } from "../../../../core/record/note-filter.ts";
import { rolesOf } from "../../../floor/names.ts";
import type { SessionData } from "../../../floor/use-session.ts";
import { markScheme } from "../../../record/mark-scheme.ts";
import type { NoteWords, RowWords } from "./record-context.ts";

interface Named {
  key: string;
  /** The delegation, or the holder of a part. */
  name: string;
  /** With the person. */
  label: string;
}

export interface Words {
  /** Of a note's row. */
  rows: RowWords;
  /** Of all that the panel names. */
  panel: NoteWords;
  /** Who had the floor for an intervention. */
  speakerOf: (interventionId: string | null) => Named;
}

/** How what the record names is called. Names of speakers are made once, whatever the floor does. */
export function useWords({ event, session, roster }: SessionData, floor: FloorState): Words {
  const { t, i18n } = useTranslation("record");
  const rows = useMemo((): RowWords => {
    const time = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
      timeStyle: "medium",
      timeZone: event.timeZone,
    });
    const names = new Map(roster.delegations.map(({ id, name }) => [id, name]));
    return {
      areas: event.areas,
      addressees: event.addressees,
      delegation: (id) => names.get(id) ?? "",
      time: (at) => time.format(at),
    };
  }, [event, roster, i18n.language]);
  const scheme = useMemo(() => markScheme(event, roster), [event, roster]);
  const made = useMemo(() => {
    const roles = rolesOf(event, session.id);
    const known = new WeakMap<object, Named>();
    const nobody: Named = { key: NOBODY, name: t("background"), label: t("background") };
    return { roster, roles, known, nobody };
  }, [event, session.id, roster, t]);
  const { requests } = floor;
  const speakerOf = useCallback(
    (interventionId: string | null): Named => {
      const speaker = interventionId === null ? undefined : requests[interventionId]?.speaker;
      if (!speaker) return made.nobody;
      const known = made.known.get(speaker);
      if (known) return known;
      const named = {
        key: speakerKey(speaker),
        name: speakerName(speaker, made.roster, made.roles),
        label: speakerLabel(speaker, made.roster, made.roles),
      };
      made.known.set(speaker, named);
      return named;
    },
    [requests, made],
  );
  const panel = useMemo(
    (): NoteWords => ({
      ...rows,
      event,
      floor,
      speaker: (id) => speakerOf(id).label,
      delegations: roster.delegations,
      scheme,
    }),
    [rows, event, floor, speakerOf, roster, scheme],
  );
  return { rows, panel, speakerOf };
}
