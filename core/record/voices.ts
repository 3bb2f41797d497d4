import { z } from "zod";
import { type Speaker, speakerKey } from "../floor/request.ts";
import { id } from "../ids.ts";

/**
 * Who proposed, supported or reserved: a delegation, or whoever made an intervention. The second is how a speaker
 * stands who was not named yet, or holds a role: named once on the floor, it is right here too.
 */
export const voice = z.discriminatedUnion("type", [
  z.object({ type: z.literal("delegation"), id }),
  z.object({ type: z.literal("intervention"), sessionId: id, requestId: id }),
]);
export type Voice = z.infer<typeof voice>;

/** One key for each voice. */
export function voiceKey(one: Voice): string {
  return one.type === "delegation" ? `d:${one.id}` : `i:${one.sessionId}:${one.requestId}`;
}

/** The voice of a key that `voiceKey` made; null for any other text. */
export function voiceOf(key: string): Voice | null {
  const [type, first, second] = key.split(":");
  if (type === "d" && first) return { type: "delegation", id: first };
  if (type === "i" && first && second) return { type: "intervention", sessionId: first, requestId: second };
  return null;
}

/** A voice with who that is now. `speaker` is null where the intervention is not on the floor any more. */
export interface Party {
  /** The same for two voices that turned out to be one. */
  readonly key: string;
  readonly voice: Voice;
  readonly speaker: Speaker | null;
}

/**
 * Who the voices are, each once: of an unknown speaker that was named since and of that delegation itself, one is
 * left. `speakerOf` tells who made the intervention.
 */
export function parties(
  voices: readonly Voice[],
  speakerOf: (requestId: string) => Speaker | undefined,
): Party[] {
  const found = new Map<string, Party>();
  for (const one of voices) {
    const party = partyOf(one, speakerOf);
    if (!found.has(party.key)) found.set(party.key, party);
  }
  return [...found.values()];
}

function partyOf(one: Voice, speakerOf: (requestId: string) => Speaker | undefined): Party {
  if (one.type === "delegation")
    return {
      key: one.id,
      voice: one,
      speaker: { type: "delegation", delegationId: one.id, participantId: null },
    };
  const speaker = speakerOf(one.requestId) ?? null;
  if (speaker === null) return { key: voiceKey(one), voice: one, speaker };
  // Speaker 1 of one session is not Speaker 1 of another.
  const key = speaker.type === "unknown" ? `${one.sessionId} ${speakerKey(speaker)}` : speakerKey(speaker);
  return { key, voice: one, speaker };
}
