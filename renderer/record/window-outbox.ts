import { notifications } from "@mantine/notifications";
import { useSyncExternalStore } from "react";
import type { NoteFields } from "../../core/record/note.ts";
import { bridge } from "../api/bridge.ts";
import { api } from "../api/client.ts";
import { contractError, errorWords } from "../api/errors.ts";
import { i18n } from "../app/i18n.ts";
import { liveWindows, WINDOW_ID } from "../app/window-id.ts";
import { Outbox, waitingFields } from "./outbox.ts";
import { capturesOf, type Entry } from "./outbox-entry.ts";

const PREFIX = "idm.outbox.";

/** What this window has not stored yet. It outlives the screens, and a copy of it the page. */
export const outbox = new Outbox({
  send: {
    capture: (call) => api.record.capture(call),
    captureMany: (call) => api.record.captureMany(call),
    save: (call) => api.record.save(call),
    saveDraft: (call) => api.record.saveDraft(call),
  },
  keep: (entries) => {
    try {
      if (entries.length > 0) localStorage.setItem(PREFIX + WINDOW_ID, JSON.stringify(entries));
      else localStorage.removeItem(PREFIX + WINDOW_ID);
    } catch {
      // The browser's storage is full: the page still has it, and asks before it is closed.
    }
  },
  onTrouble: (error) => {
    // The banner tells of a lost connection, and the note itself of a conflict.
    const code = contractError(error)?.code;
    if (code !== "NOT_SAVED" && code !== "NOT_FOUND") return;
    const message = errorWords(error, i18n.t);
    notifications.show({ id: message, message, color: "red", role: "alert", autoClose: 8_000 });
  },
});

/** What waits, and whether it could not be stored so far; the component follows both. */
export function useOutbox(): { entries: readonly Entry[]; failed: boolean } {
  const entries = useSyncExternalStore(outbox.subscribe, () => outbox.entries);
  return { entries, failed: outbox.failed };
}

let waiting = { entries: outbox.entries, fields: waitingFields(outbox.entries) };
/** The same map until a change of a note joins it or is stored: drafts come and go with every word. */
function presentWaiting(): ReadonlyMap<string, Partial<NoteFields>> {
  const { entries } = outbox;
  if (entries === waiting.entries) return waiting.fields;
  const saves = (all: readonly Entry[]) => all.filter(({ kind }) => kind === "save");
  const [before, after] = [saves(waiting.entries), saves(entries)];
  const same = before.length === after.length && before.every((each, at) => each === after[at]);
  waiting = { entries, fields: same ? waiting.fields : waitingFields(entries) };
  return waiting.fields;
}

/** The fields that wait for each note, and whether they could not be stored so far; the component follows both. */
export function useWaitingFields(): { fields: ReadonlyMap<string, Partial<NoteFields>>; failed: boolean } {
  const fields = useSyncExternalStore(outbox.subscribe, presentWaiting);
  const failed = useSyncExternalStore(outbox.subscribe, () => outbox.failed);
  return { fields, failed };
}

/** Takes over what windows that are gone could not store any more. */
async function adoptLeft(): Promise<void> {
  // One window at a time: else two would send the same.
  await navigator.locks.request("idm.outbox", async () => {
    const live = await liveWindows();
    for (const key of leftKeys()) {
      if (live.includes(key.slice(PREFIX.length))) continue;
      outbox.adopt(readEntries(key));
      localStorage.removeItem(key);
    }
  });
}

const leftKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

function readEntries(key: string): Entry[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as Entry[];
  } catch {
    return [];
  }
}

/** Settles once what other windows left is in this one's outbox. */
let adopted = adoptLeft();
export const whenAdopted = (): Promise<void> => adopted;

/** The notes to be that wait in any window: their drafts are no longer to be offered. */
export function pendingNotes(): string[] {
  return leftKeys()
    .flatMap(readEntries)
    .flatMap((each) => capturesOf(each).map(({ id }) => id));
}

const reconnectListeners = new Set<() => void>();
let reconnects = 0;

/** The engine can be reached again. */
export function reconnected(): void {
  reconnects += 1;
  adopted = adoptLeft();
  outbox.kick();
  for (const listener of reconnectListeners) listener();
}

function onReconnect(listener: () => void): () => void {
  reconnectListeners.add(listener);
  return () => reconnectListeners.delete(listener);
}

/** How often the engine came back; changes when it does. */
export function useReconnects(): number {
  return useSyncExternalStore(onReconnect, () => reconnects);
}

// The desktop would not ask but silently stay open; its next start sends what is left.
if (!bridge())
  window.addEventListener("beforeunload", (event) => {
    if (outbox.failed && outbox.entries.length > 0) event.preventDefault();
  });
