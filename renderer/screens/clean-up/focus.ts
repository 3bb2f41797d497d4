/** Puts the cursor into the text of the note in work. */
export function focusText(): void {
  document.querySelector<HTMLElement>("[data-text]")?.focus();
}

/** Puts the cursor into a field beside it; what is typed takes the place of what stands there. */
export function focusField(name: string): void {
  const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(
    `[data-field="${name}"] :is(input:not([type=hidden]), select)`,
  );
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
