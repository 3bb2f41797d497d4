/** A place in a session that the desk is to open at: a speech, or an instant (UTC ms). */
export interface DeskPlace {
  sessionId: string;
  at: number;
  /** What the person is told on arriving there. */
  words: string;
}

let asked: DeskPlace | null = null;

/** Says where the desk that is opened next is to go. */
export function askForPlace(place: DeskPlace): void {
  asked = place;
}

/** The place asked for in that session, once. */
export function takePlace(sessionId: string): DeskPlace | null {
  if (asked?.sessionId !== sessionId) return null;
  const place = asked;
  asked = null;
  return place;
}
