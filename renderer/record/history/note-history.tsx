import { Alert, Button, Group, Loader, Modal, SegmentedControl, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Note, NoteVersion } from "../../../core/record/note.ts";
import { api } from "../../api/client.ts";
import { errorWords } from "../../api/errors.ts";
import { useAct } from "../../api/use-act.ts";
import { readAuthor } from "../../app/use-author.ts";
import { Keys } from "../../components/key-sheet.tsx";
import { outbox } from "../window-outbox.ts";
import { type HistoryWords, useDifferenceWords } from "./difference-words.ts";
import classes from "./history.module.css";
import { VersionDifference } from "./version-difference.tsx";

interface Props {
  /** As it is stored now. */
  note: Note;
  /** How the things that notes refer to are called; what the record panel's `useNoteWords` gives will do. */
  words: HistoryWords;
  onClose: () => void;
  /** The note as a restored version left it. */
  onRestored?: (note: Note) => void;
}

type Against = "before" | "now";

/** Every version of a note, the newest first: who, when, what changed; Enter restores the one in focus. */
export function NoteHistory({ note, words, onClose, onRestored }: Props) {
  const { t } = useTranslation("history");
  const { run, busy } = useAct();
  const [chosen, setChosen] = useState<number | null>(null);
  const [against, setAgainst] = useState<Against>("before");
  const { data: versions, error } = useQuery({
    queryKey: ["history", note.id, note.version],
    queryFn: () => api.record.history({ noteId: note.id }),
    placeholderData: keepPreviousData,
  });
  const newest = versions?.[0];
  const version = versions?.find((each) => each.version === chosen) ?? newest;

  const restore = async () => {
    if (!version || !newest || version === newest || busy) return;
    await run(async () => {
      // What waits for the note is stored first, and stays in its history.
      await outbox.settled(note.id);
      const seen = Math.max(newest.version, outbox.versionOf(note.id));
      const { note: after, dropped } = await api.upkeep.restoreVersion({
        noteId: note.id,
        author: readAuthor(),
        version: seen,
        to: version.version,
      });
      notifications.show({ message: t("restored") });
      const lost = Object.entries(dropped).flatMap(([what, count]) =>
        count > 0 ? [t(`dropped.${what}`, { count })] : [],
      );
      if (lost.length > 0)
        notifications.show({
          message: t("dropped.title", { what: lost.join(", ") }),
          color: "orange",
          role: "alert",
          autoClose: 12_000,
        });
      onRestored?.(after);
      onClose();
    });
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "c" || event.ctrlKey || event.metaKey || event.altKey) return;
    setAgainst((was) => (was === "before" ? "now" : "before"));
    event.preventDefault();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("title")}
      size={1040}
      closeButtonProps={{ "aria-label": t("common:close") }}
      onKeyDown={onKey}
    >
      {error && <Alert color="red">{errorWords(error, t)}</Alert>}
      {!versions && !error && <Loader aria-label={t("common:loading")} />}
      {versions && version && newest && (
        <div className={classes.history}>
          <VersionList
            versions={versions}
            chosen={version}
            words={words}
            onChoose={setChosen}
            onRestore={() => void restore()}
          />
          <section aria-label={t("difference")} className={classes.shown}>
            <Group justify="space-between" mb="sm">
              <SegmentedControl
                aria-label={t("against.label")}
                value={against}
                onChange={(value) => setAgainst(value as Against)}
                data={[
                  { value: "before", label: t("against.before") },
                  { value: "now", label: t("against.now") },
                ]}
              />
              <Button disabled={version === newest} loading={busy} onClick={() => void restore()}>
                {t("restore")}
              </Button>
            </Group>
            <VersionDifference versions={versions} version={version} against={against} words={words} />
          </section>
        </div>
      )}
      <Text size="sm" c="dimmed" mt="md">
        <Keys combination="arrowup" /> <Keys combination="arrowdown" /> {t("keys.walk")} ·{" "}
        <Keys combination="enter" /> {t("keys.restore")} · <Keys combination="c" /> {t("keys.against")} ·{" "}
        <Keys combination="escape" /> {t("keys.leave")}
      </Text>
    </Modal>
  );
}

interface ListProps {
  versions: readonly NoteVersion[];
  chosen: NoteVersion;
  words: HistoryWords;
  onChoose: (version: number) => void;
  onRestore: () => void;
}

function VersionList({ versions, chosen, words, onChoose, onRestore }: ListProps) {
  const { t } = useTranslation("history");
  const { when, summary } = useDifferenceWords(words);
  const box = useRef<HTMLDivElement>(null);
  const idOf = (version: NoteVersion) => `version-${version.version}`;
  // The dialog was there before its versions were.
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    box.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  const onKey = (event: KeyboardEvent) => {
    const at = versions.indexOf(chosen);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: versions.length - 1 }[event.key];
    const next = to === undefined ? undefined : versions[Math.min(Math.max(to, 0), versions.length - 1)];
    if (next) onChoose(next.version);
    else if (event.key === "Enter") onRestore();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      data-autofocus
      aria-label={t("list")}
      aria-activedescendant={idOf(chosen)}
      onKeyDown={onKey}
    >
      {versions.map((each, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its versions
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and says which is chosen
        <div
          key={each.version}
          id={idOf(each)}
          role="option"
          aria-selected={each === chosen}
          className={classes.version}
          onClick={() => onChoose(each.version)}
        >
          <span className={classes.when}>
            {when(each.at)} · {each.by}
          </span>
          <span>{at === 0 ? t("present", { what: summary(each, versions) }) : summary(each, versions)}</span>
        </div>
      ))}
    </div>
  );
}
