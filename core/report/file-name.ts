import type { ReportOptions } from "./options.ts";
import type { EventRecords } from "./records.ts";

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;
/** File systems take 255 bytes; the rest is for what a browser or a copy adds. */
const MOST_BYTES = 200;

/** A name to save the report under that every file system takes. */
export function reportFileName(records: EventRecords, options: ReportOptions): string {
  const session = records.sessions.find((each) => each.session.id === options.sessionId)?.session;
  const subject = options.template === "session" && session ? session.title : records.event.title;
  const before = `${options.template === "session" ? "Session summary" : "Full report"} - `;
  const after = `${options.status === "draft" ? " (draft)" : ""}.docx`;
  const tidy = subject.toWellFormed().replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  return `${before}${cutAtWord(tidy, MOST_BYTES - bytesOf(before + after))}${after}`;
}

/** As many whole words as fit into so many bytes; of a script without spaces, as many letters. */
function cutAtWord(text: string, most: number): string {
  if (bytesOf(text) <= most) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    if (bytesOf(cut + segment) > most) break;
    cut += segment;
  }
  const word = cut.lastIndexOf(" ");
  return (word > cut.length / 2 && text[cut.length] !== " " ? cut.slice(0, word) : cut).trim();
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
