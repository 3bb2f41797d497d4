import { useTranslation } from "react-i18next";
import type { SummaryPlace } from "../../../core/record/summary.ts";
import classes from "./summaries.module.css";

/** What there is of one summary of the session. */
export interface PlaceCount {
  place: SummaryPlace;
  name: string;
  cleaned: number;
  raw: number;
  sentences: number;
  suggested: number;
}

/** The summaries of the session, each with what there is of it; the one in work is marked. */
export function PlaceList({
  places,
  chosen,
  onChoose,
}: {
  places: readonly PlaceCount[];
  chosen: SummaryPlace;
  onChoose: (place: SummaryPlace) => void;
}) {
  const { t } = useTranslation("summaries");
  return (
    <nav aria-label={t("places.title")} className={classes.side}>
      <ul className={classes.places}>
        {places.map(({ place, name, cleaned, raw, sentences, suggested }, at) => (
          <li key={place}>
            <button
              type="button"
              className={classes.place}
              aria-current={place === chosen ? "true" : undefined}
              aria-keyshortcuts={at < 9 ? `Alt+${at + 1}` : undefined}
              onClick={() => onChoose(place)}
            >
              <strong>{name}</strong>
              <span className={classes.quiet}>{t("places.notes", { cleaned, raw })}</span>
              <span className={classes.quiet}>
                {t("places.sentences", { count: sentences })}
                {suggested > 0 && <em>{t("places.suggested", { count: suggested })}</em>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
