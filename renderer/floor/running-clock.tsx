import type { FloorRequest } from "../../core/floor/request.ts";
import { SpeakingClock } from "./speaking-clock.tsx";
import { useNow } from "./use-now.ts";

/** The clock of a speech, renewed by itself four times a second; what stands around it is not. `size`: CSS font size. */
export function RunningClock({ request, size }: { request: FloorRequest; size: string }) {
  const now = useNow();
  return (
    <SpeakingClock
      segments={request.segments}
      limitMs={request.limitMs ?? 0}
      paused={request.status === "paused"}
      now={now}
      size={size}
    />
  );
}
