import { Text, Title } from "@mantine/core";
import { memo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../app/use-keys.ts";
import { BalancePanel } from "../../floor/balance-panel.tsx";
import { ForecastLine } from "../../floor/forecast-line.tsx";
import { MessageCompose } from "../../floor/message-compose.tsx";
import { MessageInbox } from "../../floor/message-inbox.tsx";
import { useMessages } from "../../floor/use-messages.ts";
import classes from "./chair.module.css";
import type { ChairView } from "./chair-view.ts";

/** What the Chair looks at between two speakers: whether the list fits, what the rapporteur says, who is silent. */
export const SidePanels = memo(function SidePanels({ view }: { view: ChairView }) {
  const { t } = useTranslation("chair");
  const { event, session, floor, roster } = view;
  return (
    <>
      <div className={classes.panel}>
        <ForecastLine floor={floor} session={session} timeZone={event.timeZone} />
      </div>
      <MessagesPanel sessionId={session.id} />
      <section aria-label={t("balance:title")} className={classes.balance} tabIndex={0}>
        <Title order={2} size="h4" mb="xs">
          {t("balance:title")}
        </Title>
        <BalancePanel eventId={event.id} floor={floor} roster={roster} />
      </section>
    </>
  );
});

function MessagesPanel({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation("messages");
  const messages = useMessages(sessionId, "chair");
  const input = useRef<HTMLInputElement>(null);
  useKeys([
    {
      keys: ["m", "alt+m"],
      label: t("to.chair"),
      run: () => input.current?.focus(),
      group: t("title"),
    },
  ]);
  return (
    <section aria-label={t("title")} className={classes.panel}>
      <div className={classes.inbox}>
        <MessageInbox messages={messages} side="chair" />
        {messages.unread.length === 0 && <Text c="dimmed">{t("none")}</Text>}
      </div>
      <MessageCompose messages={messages} side="chair" inputRef={input} />
    </section>
  );
}
