import { Button, Group, Modal, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import { REQUEST_KINDS, type RequestKind } from "../../../../core/floor/request.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { resolveGroup } from "../../../../core/reference/resolve-group.ts";
import { DetailFields } from "../../../floor/detail-fields.tsx";
import { GroupField } from "../../../floor/group-field.tsx";
import { nameOf } from "../../../floor/names.ts";
import type { Floor } from "../../../floor/use-floor.ts";

interface Props {
  floor: Floor;
  roster: Roster;
  roles: readonly RoleHolder[];
  groups: readonly string[];
  requestId: string;
  onClose: () => void;
}

/** Puts right what is known of a request: kind, capacity, level, language, note; before the speech or after. */
export function DetailsDialog({ floor, roster, roles, groups, requestId, onClose }: Props) {
  const { t } = useTranslation("floor");
  const request = floor.state.requests[requestId];
  const [kind, setKind] = useState<RequestKind>(request?.kind ?? "comment");
  const [group, setGroup] = useState(request?.group ?? "");
  const [answersTo, setAnswersTo] = useState(request?.answersTo ?? null);
  const [particulars, setParticulars] = useState({
    level: request?.level ?? null,
    language: request?.language ?? null,
    note: request?.note ?? "",
  });
  if (!request) return null;
  const name = (id: string) => {
    const other = floor.state.requests[id];
    return other ? nameOf(other, roster, roles).name : "";
  };
  const questions = floor.state.given
    .filter((id) => id !== requestId)
    .toReversed()
    .map((id) => ({ value: id, label: name(id) }));
  const save = async () => {
    const details = { ...particulars, kind, group: resolveGroup(group, groups), answersTo };
    if (await floor.command({ type: "amend", requestId, details })) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t("details.title")}: ${name(requestId)}`}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Select
          label={t("details.kind")}
          data-autofocus
          data={REQUEST_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => value && setKind(value as RequestKind)}
        />
        <Group mt="sm">
          <GroupField own={groups} value={group} onChange={setGroup} label={t("details.group")} size="sm" />
        </Group>
        <DetailFields value={particulars} onChange={setParticulars} labels />
        {kind === "panellist_response" && questions.length > 0 && (
          <Select
            mt="sm"
            label={t("details.answers_to")}
            placeholder={t("details.nobody")}
            clearable
            searchable
            data={questions}
            value={answersTo}
            onChange={setAnswersTo}
          />
        )}
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit">{t("common:save")}</Button>
        </Group>
      </form>
    </Modal>
  );
}
