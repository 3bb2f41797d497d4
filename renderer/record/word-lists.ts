type WordStyle = (element: Element, name: string) => string | undefined;

const ORDERED = /^[(\s\u00a0]*([0-9]{1,4}|[a-z]{1,4})[.)]/i;

/** The level of a paragraph in one of Word's lists, from 1; null: it is no item. */
function levelOf(paragraph: Element, wordStyle: WordStyle): number | null {
  const level = /\blevel([1-9])\b/.exec(wordStyle(paragraph, "mso-list") ?? "")?.[1];
  if (level !== undefined) return Number(level);
  return /\bMsoListParagraph/.test(paragraph.className) && markerOf(paragraph, wordStyle) !== null ? 1 : null;
}

/** The element that holds the bullet or number that Word wrote as text. */
function markerOf(paragraph: Element, wordStyle: WordStyle): Element | null {
  return (
    [...paragraph.querySelectorAll("[style]")].find((each) => wordStyle(each, "mso-list") === "Ignore") ??
    null
  );
}

/** Word writes its lists as paragraphs with a sign of text before each: they become lists again, one in another. */
export function listsOfWord(body: Element, wordStyle: WordStyle): void {
  const { ownerDocument } = body;
  /** The lists open now, the outermost first; `after`: what the next item must follow for the list to go on. */
  let open: Element[] = [];
  let after: Element | null = null;
  for (const paragraph of body.querySelectorAll("p")) {
    const level = paragraph.closest("li") ? null : levelOf(paragraph, wordStyle);
    if (level === null) continue;
    const marker = markerOf(paragraph, wordStyle);
    const sign = marker?.textContent ?? "";
    marker?.remove();
    const name = ORDERED.test(sign) ? "ol" : "ul";
    if (after === null || paragraph.previousElementSibling !== after) open = [];
    open = open.slice(0, level);
    // The same level may go on with another kind of list.
    if (open.length === level && open.at(-1)?.tagName.toLowerCase() !== name) open.pop();
    while (open.length < level) {
      const list = ownerDocument.createElement(open.length === level - 1 ? name : "ul");
      const first = /\d+/.exec(sign)?.[0];
      if (list.tagName === "OL" && first !== undefined) list.setAttribute("start", first);
      const parent = open.at(-1);
      if (!parent) paragraph.before(list);
      else (parent.lastElementChild ?? parent.appendChild(ownerDocument.createElement("li"))).append(list);
      open.push(list);
    }
    const item = ownerDocument.createElement("li");
    open.at(-1)?.append(item);
    item.append(paragraph);
    after = open[0] ?? null;
  }
}
