import { useCallback, useSyncExternalStore } from "react";

const KEY = "idm.author";
const DEFAULT_AUTHOR = "RAP";
const LONGEST = 40;
const listeners = new Set<() => void>();

/** Initials of who works at this device. */
export function readAuthor(): string {
  return localStorage.getItem(KEY)?.trim() || DEFAULT_AUTHOR;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Other windows of the app share the storage.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The initials that notes and acts are signed with, and how to change them. */
export function useAuthor(): [string, (initials: string) => void] {
  const author = useSyncExternalStore(subscribe, readAuthor);
  const change = useCallback((initials: string) => {
    const kept = initials.trim().slice(0, LONGEST);
    if (kept) localStorage.setItem(KEY, kept);
    else localStorage.removeItem(KEY);
    for (const listener of listeners) listener();
  }, []);
  return [author, change];
}
