import { Text, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { NoteVersion } from "../../../core/record/note.ts";
import {
  type FieldChange,
  isSame,
  noteDifference,
  type TextPart,
} from "../../../core/record/note-difference.ts";
import { NoteBody } from "../note-body.tsx";
import { earlier, type HistoryWords, useDifferenceWords } from "./difference-words.ts";
import classes from "./history.module.css";

interface Props {
  versions: readonly NoteVersion[];
  version: NoteVersion;
  /** The version before it, or the note as it is now. */
  against: "before" | "now";
  words: HistoryWords;
}

/** What a version changed, or what restoring it would: the text word by word, and every field by name. */
export function VersionDifference({ versions, version, against, words }: Props) {
  const { t } = useTranslation("history");
  const before = against === "before" ? earlier(version, versions) : versions[0]?.note;
  // The whole text of the first version, and of the present one beside itself.
  if (!before || before === version.note)
    return (
      <>
        <div className={classes.text}>
          <NoteBody doc={version.note.doc} />
        </div>
        <Text size="sm" c="dimmed">
          {t(before ? "is_present" : "first")}
        </Text>
      </>
    );
  const difference = noteDifference(before, version.note);
  const { deleted } = difference;
  return (
    <>
      <p className={classes.text}>
        <Parts parts={difference.text} />
      </p>
      {difference.formatOnly && <Text size="sm">{t("format_only")}</Text>}
      {deleted !== null && <Text size="sm">{t(deleted ? "was_deleted" : "was_brought_back")}</Text>}
      {isSame(difference) && (
        <Text size="sm" c="dimmed">
          {t("nothing_differs")}
        </Text>
      )}
      {difference.fields.length > 0 && (
        <dl className={classes.fields}>
          {difference.fields.map((change) => (
            <Field key={change.field} change={change} words={words} />
          ))}
        </dl>
      )}
    </>
  );
}

/** Signs and lines beside the colours: what came and what went is told apart without them. */
function Parts({ parts }: { parts: readonly TextPart[] }) {
  let at = 0;
  return parts.map(({ kind, text }) => {
    const key = at;
    at += text.length + 1;
    if (kind === "same") return <span key={key}>{text}</span>;
    return kind === "added" ? <Added key={key} text={text} /> : <Removed key={key} text={text} />;
  });
}

function Added({ text }: { text: string }) {
  const { t } = useTranslation("history");
  return (
    <ins>
      <span aria-hidden>+</span>
      <VisuallyHidden>{t("added")} </VisuallyHidden>
      {text}
    </ins>
  );
}

function Removed({ text }: { text: string }) {
  const { t } = useTranslation("history");
  return (
    <del>
      <span aria-hidden>−</span>
      <VisuallyHidden>{t("removed")} </VisuallyHidden>
      {text}
    </del>
  );
}

function Field({ change, words }: { change: FieldChange; words: HistoryWords }) {
  const { t } = useTranslation("history");
  const { value } = useDifferenceWords(words);
  const [removed, added] = "from" in change ? [[change.from], [change.to]] : [change.removed, change.added];
  return (
    <>
      <dt>{t(`field.${change.field}`)}</dt>
      <dd>
        {removed.map((each) => (
          <Removed key={`- ${each}`} text={value(change.field, each)} />
        ))}{" "}
        {added.map((each) => (
          <Added key={`+ ${each}`} text={value(change.field, each)} />
        ))}
      </dd>
    </>
  );
}
