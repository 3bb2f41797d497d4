import { newId } from "../ids.ts";
import type { Addressee, Area } from "./event.ts";

/** The five challenge areas of the dialogue's own concept note; codes are what `#code` names. */
export const DEFAULT_AREAS = [
  ["hum", "Humanitarian"],
  ["prot", "Protection"],
  ["dev", "Development"],
  ["sec", "Security"],
  ["coop", "Cooperation"],
] as const;

export const DEFAULT_ADDRESSEES = [
  ["gov", "Governments"],
  ["io", "International organizations"],
] as const;

/** Fresh rows of the default challenge areas, with new ids. */
export function defaultAreas(): Area[] {
  return DEFAULT_AREAS.map(([code, name]) => ({ id: newId(), code, name }));
}

/** Fresh rows of the default addressees, with new ids. */
export function defaultAddressees(): Addressee[] {
  return DEFAULT_ADDRESSEES.map(([code, name]) => ({ id: newId(), code, name }));
}
