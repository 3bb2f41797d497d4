import { Button, Text, TextInput } from "@mantine/core";
import { type FormEvent, type Ref, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MessageSide } from "../../core/floor/message.ts";
import classes from "./messages.module.css";
import type { Messages } from "./use-messages.ts";

const READY_MADE = ["slow_down", "five_minutes", "next_absent"] as const;

/** Says something to the other side: a few words at one press, or what is typed; and whether the last was seen. */
export function MessageCompose({
  messages,
  side,
  inputRef,
  onSent,
}: {
  messages: Messages;
  side: MessageSide;
  inputRef?: Ref<HTMLInputElement>;
  onSent?: () => void;
}) {
  const { t } = useTranslation("messages");
  const [typed, setTyped] = useState("");
  const { sent, send } = messages;
  const say = async (text: string) => {
    if (text === "" || !(await send(text))) return false;
    onSent?.();
    return true;
  };
  const sayTyped = async (e: FormEvent) => {
    e.preventDefault();
    if (await say(typed.trim())) setTyped("");
  };
  return (
    <div className={classes.compose}>
      <div className={classes.ready}>
        {READY_MADE.map((name) => (
          <Button key={name} variant="default" size="md" onClick={() => void say(t(`ready.${name}`))}>
            {t(`ready.${name}`)}
          </Button>
        ))}
      </div>
      <form onSubmit={(e) => void sayTyped(e)} className={classes.line}>
        <TextInput
          ref={inputRef}
          data-autofocus
          size="md"
          flex={1}
          maxLength={500}
          aria-label={t(`to.${side}`)}
          placeholder={t(`to.${side}`)}
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
        />
        <Button size="md" type="submit" variant="default">
          {t("send")}
        </Button>
      </form>
      <Text size="sm" c="dimmed" className={classes.sent} title={sent?.text}>
        {sent && t(sent.seenAt === null ? "sent" : "sent_seen", { text: sent.text })}
      </Text>
    </div>
  );
}
