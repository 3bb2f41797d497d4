import { Button, Group, Kbd, Modal, Text } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

type Answer = "one" | "each" | "line";

interface Props {
  /** How many notes it would make. */
  count: number;
  onAnswer: (answer: Answer) => void;
}

/** Asks whether the points that were pasted into the line are one note or a note each. */
export function PasteDialog({ count, onAnswer }: Props) {
  const { t } = useTranslation("capture");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "1") onAnswer("one");
    else if (event.key === "2") onAnswer("each");
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={() => onAnswer("line")}
      onKeyDown={onKeyDown}
      returnFocus={false}
      title={t("paste.title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Text size="sm">{t("paste.text")}</Text>
      <Group mt="md" gap="sm">
        <Button variant="default" leftSection={<Kbd>1</Kbd>} onClick={() => onAnswer("one")}>
          {t("paste.one")}
        </Button>
        <Button data-autofocus leftSection={<Kbd>2</Kbd>} onClick={() => onAnswer("each")}>
          {t("paste.many", { count })}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mt="sm">
        {t("paste.keys")}
      </Text>
    </Modal>
  );
}
