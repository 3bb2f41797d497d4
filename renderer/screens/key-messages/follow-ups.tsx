import { Alert, Badge, Button, Group, MultiSelect, Text, TextInput, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { FollowUp, KeyMessage } from "../../../core/record/key-message.ts";
import { plainText } from "../../../core/record/rich-text.ts";
import { paths } from "../../app/routes.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { NoteBody } from "../../record/note-body.tsx";
import { TextConflict } from "../../writing/text-conflict.tsx";
import type { Writings } from "../../writing/use-writings.ts";
import classes from "./key-messages.module.css";
import type { MessageActs } from "./use-message-acts.ts";
import { focusRow } from "./use-row-keys.ts";

interface Props {
  event: EventWithSessions;
  /** Every event in the file, to name the earlier ones. */
  events: readonly EventWithSessions[];
  followUps: readonly FollowUp[];
  messages: readonly KeyMessage[];
  acts: MessageActs;
  writings: Writings;
  busy: boolean;
  onBringIn: () => void;
}

/** What earlier events of the series said, and whether this one took it up. */
export function FollowUps({ event, events, followUps, messages, acts, writings, busy, onBringIn }: Props) {
  const { t } = useTranslation("key-messages");
  const taken = followUps.filter(({ state }) => state === "taken_up").length;
  const earlier = [...new Set([...event.follows, ...followUps.map(({ fromEventId }) => fromEventId)])];
  const titleOf = (id: string) => events.find((each) => each.id === id)?.title ?? "";
  return (
    <section aria-labelledby="follow-up">
      <Group justify="space-between" mb="sm">
        <Group gap="sm">
          <Title order={2} id="follow-up">
            {t("follow.title")}
          </Title>
          {followUps.length > 0 && (
            <Text c="dimmed" role="status">
              {t("follow.count", { taken, open: followUps.length - taken })}
            </Text>
          )}
        </Group>
        {event.follows.length > 0 && (
          <Button variant="default" loading={busy} onClick={onBringIn}>
            {t("follow.bring_in")}
          </Button>
        )}
      </Group>
      {event.follows.length === 0 && followUps.length === 0 && (
        <Alert color="idm" variant="light">
          <Text size="sm">{t("follow.none")}</Text>
          <Button component={Link} href={paths.event(event.id)} variant="default" size="xs" mt="xs">
            {t("follow.to_event")}
          </Button>
        </Alert>
      )}
      {event.follows.length > 0 && followUps.length === 0 && (
        <Text c="dimmed">{t("follow.empty", { title: event.follows.map(titleOf).join(", ") })}</Text>
      )}
      {earlier.map((id) => {
        const own = followUps.filter(({ fromEventId }) => fromEventId === id);
        if (own.length === 0) return null;
        return (
          <div key={id}>
            <Text component="h3" className={classes.from}>
              {t("follow.from", { title: titleOf(id) })}
            </Text>
            <ul className={classes.follows} aria-label={t("follow.from", { title: titleOf(id) })}>
              {own.map((each) => (
                <FollowRow key={each.id} of={each} messages={messages} acts={acts} writings={writings} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

interface RowProps {
  of: FollowUp;
  messages: readonly KeyMessage[];
  acts: MessageActs;
  writings: Writings;
}

function FollowRow({ of, messages, acts, writings }: RowProps) {
  const { t } = useTranslation(["key-messages", "writing"]);
  const conflict = writings.conflicts.get(of.id);
  const taken = of.state === "taken_up";
  return (
    <li>
      <div
        className={classes.follow}
        data-follow={of.id}
        data-taken={taken || undefined}
        tabIndex={0}
        role="group"
        aria-label={t("follow.label", {
          state: t(`follow.state.${of.state}`),
          text: (of.heading || plainText(of.doc)).slice(0, 120),
        })}
      >
        <div>
          <Text size="xs" c="dimmed">
            {t(`follow.kind.${of.from}`)}
          </Text>
          {of.heading && (
            <Text component="h4" className={classes.heading}>
              {of.heading}
            </Text>
          )}
          <NoteBody doc={of.doc} />
        </div>
        <div className={classes.answer}>
          <Badge variant={taken ? "filled" : "outline"} color="idm">
            {t(`follow.state.${of.state}`)}
          </Badge>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => acts.follow(of, { state: taken ? "open" : "taken_up" })}
          >
            {t(taken ? "follow.reopen" : "follow.take_up")}
          </Button>
        </div>
        <div className={classes.links}>
          <Comment of={of} onChange={(comment, seen) => acts.follow(of, { comment }, { comment: seen })} />
          <MultiSelect
            size="xs"
            aria-label={t("follow.taken_up_in")}
            placeholder={of.keyMessageIds.length === 0 ? t("follow.taken_up_in") : ""}
            data={messages.map(({ id, heading, doc }) => ({
              value: id,
              label: heading || plainText(doc).slice(0, 80) || t("untitled"),
            }))}
            value={of.keyMessageIds.filter((id) => messages.some((each) => each.id === id))}
            // What it was taken up in, it was taken up: nobody says that twice.
            onChange={(keyMessageIds) =>
              acts.follow(of, {
                keyMessageIds,
                ...(keyMessageIds.length > 0 ? { state: "taken_up" as const } : {}),
              })
            }
          />
        </div>
        {conflict && (
          <TextConflict conflict={conflict} onSettle={(keep) => writings.queue.settle(of.id, keep)} />
        )}
      </div>
    </li>
  );
}

function Comment({ of, onChange }: { of: FollowUp; onChange: (comment: string, seen: string) => void }) {
  const { t } = useTranslation("key-messages");
  const [value, setValue] = useState(of.comment);
  const seen = useRef(of.comment);
  const field = useRef<HTMLInputElement>(null);
  // Changed elsewhere, or undone, while nobody writes here.
  useEffect(() => {
    if (document.activeElement === field.current) return;
    seen.current = of.comment;
    setValue(of.comment);
  }, [of.comment]);
  const keep = () => {
    if (value.trim() !== seen.current) onChange(value.trim(), seen.current);
    seen.current = value.trim();
  };
  return (
    <TextInput
      ref={field}
      size="xs"
      aria-label={t("follow.comment")}
      placeholder={t("follow.comment")}
      maxLength={5_000}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === "Escape") focusRow(of.id);
      }}
    />
  );
}
