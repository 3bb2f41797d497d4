import type { RoleHolder } from "../../../core/event/event.ts";
import type { Floor } from "../../floor/use-floor.ts";
import type { SessionData } from "../../floor/use-session.ts";

/** What the parts of the Chair's window are made from. */
export interface ChairView extends SessionData {
  floor: Floor;
  roles: readonly RoleHolder[];
  /** Writes an instant as the clocks of the event show it. */
  time: (at: number) => string;
}
