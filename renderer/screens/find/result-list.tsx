import { Badge } from "@mantine/core";
import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FoundNote } from "../../../core/contract/find.ts";
import type { Segment } from "../../../core/record/find-hits.ts";
import { paths } from "../../app/routes.ts";
import { goToNote } from "../../record/go-to-note.ts";
import classes from "./find.module.css";
import type { Found } from "./use-find.ts";

interface Props {
  found: Found;
  /** Up from the first. */
  onUp: () => void;
  showMore: (() => void) | undefined;
}

/** The notes found; one stop for the Tab key, the arrows go from one to the next. */
export function ResultList({ found, onUp, showMore }: Props) {
  const { t } = useTranslation("find");
  const list = useRef<HTMLOListElement>(null);
  const before = useRef<number | null>(null);
  const count = found.notes.length;
  // Who comes back from a note goes on from there.
  useEffect(() => {
    const left = opened;
    opened = null;
    if (left) list.current?.querySelector<HTMLElement>(`[data-found="${left}"]`)?.focus();
  }, []);
  // Who asked for more goes on with the first of what came.
  useEffect(() => {
    if (before.current === null || count <= before.current) return;
    list.current?.querySelectorAll("a")[before.current]?.focus();
    before.current = null;
  }, [count]);
  return (
    <>
      <ol
        ref={list}
        className={classes.results}
        aria-label={t("results")}
        data-results
        onKeyDown={(e) => moveFocus(e, onUp)}
      >
        {found.notes.map((note, at) => (
          <Result key={note.noteId} note={note} tabStop={at === 0} />
        ))}
      </ol>
      {showMore && (
        <button
          type="button"
          className={classes.more}
          onClick={() => {
            before.current = count;
            showMore();
          }}
          onKeyDown={(event) => {
            if (event.key !== "ArrowUp") return;
            event.preventDefault();
            [...(list.current?.querySelectorAll("a") ?? [])].at(-1)?.focus();
          }}
        >
          {t("more")}
        </button>
      )}
    </>
  );
}

/** The note that was opened from the list last. */
let opened: string | null = null;

/** For a search that begins, and is not come back to: the field has the focus. */
export function forgetOpened(): void {
  opened = null;
}

/** Puts the focus on the first result. */
export function focusResults(): void {
  document.querySelector<HTMLElement>("[data-results] a")?.focus();
}

const Result = memo(function Result({ note, tabStop }: { note: FoundNote; tabStop: boolean }) {
  const { t, i18n } = useTranslation(["find", "record"]);
  const when = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: note.timeZone,
  });
  return (
    <li>
      <a
        href={`#${paths.desk(note.sessionId)}`}
        className={classes.result}
        data-found={note.noteId}
        tabIndex={tabStop ? 0 : -1}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          opened = note.noteId;
          goToNote(note.sessionId, note.noteId);
        }}
      >
        <span className={classes.head}>
          <strong>{note.speaker.length > 0 ? <Marked segments={note.speaker} /> : t("nobody")}</strong>
          {note.reportedOf.length > 0 && (
            <span>
              {t("reported_of")} <Marked segments={note.reportedOf} />
            </span>
          )}
          <Badge size="sm" variant={note.kind === "recommendation" ? "filled" : "default"}>
            {t(`record:kind.${note.kind}`)}
          </Badge>
          {note.areas.map((area) => (
            <Badge key={area} size="sm" variant="light" color="idm">
              {area}
            </Badge>
          ))}
          {note.tags.map((tag) => (
            <Badge key={tag.map(({ text }) => text).join("")} size="sm" variant="outline" color="gray">
              <Marked segments={tag} />
            </Badge>
          ))}
          {note.inBin && (
            <Badge size="sm" variant="outline" color="red">
              {t("in_bin")}
            </Badge>
          )}
        </span>
        <span className={classes.text}>
          <Marked segments={note.text} />
        </span>
        <span className={classes.where}>
          {[
            note.eventTitle,
            note.sessionTitle,
            when.format(note.at),
            note.author,
            t(`status.${note.status}`),
          ].join(" · ")}
        </span>
      </a>
    </li>
  );
});

function Marked({ segments }: { segments: readonly Segment[] }) {
  let at = 0;
  return segments.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

/** The list's own keys; past the last is the button that shows more. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>, onUp: () => void): void {
  const links = [...event.currentTarget.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const more = event.currentTarget.nextElementSibling;
  if (to < 0) onUp();
  else if (to >= links.length && more instanceof HTMLButtonElement) more.focus();
  else links[Math.min(to, links.length - 1)]?.focus();
}
