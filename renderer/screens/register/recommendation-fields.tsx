import { MultiSelect, Select, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import {
  RECOMMENDATION_STATUSES,
  type Recommendation,
  type RecommendationStatus,
} from "../../../core/record/recommendation.ts";
import { goToNote } from "../../record/go-to-note.ts";
import type { Fields } from "../../register/saver.ts";
import { LineField } from "./line-field.tsx";
import classes from "./register.module.css";
import { useRegisterWords } from "./register-words.ts";
import { ReservationsField } from "./reservations-field.tsx";
import { VoicesField } from "./voices-field.tsx";

/** What is set on a recommendation beside its text, and the notes it comes from. */
export function RecommendationFieldsForm({
  one,
  set,
}: {
  one: Recommendation;
  set: (fields: Fields) => void;
}) {
  const { t } = useTranslation("register");
  const { event } = useRegisterWords();
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
        <MultiSelect
          size="xs"
          label={t("field.addressees")}
          data={named(event.addressees)}
          value={one.addresseeIds}
          onChange={(addresseeIds) => set({ addresseeIds })}
        />
        <MultiSelect
          size="xs"
          label={t("field.areas")}
          data={named(event.areas)}
          value={one.areaIds}
          onChange={(areaIds) => set({ areaIds })}
        />
        <VoicesField
          label={t("field.proposers")}
          value={one.proposers}
          onChange={(proposers) => set({ proposers })}
        />
        <VoicesField
          label={t("field.supporters")}
          value={one.supporters}
          onChange={(supporters) => set({ supporters })}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" verticalSpacing="sm">
        <Select
          size="xs"
          label={t("field.status")}
          data={RECOMMENDATION_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={one.status}
          allowDeselect={false}
          onChange={(status) => status && set({ status: status as RecommendationStatus })}
        />
        <LineField
          label={t("field.timeframe")}
          value={one.timeframe}
          maxLength={500}
          onCommit={(timeframe) => set({ timeframe })}
        />
        <LineField
          label={t("field.owner")}
          value={one.owner}
          maxLength={500}
          onCommit={(owner) => set({ owner })}
        />
      </SimpleGrid>
      <ReservationsField value={one.reservations} onChange={(reservations) => set({ reservations })} />
      <SourceList one={one} />
    </>
  );
}

function SourceList({ one }: { one: Recommendation }) {
  const { t } = useTranslation("register");
  const words = useRegisterWords();
  return (
    <div>
      <Text size="xs" fw={600}>
        {t("field.sources")}
      </Text>
      <ul className={classes.sources} aria-label={t("field.sources")}>
        {one.sources.map((source) => {
          const { speaker, place, text, deleted } = words.source(source);
          const label = [speaker, place].filter(Boolean).join(", ");
          return (
            <li key={source.noteId}>
              <button
                type="button"
                className={classes.link}
                aria-label={t("source", { label })}
                onClick={() => goToNote(source.sessionId, source.noteId)}
              >
                {label}
              </button>
              {deleted && <span className={classes.quiet}> ({t("source_removed")})</span>}
              <div className={classes.quiet}>{text}</div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
