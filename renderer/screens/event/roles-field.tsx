import { ActionIcon, Button, Fieldset, Group, Select, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ROLES, type Role, type RoleHolder } from "../../../core/event/event.ts";
import { newId } from "../../../core/ids.ts";

interface Props {
  label: string;
  roles: readonly RoleHolder[];
  onChange: (roles: RoleHolder[]) => void;
}

/** Who chairs, moderates, sits on the panel: anybody here can be given the floor. */
export function RolesField({ label, roles, onChange }: Props) {
  const { t } = useTranslation("event");
  const change = (id: string, part: Partial<RoleHolder>) =>
    onChange(roles.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {roles.map((row, at) => (
          <Group key={row.id} gap="xs" wrap="nowrap">
            <Select
              aria-label={t("roles.role", { at: at + 1 })}
              w={152}
              data={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
              value={row.role}
              allowDeselect={false}
              onChange={(role) => role && change(row.id, { role: role as Role })}
            />
            <TextInput
              aria-label={t("roles.name", { at: at + 1 })}
              placeholder={t("roles.name_placeholder")}
              flex={1}
              maxLength={500}
              value={row.name}
              onChange={(e) => change(row.id, { name: e.currentTarget.value })}
            />
            <TextInput
              aria-label={t("roles.title", { at: at + 1 })}
              placeholder={t("roles.title_placeholder")}
              flex={1}
              maxLength={500}
              value={row.title}
              onChange={(e) => change(row.id, { title: e.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t("remove", { name: row.name || t(`common:role.${row.role}`) })}
              onClick={() => onChange(roles.filter((each) => each.id !== row.id))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              onChange([
                ...roles,
                { id: newId(), role: roles.length === 0 ? "chair" : "panellist", name: "", title: "" },
              ])
            }
          >
            {t("roles.add")}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
