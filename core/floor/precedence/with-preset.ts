import type { FloorState } from "../state.ts";
import { arrange } from "./arrange.ts";
import type { Preset } from "./preset.ts";

/** The floor with another preset in force: what the Chair had moved by hand is proposed anew, pins stay. */
export function withPreset(state: FloorState, preset: Preset): FloorState {
  const requests = Object.fromEntries(
    Object.entries(state.requests).map(([id, request]) => [
      id,
      request.moved ? { ...request, moved: false, swappedWith: null } : request,
    ]),
  );
  const next = { ...state, requests, precedence: preset };
  return { ...next, waiting: arrange(next, () => false) };
}
