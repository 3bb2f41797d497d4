import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { newId } from "../../../../core/ids.ts";
import { type Draft, isEmptyDraft } from "../../../../core/record/note.ts";
import { api } from "../../../api/client.ts";
import { useFlushOnLeave } from "../../../app/use-flush-on-leave.ts";
import { liveWindows, WINDOW_ID } from "../../../app/window-id.ts";
import { Autosave } from "../../../record/autosave.ts";
import { outbox, pendingNotes, useReconnects, whenAdopted } from "../../../record/window-outbox.ts";

/** What stands in this window's line of each session, while another screen is shown. */
const lines = new Map<string, Draft>();
/** An unfinished line of a window that is gone, which found this window's line in use. */
const offers = new Map<string, Draft>();

interface Of {
  sessionId: string;
  /** The editor is there. */
  ready: boolean;
  /** What stands in the line now. */
  read: () => Draft;
  /** Puts a draft into the line in place of what stands there. */
  restore: (draft: Draft) => void;
}

export interface DraftKeeping {
  /** Something in the line changed. */
  touch: () => void;
  /** The line became a note. */
  drop: () => void;
  /** An unfinished line that may be gone on with; null: none. */
  offered: Draft | null;
  /** Goes on with it; what stands in the line is offered in its place. */
  swap: () => void;
}

/**
 * Keeps what stands in the capture line, so that a crash loses at most two seconds of typing. A draft belongs to its
 * window. A window that opens is given the one kept last among those whose window is gone, one at a time: into the
 * line where that is empty, else beside it, to be taken up.
 */
export function useDraft({ sessionId, ready, read, restore }: Of): DraftKeeping {
  const latest = useRef({ read, restore });
  latest.current = { read, restore };
  const [offered, setOffered] = useState(offers.get(sessionId) ?? null);
  const [takenId] = useState(newId);
  const asked = useRef(false);
  const reconnects = useReconnects();

  const autosave = useMemo(
    () =>
      new Autosave(() => {
        const draft = latest.current.read();
        lines.set(sessionId, draft);
        outbox.draft(draft);
      }),
    [sessionId],
  );
  useFlushOnLeave(autosave);

  const offer = useCallback(
    (draft: Draft | null) => {
      if (draft) offers.set(sessionId, draft);
      else offers.delete(sessionId);
      setOffered(draft);
    },
    [sessionId],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again once the engine is back
  useEffect(() => {
    if (!ready || asked.current) return;
    const held = lines.get(sessionId);
    if (held) {
      asked.current = true;
      latest.current.restore(held);
      return;
    }
    let gone = false;
    const take = async () => {
      await whenAdopted();
      // What was typed last is stored before it is asked for.
      await outbox.settled(null);
      const draft = await api.record.takeDraft({
        sessionId,
        windowId: WINDOW_ID,
        id: takenId,
        liveWindows: await liveWindows(),
        pending: pendingNotes(),
      });
      if (!draft) return;
      if (gone) lines.set(sessionId, draft);
      else if (isEmptyDraft(latest.current.read())) latest.current.restore(draft);
      else offer(draft);
    };
    take().then(
      () => {
        asked.current = true;
      },
      // Not reached: asked again when the engine is back.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [ready, sessionId, takenId, offer, reconnects]);

  return {
    touch: () => autosave.touch(),
    drop: () => {
      autosave.cancel();
      lines.delete(sessionId);
    },
    offered,
    swap: () => {
      if (!offered) return;
      autosave.flush();
      const mine = latest.current.read();
      latest.current.restore(offered);
      lines.set(sessionId, offered);
      offer(isEmptyDraft(mine) ? null : mine);
    },
  };
}
