import { useRef, useState } from "react";
import type { RoomDisplay } from "../../core/floor/room-display.ts";
import type { RoomView } from "../../core/floor/room-view.ts";
import { api } from "../api/client.ts";
import { useRun } from "../api/use-run.ts";
import { useStream } from "../api/use-stream.ts";

const STEP = 10;
const [SMALLEST, LARGEST] = [70, 130];

/** The next smaller and larger size of the room's type, in percent. */
export const smallerType = ({ scale }: RoomDisplay): number => Math.max(SMALLEST, scale - STEP);
export const largerType = ({ scale }: RoomDisplay): number => Math.min(LARGEST, scale + STEP);

export interface RoomFeed {
  /** As the engine last told it; null while it loads. */
  view: RoomView | null;
  /** How the screen is set, with what was asked for and is not confirmed yet. */
  display: RoomDisplay | undefined;
  set: (change: Partial<RoomDisplay>) => void;
  error: unknown;
}

/** How the room's screen is set, and how to set it; what it shows changes nothing here. */
export function useRoomDisplay(sessionId: string): Pick<RoomFeed, "display" | "set"> {
  return useRoomView(sessionId, sameDisplay);
}

const sameDisplay = (a: RoomView, b: RoomView) => JSON.stringify(a.display) === JSON.stringify(b.display);
const never = () => false;

/**
 * What the room sees, and how to set its screen from wherever somebody sits. `same`: of two views, whether the later
 * need not be drawn.
 */
export function useRoomView(
  sessionId: string,
  same: (before: RoomView, after: RoomView) => boolean = never,
): RoomFeed {
  const run = useRun();
  const [view, setView] = useState<RoomView | null>(null);
  // Shown at once: keys pressed faster than the engine answers each count from what the last one made.
  const [asked, setAsked] = useState<Partial<RoomDisplay>>({});
  const underWay = useRef(0);
  const { error } = useStream(
    (signal) => api.room.watch({ sessionId }, { signal }),
    (told) => {
      setView((before) => (before && same(before, told) ? before : told));
      if (underWay.current === 0) setAsked({});
    },
    sessionId,
  );
  const set = async (change: Partial<RoomDisplay>) => {
    setAsked((was) => ({ ...was, ...change }));
    underWay.current += 1;
    const done = await run(() => api.room.setDisplay({ sessionId, change }));
    underWay.current -= 1;
    if (!done) setAsked({});
  };
  return {
    view,
    display: view ? { ...view.display, ...asked } : undefined,
    set: (change) => void set(change),
    error,
  };
}
