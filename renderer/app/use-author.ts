import { useCallback, useSyncExternalStore } from "react";

/** In the storage of the machine: the initials used last. In that of the window: its own. */
const KEY = "idm.author";
export const DEFAULT_AUTHOR = "RAP";
const LONGEST = 40;
const listeners = new Set<() => void>();

const initialsIn = (storage: Storage) => storage.getItem(KEY)?.trim() || null;

/** Initials of who works in this window: its own, else those used last on this machine. */
export function readAuthor(): string {
  return initialsIn(sessionStorage) ?? initialsIn(localStorage) ?? DEFAULT_AUTHOR;
}

/** Whether anybody ever said, on this machine, whose notes these are. */
export function initialsWereSet(): boolean {
  return (initialsIn(sessionStorage) ?? initialsIn(localStorage)) !== null;
}

/** From now on the window signs as it does now, whatever another window is told. */
export function keepAuthor(): void {
  const present = initialsIn(sessionStorage) ?? initialsIn(localStorage);
  if (present !== null) sessionStorage.setItem(KEY, present);
}

/** Signs what is done in this window; suggested to the next window of this machine. Empty: the usual initials. */
export function setAuthor(initials: string): void {
  const kept = initials.trim().slice(0, LONGEST);
  for (const storage of [sessionStorage, localStorage])
    if (kept) storage.setItem(KEY, kept);
    else storage.removeItem(KEY);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Other windows of the app share the machine's storage.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The initials that notes and acts are signed with, and how to change them. */
export function useAuthor(): [string, (initials: string) => void] {
  const author = useSyncExternalStore(subscribe, readAuthor);
  return [author, useCallback(setAuthor, [])];
}
