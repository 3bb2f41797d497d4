/** Whether a link of a note may lead there: to a page or a mail address, and to nothing of the page around it. */
export function isNoteHref(href: string): boolean {
  return href.length <= 2_000 && /^(https?:|mailto:)/i.test(href) && href.isWellFormed();
}

/** The address that was typed or pasted for a link; one without its beginning is a page, or a mail address. */
export function noteHref(typed: string): string {
  const href = typed.trim();
  if (href === "" || /^[a-z][a-z\d+.-]*:(?!\d)/i.test(href)) return href;
  return /^[^\s/@]+@[^\s/@]+$/.test(href) ? `mailto:${href}` : `https://${href}`;
}
