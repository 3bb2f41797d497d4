import { Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import {
  ATTRIBUTION_MODES,
  type AttributionMode,
  SESSION_KINDS,
  type SessionKind,
} from "../../../core/event/event.ts";
import type { Faults, SessionDraft } from "./event-draft.ts";
import { RolesField } from "./roles-field.tsx";

interface Props {
  draft: SessionDraft;
  onChange: (draft: SessionDraft) => void;
  faults: Faults;
}

/** What a session says of itself; only the title must be given. */
export function SessionFields({ draft, onChange, faults }: Props) {
  const { t } = useTranslation("event");
  const set = (part: Partial<SessionDraft>) => onChange({ ...draft, ...part });
  return (
    <Stack gap="md">
      <TextInput
        label={t("session.title")}
        required
        data-autofocus
        maxLength={500}
        value={draft.title}
        error={faults.has("title") ? t("fault.session_title") : null}
        onChange={(e) => set({ title: e.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label={t("session.kind")}
          data={SESSION_KINDS.map((value) => ({ value, label: t(`common:session_kind.${value}`) }))}
          value={draft.kind}
          allowDeselect={false}
          onChange={(kind) => kind && set({ kind: kind as SessionKind })}
        />
        <TextInput
          type="datetime-local"
          label={t("session.startsAt")}
          value={draft.startsAt}
          error={faults.has("startsAt") ? t("fault.startsAt") : null}
          onChange={(e) => set({ startsAt: e.currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={t("session.endsAt")}
          value={draft.endsAt}
          error={faults.has("endsAt") ? t("fault.endsAt") : null}
          onChange={(e) => set({ endsAt: e.currentTarget.value })}
        />
      </SimpleGrid>
      <Select
        label={t("field.attribution")}
        data={[
          { value: "", label: t("session.as_event") },
          ...ATTRIBUTION_MODES.map((value) => ({ value, label: t(`common:attribution.${value}`) })),
        ]}
        value={draft.attribution}
        allowDeselect={false}
        onChange={(mode) => mode !== null && set({ attribution: mode as AttributionMode | "" })}
      />
      <RolesField label={t("session.roles")} roles={draft.roles} onChange={(roles) => set({ roles })} />
    </Stack>
  );
}
