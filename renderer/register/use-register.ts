import { useCallback, useState } from "react";
import type { Recommendation } from "../../core/record/recommendation.ts";
import { api } from "../api/client.ts";
import { type StreamStatus, useStream } from "../api/use-stream.ts";
import { EMPTY_REGISTER, type Register, takeRecommendations } from "./fold-register.ts";

/** An event's register as it stands, kept up to date by the engine. */
export function useRegister(eventId: string): {
  register: Register;
  ready: boolean;
  status: StreamStatus;
  /** Takes an answer of the engine before the stream brings it. */
  take: (changed: readonly Recommendation[]) => void;
} {
  const [register, setRegister] = useState<Register>(EMPTY_REGISTER);
  const [ready, setReady] = useState(false);
  const { status } = useStream(
    (signal) => api.register.watch({ eventId }, { signal }),
    ({ recommendations, reset }) => {
      setRegister((before) => takeRecommendations(reset ? EMPTY_REGISTER : before, recommendations));
      setReady(true);
    },
    eventId,
  );
  const take = useCallback(
    (changed: readonly Recommendation[]) => setRegister((before) => takeRecommendations(before, changed)),
    [],
  );
  return { register, ready, status, take };
}
