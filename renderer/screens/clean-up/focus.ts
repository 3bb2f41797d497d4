/** Puts the cursor into the text of the note in work. */
export function focusText(): void {
  document.querySelector<HTMLElement>("[data-text]")?.focus();
}

/** Puts the cursor into a field beside it. */
export function focusField(name: string): void {
  document
    .querySelector<HTMLElement>(`[data-field="${name}"] :is(input:not([type=hidden]), select)`)
    ?.focus();
}
