/** Puts the cursor back into the capture line of the desk. */
export function focusCapture(): void {
  document.querySelector<HTMLElement>("[data-capture] [contenteditable]")?.focus();
}
