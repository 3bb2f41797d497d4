import { useMemo } from "react";
import { plannedEnd } from "../../core/event/session-end.ts";
import { type Forecast, forecast } from "../../core/floor/forecast.ts";
import type { FloorState } from "../../core/floor/state.ts";
import { useNow } from "./use-now.ts";

/** How the list fits the time left, renewed every second; whoever uses it is drawn again as often. */
export function useForecast(state: FloorState, endsAt: number | null): { now: number; of: Forecast } {
  const now = useNow(1_000);
  return useMemo(() => ({ now, of: forecast(state, now, plannedEnd(endsAt, now)) }), [state, now, endsAt]);
}
