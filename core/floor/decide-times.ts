import type { CommandOf } from "./commands.ts";
import { type Asked, type Decision, facts, refuse } from "./decision.ts";
import { spokenMs, without } from "./segments.ts";
import type { FloorState } from "./state.ts";

/** What the clock should have been told: a pause that nobody entered, a beginning or an end that was wrong. */
export function decideTimes(
  state: FloorState,
  command: CommandOf<"enter_pause" | "correct_times">,
  asked: Asked,
): Decision {
  const request = state.requests[command.requestId];
  if (!request) return refuse("unknown_request");
  const began = request.segments[0]?.from;
  if (began === undefined) return refuse("wrong_status");
  const { requestId } = command;
  if (command.type === "enter_pause") {
    const { from, to } = command;
    const end = request.segments.at(-1)?.to ?? asked.now;
    const left = spokenMs(without(request.segments, from, to), asked.now);
    const sound = from < to && from >= began && to <= end && to <= asked.now && left > 0;
    return sound ? facts({ type: "pause_entered", data: { requestId, from, to } }) : refuse("bad_times");
  }
  const { startedAt, endedAt } = command;
  const goesOn = request.status === "speaking" || request.status === "paused";
  const end = endedAt ?? request.segments.at(-1)?.to ?? asked.now;
  const sound = goesOn === (endedAt === null) && startedAt < end && end <= asked.now;
  return sound
    ? facts({ type: "times_corrected", data: { requestId, startedAt, endedAt } })
    : refuse("bad_times");
}
