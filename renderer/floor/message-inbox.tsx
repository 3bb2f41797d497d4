import { Button, Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MessageSide } from "../../core/floor/message.ts";
import { useKeys } from "../app/use-keys.ts";
import classes from "./messages.module.css";
import type { Messages } from "./use-messages.ts";

/** What the other side said, the oldest first, until one press acknowledges it. */
export function MessageInbox({ messages, side }: { messages: Messages; side: MessageSide }) {
  const { t } = useTranslation("messages");
  const { unread, markSeen } = messages;
  const first = unread[0];
  useKeys([
    {
      // On the desk a letter belongs to the note in focus.
      keys: side === "chair" ? ["s", "alt+r"] : "alt+r",
      label: t("keys.seen"),
      run: () => first && markSeen(first),
      group: t("title"),
    },
  ]);
  const words = first && t(`from.${side}`, { text: first.text });
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite">
        {words ?? ""}
      </VisuallyHidden>
      {first && (
        <div className={classes.inbox}>
          <Text className={classes.unread} title={first.text}>
            {words}
          </Text>
          <Button size="md" onClick={() => markSeen(first)}>
            {unread.length === 1 ? t("seen") : t("seen_more", { count: unread.length - 1 })}
          </Button>
        </div>
      )}
    </>
  );
}
