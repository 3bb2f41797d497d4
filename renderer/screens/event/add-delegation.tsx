import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../../core/ids.ts";
import { delegationNamed } from "../../../core/participants/delegation-named.ts";
import { CATEGORIES, type Category } from "../../../core/reference/categories.ts";
import { api } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";

/** Adds one delegation; the category of a State is known from its name. */
export function AddDelegation({ eventId, onClose }: { eventId: string; onClose: () => void }) {
  const { t } = useTranslation("event");
  const [name, setName] = useState("");
  const [acronym, setAcronym] = useState("");
  const [chosen, setChosen] = useState<Category | null>(null);
  const [fault, setFault] = useState(false);
  const { run, busy } = useAct();
  const guessed = delegationNamed(name, eventId, newId());
  const category = chosen ?? guessed.category;
  const add = async (submit: FormEvent) => {
    submit.preventDefault();
    setFault(name.trim() === "");
    if (name.trim() === "") return;
    const made = await run(() => api.participants.addDelegation({ ...guessed, acronym, category }));
    if (!made) return;
    notifications.show({ message: t("delegation.added", { name: made.name }) });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("roster.add")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <form onSubmit={add} noValidate>
        <Stack gap="md">
          <TextInput
            label={t("delegation.name")}
            description={t("delegation.name_help")}
            required
            data-autofocus
            maxLength={500}
            value={name}
            error={fault ? t("fault.name") : null}
            onChange={(e) => setName(e.currentTarget.value)}
          />
          <TextInput
            label={t("delegation.acronym")}
            maxLength={500}
            value={acronym}
            onChange={(e) => setAcronym(e.currentTarget.value)}
          />
          <Select
            label={t("delegation.category")}
            data={CATEGORIES.map((value) => ({ value, label: t(`common:category.${value}`) }))}
            value={category}
            allowDeselect={false}
            onChange={(value) => value && setChosen(value as Category)}
          />
          <Group>
            <Button type="submit" loading={busy}>
              {t("delegation.add")}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
