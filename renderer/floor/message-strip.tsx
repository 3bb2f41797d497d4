import { Button, Popover } from "@mantine/core";
import { IconMessage } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MessageSide } from "../../core/floor/message.ts";
import { useKeys } from "../app/use-keys.ts";
import { MessageCompose } from "./message-compose.tsx";
import { MessageInbox } from "./message-inbox.tsx";
import classes from "./messages.module.css";
import { useMessages } from "./use-messages.ts";

/** The messages in one line: what came, until it is acknowledged, and a button to answer. */
export function MessageStrip({ sessionId, side }: { sessionId: string; side: MessageSide }) {
  const { t } = useTranslation("messages");
  const messages = useMessages(sessionId, side);
  const [opened, setOpened] = useState(false);
  useKeys([
    {
      keys: ["m", "alt+m"],
      label: t(`to.${side}`),
      run: () => setOpened(true),
      group: t("title"),
    },
  ]);
  return (
    <section aria-label={t("title")} className={classes.strip}>
      <MessageInbox messages={messages} side={side} />
      <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles position="bottom-end">
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconMessage size={18} aria-hidden />}
            title={t(`to.${side}`)}
            onClick={() => setOpened((is) => !is)}
          >
            {t("title")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t("title")} maw={440}>
          <MessageCompose messages={messages} side={side} onSent={() => setOpened(false)} />
        </Popover.Dropdown>
      </Popover>
    </section>
  );
}
