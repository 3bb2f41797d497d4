import { isNoteHref } from "../../core/record/note-href.ts";
import { listsOfWord } from "./word-lists.ts";

/** What is never text: it goes with all that is in it. */
const DROPPED = [
  "script, style, link, meta, base, title, template, noscript, iframe, frame, object, embed, applet, svg, math, canvas",
  "img, picture, source, video, audio, track, map, area, input, button, select, textarea, progress, meter, dialog",
  "xml, del, br.Apple-interchange-newline, a.msocomanchor, [hidden], [aria-hidden=true]",
].join(", ");
/** Elements whose meaning a note keeps; of the others their words are kept, in paragraphs where they stood so. */
const KEPT = new Set("P BR UL OL LI BLOCKQUOTE STRONG EM A".split(" "));
const BLOCKS =
  "p, div, section, article, header, footer, main, aside, address, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, table, figure, figcaption, dl, dt, dd, form, fieldset, hr";

/** The style that an element bears itself. Parsed by the browser without loading anything. */
const styleOf = (element: Element) => (element as HTMLElement).style;
/** A property of Word's own, which browsers do not parse. */
const wordStyle = (element: Element, name: string) =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i")
    .exec(element.getAttribute("style") ?? "")?.[1]
    ?.trim();

function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return (
    style?.display === "none" ||
    style?.visibility === "hidden" ||
    wordStyle(element, "mso-hide") !== undefined ||
    /^comment/.test(wordStyle(element, "mso-element") ?? "")
  );
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** The words of an element in another that gives them a meaning, such as bold. */
function wrapInside(element: Element, name: string): void {
  const inner = element.ownerDocument.createElement(name);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** Bold and italic by style, as web pages and Word write them, become what they mean; and the other way round. */
function readManner(element: Element): void {
  const style = styleOf(element);
  const weight = style?.fontWeight ?? "";
  const isInline = !element.matches(BLOCKS) && element.tagName !== "BODY";
  if (/^(B|STRONG)$/.test(element.tagName)) {
    if (/^(normal|lighter|[1-4]00)$/.test(weight)) unwrap(element);
    else rename(element, "strong");
  } else if (/^(I|EM|CITE|DFN)$/.test(element.tagName)) {
    if (style?.fontStyle === "normal") unwrap(element);
    else rename(element, "em");
  } else if (isInline) {
    if (/^(bold|bolder|[6-9]00)$/.test(weight)) wrapInside(element, "strong");
    if (/^(italic|oblique)/.test(style?.fontStyle ?? "")) wrapInside(element, "em");
  }
}

/** Whether a table holds data, a line a cell; mails and pages use tables for their layout too. */
function isData(table: Element): boolean {
  const cells = [...table.querySelectorAll("td, th")];
  return (
    !table.querySelector("table, ul, ol, blockquote") &&
    cells.every((cell) => cell.querySelectorAll(BLOCKS).length < 2) &&
    [...table.querySelectorAll("tr")].some((row) => row.children.length > 1)
  );
}

/** A row of a table is a paragraph, its cells apart; a table that only lays out is what is in it. */
function readTables(body: Element): void {
  for (const table of [...body.querySelectorAll("table")].reverse()) {
    if (isData(table))
      table.replaceWith(
        ...[...table.querySelectorAll("tr")].map((row) => {
          const cells = [...row.children].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim());
          const line = body.ownerDocument.createElement("p");
          line.textContent = cells.filter(Boolean).join(" | ");
          return line;
        }),
      );
    else
      for (const part of [
        ...table.querySelectorAll("caption, colgroup, thead, tbody, tfoot, tr, td, th"),
        table,
      ])
        rename(part, "div");
  }
}

function readBlocks(body: Element): void {
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6"))
    wrapInside(rename(heading, "p"), "strong");
  for (const quote of body.querySelectorAll("p[class*=MsoQuote], p[class*=MsoIntenseQuote]")) {
    const block = body.ownerDocument.createElement("blockquote");
    quote.replaceWith(block);
    block.append(quote);
  }
  for (const line of body.querySelectorAll("pre")) {
    const lines = (line.textContent ?? "").split("\n");
    line.replaceChildren(
      ...lines.flatMap((text) => [text, body.ownerDocument.createElement("br")]).slice(0, -1),
    );
    rename(line, "p");
  }
}

/** What an element keeps of its attributes: where a link leads, where a list begins, what a mention of ours names. */
function keepAttributes(element: Element): void {
  const href = element.getAttribute("href");
  const start = element.getAttribute("start");
  const isMention = element.matches("span[data-type=mention][data-label]");
  for (const { name } of [...element.attributes]) {
    const isOurs = name === "data-pm-slice" || (isMention && name.startsWith("data-"));
    if (!isOurs) element.removeAttribute(name);
  }
  if (element.tagName === "A" && href !== null && isNoteHref(href.trim()))
    element.setAttribute("href", href.trim());
  if (element.tagName === "OL" && start !== null && /^\d{1,5}$/.test(start))
    element.setAttribute("start", start);
}

/** Whether an element is only its words: then it goes and they stay. */
function isEmptyShell(element: Element): boolean {
  if (element.matches("span[data-type=mention]")) return false;
  if (element.tagName === "A") return !element.hasAttribute("href");
  // A block without a meaning of its own still ends a paragraph.
  return !KEPT.has(element.tagName) && !element.matches(BLOCKS) && !element.hasAttribute("data-pm-slice");
}

/**
 * The structure of HTML that is pasted, from Word, a mail or a web page: paragraphs, bold, italic, lists, quotations,
 * links. Styles, scripts, pictures, frames, comments and whatever else would load or run do not pass; nothing is loaded
 * by reading it, since the document that is parsed belongs to no window.
 */
export function cleanHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const remarks: Node[] = [];
  while (comments.nextNode()) remarks.push(comments.currentNode);
  for (const remark of remarks) remark.parentNode?.removeChild(remark);
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  for (const element of body.querySelectorAll("[style]")) if (isHidden(element)) element.remove();
  listsOfWord(body, wordStyle);
  for (const element of body.querySelectorAll("*")) readManner(element);
  readTables(body);
  readBlocks(body);
  for (const element of body.querySelectorAll("*")) keepAttributes(element);
  for (const element of [...body.querySelectorAll("*")].reverse()) if (isEmptyShell(element)) unwrap(element);
  // Word sets paragraphs apart by empty ones that hold a space.
  for (const line of body.querySelectorAll("p"))
    if (
      !line.closest("li") &&
      /^[\s\u00a0]*$/.test(line.textContent ?? "") &&
      !line.querySelector("[data-type]")
    )
      line.remove();
  return body.innerHTML;
}
