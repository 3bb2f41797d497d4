import { Alert, Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../../core/ids.ts";
import { delegationNamed } from "../../../core/participants/delegation-named.ts";
import type { Delegation } from "../../../core/participants/participants.ts";
import { CATEGORIES, type Category } from "../../../core/reference/categories.ts";
import { api } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";

interface Props {
  eventId: string;
  /** null: a new one. */
  delegation: Delegation | null;
  /** How many people it has: they go with it. */
  people: number;
  onClose: () => void;
}

/** Adds a delegation, changes it, or takes it out; the category of a State is known from its name. */
export function EditDelegation({ eventId, delegation, people, onClose }: Props) {
  const { t } = useTranslation("event");
  const [id] = useState(() => delegation?.id ?? newId());
  const [name, setName] = useState(delegation?.name ?? "");
  const [acronym, setAcronym] = useState(delegation?.acronym ?? "");
  const [chosen, setChosen] = useState<Category | null>(delegation?.category ?? null);
  const [fault, setFault] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { run, busy } = useAct();
  // Another name may be another State's; the same name keeps what is known of it.
  const known = delegation?.name === name.trim() ? delegation : delegationNamed(name, eventId, id);
  const category = chosen ?? known.category;
  const keep = async (submit: FormEvent) => {
    submit.preventDefault();
    setFault(name.trim() === "");
    if (name.trim() === "") return;
    const kept = await run(() => api.participants.addDelegation({ ...known, acronym, category }));
    if (!kept) return;
    notifications.show({ message: t(delegation ? "delegation.changed" : "delegation.added", kept) });
    onClose();
  };
  const remove = async () => {
    const done = await run(() => api.participants.removeDelegation({ eventId, id }));
    setRemoving(false);
    if (done === undefined) return;
    notifications.show({ message: t("delegation.removed", { name: delegation?.name }) });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(delegation ? "delegation.edit" : "roster.add")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <form onSubmit={keep} noValidate>
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
              {t(delegation ? "common:save" : "delegation.add")}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            {delegation && !removing && (
              <Button variant="subtle" color="red" ml="auto" onClick={() => setRemoving(true)}>
                {t("common:delete")}
              </Button>
            )}
          </Group>
          {removing && (
            <Alert color="red" role="alert" title={t("delegation.remove_sure", { name: delegation?.name })}>
              {t("delegation.remove_people", { count: people })}
              <Group mt="sm">
                <Button color="red.9" autoFocus onClick={() => void remove()} loading={busy}>
                  {t("common:delete")}
                </Button>
                <Button variant="default" onClick={() => setRemoving(false)}>
                  {t("common:cancel")}
                </Button>
              </Group>
            </Alert>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
