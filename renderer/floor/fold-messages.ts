import type { Message } from "../../core/floor/message.ts";

/** The messages after some came or were seen; `reset`: they are all there are. */
export function withMessages(
  before: readonly Message[],
  came: readonly Message[],
  reset: boolean,
): readonly Message[] {
  const byId = new Map((reset ? [] : before).map((each) => [each.id, each]));
  for (const each of came) byId.set(each.id, each);
  return [...byId.values()].sort((a, b) => a.at - b.at);
}
