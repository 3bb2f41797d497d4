import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Area } from "../../../core/event/event.ts";
import { newId } from "../../../core/ids.ts";

interface Props {
  kind: "areas" | "addressees";
  rows: readonly Area[];
  error: string | null;
  onChange: (rows: Area[]) => void;
}

/** Challenge areas or addressees: a name, and the code that its mark is typed with. */
export function CodesField({ kind, rows, error, onChange }: Props) {
  const { t } = useTranslation("event");
  const change = (id: string, part: Partial<Area>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const sign = kind === "areas" ? "#" : ">";
  return (
    <Fieldset legend={t(`field.${kind}`)}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t(`field.${kind}_help`)}
        </Text>
        {rows.map((row, at) => (
          <Group key={row.id} gap="xs" wrap="nowrap">
            <TextInput
              aria-label={t(`${kind}.code`, { at: at + 1 })}
              leftSection={sign}
              w={128}
              maxLength={20}
              value={row.code}
              onChange={(e) => change(row.id, { code: e.currentTarget.value.replace(/[^\p{L}\d]/gu, "") })}
            />
            <TextInput
              aria-label={t(`${kind}.name`, { at: at + 1 })}
              flex={1}
              maxLength={500}
              value={row.name}
              onChange={(e) => change(row.id, { name: e.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t("remove", { name: row.name || row.code })}
              onClick={() => onChange(rows.filter((each) => each.id !== row.id))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {error && (
          <Text size="sm" c="red.8" role="alert">
            {error}
          </Text>
        )}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...rows, { id: newId(), code: "", name: "" }])}
          >
            {t(`${kind}.add`)}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
