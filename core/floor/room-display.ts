import { z } from "zod";

/** How the room screen is set; from the desk, the Chair's window, or the screen itself. */
export const roomDisplay = z.object({
  /** Shows the session's title alone. */
  blank: z.boolean(),
  /** Goes on showing what it showed. */
  frozen: z.boolean(),
  /** Size of the type, in percent. */
  scale: z.number().int().min(70).max(130),
  scheme: z.enum(["light", "dark"]),
  /** Whether the room sees by how much the time is exceeded. */
  showOvertime: z.boolean(),
});
export type RoomDisplay = z.infer<typeof roomDisplay>;

export const DEFAULT_DISPLAY: RoomDisplay = {
  blank: false,
  frozen: false,
  scale: 100,
  scheme: "dark",
  showOvertime: true,
};
