import { Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ATTRIBUTION_MODES, type AttributionMode } from "../../../core/event/event.ts";
import { CodesField } from "./codes-field.tsx";
import type { EventDraft, Faults } from "./event-draft.ts";
import { FollowsField } from "./follows-field.tsx";
import { RolesField } from "./roles-field.tsx";

const ZONES = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

interface Props {
  /** Null: the event is yet to be made. */
  eventId: string | null;
  draft: EventDraft;
  onChange: (draft: EventDraft) => void;
  faults: Faults;
}

/** What an event says of itself. Only the title must be given. */
export function EventFields({ eventId, draft, onChange, faults }: Props) {
  const { t } = useTranslation("event");
  const set = (part: Partial<EventDraft>) => onChange({ ...draft, ...part });
  const fault = (name: keyof EventDraft) => (faults.has(name) ? t(`fault.${name}`) : null);
  const text = (name: "theme" | "topic" | "venue") => (
    <TextInput
      label={t(`field.${name}`)}
      placeholder={t(`placeholder.${name}`)}
      value={draft[name]}
      maxLength={500}
      onChange={(e) => set({ [name]: e.currentTarget.value })}
    />
  );
  const date = (name: "startsOn" | "endsOn") => (
    <TextInput
      type="date"
      label={t(`field.${name}`)}
      value={draft[name]}
      error={fault(name)}
      onChange={(e) => set({ [name]: e.currentTarget.value })}
    />
  );
  return (
    <Stack gap="md">
      <TextInput
        label={t("field.title")}
        placeholder={t("placeholder.title")}
        size="md"
        required
        data-autofocus
        autoFocus
        maxLength={500}
        value={draft.title}
        error={fault("title")}
        onChange={(e) => set({ title: e.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {text("theme")}
        {text("topic")}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 4 }}>
        {date("startsOn")}
        {date("endsOn")}
        {text("venue")}
        <Select
          label={t("field.timeZone")}
          data={ZONES.includes(draft.timeZone) ? ZONES : [draft.timeZone, ...ZONES]}
          value={draft.timeZone}
          searchable
          allowDeselect={false}
          limit={60}
          error={fault("timeZone")}
          onChange={(zone) => zone && set({ timeZone: zone })}
        />
      </SimpleGrid>
      <Select
        label={t("field.attribution")}
        description={t("field.attribution_help")}
        maw={360}
        data={ATTRIBUTION_MODES.map((value) => ({ value, label: t(`common:attribution.${value}`) }))}
        value={draft.attribution}
        allowDeselect={false}
        onChange={(mode) => mode && set({ attribution: mode as AttributionMode })}
      />
      <CodesField
        kind="areas"
        rows={draft.areas}
        error={fault("areas")}
        onChange={(areas) => set({ areas })}
      />
      <CodesField
        kind="addressees"
        rows={draft.addressees}
        error={fault("addressees")}
        onChange={(addressees) => set({ addressees })}
      />
      <FollowsField eventId={eventId} follows={draft.follows} onChange={(follows) => set({ follows })} />
      <RolesField label={t("field.roles")} roles={draft.roles} onChange={(roles) => set({ roles })} />
    </Stack>
  );
}
