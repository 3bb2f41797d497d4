import { Button, Modal, Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FloorRequest } from "../../../core/floor/request.ts";
import type { RowActs } from "../../floor/use-row-acts.ts";
import classes from "./list.module.css";

/** One in line, as the Chair reads it. */
export interface Row {
  request: FloorRequest;
  name: string;
  capacity: string;
  why: string;
}

interface Props {
  row: Row;
  others: readonly Row[];
  lines: RowActs;
  onClose: () => void;
}

/** All that the Chair can do with one in line, as large buttons; every one of them can be undone. */
export function RowSheet({ row, others, lines, onClose }: Props) {
  const { t } = useTranslation(["chair", "floor"]);
  const { request, name, capacity, why } = row;
  const { id, pinned, note, status } = request;
  const act = (label: string, run: (requestId: string) => void, first = false, disabled = false) => (
    <Button
      size="lg"
      px="xs"
      variant={first ? "filled" : "default"}
      disabled={disabled}
      onClick={() => {
        onClose();
        run(id);
      }}
    >
      {label}
    </Button>
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={name}
      size={620}
      classNames={{ title: classes.sheetTitle ?? "" }}
      closeButtonProps={{ "aria-label": t("common:close"), size: 44 }}
    >
      <Text>{capacity}</Text>
      <Text c="dimmed">{why}</Text>
      {note && <Text className={classes.note}>{t("note", { note })}</Text>}
      <div className={classes.sheet}>
        {act(t("floor:row.give"), lines.give, true)}
        {act(t(status === "on_deck" ? "floor:row.off_deck" : "floor:row.on_deck"), lines.onDeck)}
        {act(t("floor:row.up"), lines.moveUp, false, pinned)}
        {act(t("floor:row.down"), lines.moveDown, false, pinned)}
        {act(t(pinned ? "floor:row.unpin" : "floor:row.pin"), lines.pin)}
        {act(t("floor:row.in_writing"), lines.inWriting)}
        {act(t("floor:row.defer"), lines.defer)}
        {act(t("floor:row.drop_absent"), lines.dropAbsent)}
        {act(t("floor:row.withdraw"), lines.withdraw)}
        <Select
          size="lg"
          aria-label={t("row.swap")}
          placeholder={t("row.swap")}
          searchable
          disabled={pinned || others.length < 2}
          data={others
            .filter((each) => each.request.id !== id && !each.request.pinned)
            .map((each) => ({ value: each.request.id, label: each.name }))}
          value={null}
          onChange={(withId) => {
            if (withId === null) return;
            onClose();
            lines.swap(id, withId);
          }}
        />
      </div>
    </Modal>
  );
}
