import { newId } from "../../core/ids.ts";
import type { Note } from "../../core/record/note.ts";
import { byPlace } from "../../core/record/places.ts";
import {
  isStanding,
  type Recommendation,
  type RecommendationFields,
} from "../../core/record/recommendation.ts";
import { plainText } from "../../core/record/rich-text.ts";
import { AUTHOR, type EngineDesk, first } from "./engine-desk.ts";

/** A delegation, as a recommendation names it. */
export const voice = (id: string) => ({ type: "delegation" as const, id });

/** What tests do with the register of the desk that the test has open. */
export function onRegister(desk: () => EngineDesk) {
  const register = async () =>
    (await first(desk().call.register.watch({ eventId: desk().eventId }))).recommendations
      .filter(isStanding)
      .sort(byPlace);
  const texts = async () => (await register()).map((one) => plainText(one.doc));
  const find = async (id: string) => (await register()).find((one) => one.id === id)!;
  const promote = (notes: Note[], sessionId: string | null = desk().sessionId, author = AUTHOR) =>
    desk().call.register.promote({
      eventId: desk().eventId,
      sessionId,
      author,
      notes: notes.map((note) => ({ noteId: note.id, id: newId() })),
    });
  const promoteOne = async (note: Note) => (await promote([note]))[0]!.recommendation;
  /** A note that is in the register; what it became there. */
  const inRegister = async (text: string, part: Parameters<EngineDesk["capture"]>[1] = {}) =>
    (await promote([await desk().capture(text, part)], null))[0]!.recommendation;
  const save = (
    one: Recommendation,
    fields: Partial<RecommendationFields>,
    author = AUTHOR,
    editId = newId(),
  ) => desk().call.register.save({ id: one.id, author, version: one.version, editId, fields });
  const change = (
    all: Recommendation[],
    set: Parameters<EngineDesk["call"]["register"]["change"]>[0]["set"],
    author = AUTHOR,
  ) =>
    desk().call.register.change({
      eventId: desk().eventId,
      author,
      recommendations: all.map(({ id, version }) => ({ id, version })),
      set,
    });
  const merge = (into: Recommendation, from: Recommendation[], author = AUTHOR) =>
    desk().call.register.merge({ eventId: desk().eventId, author, into, from });
  const step = (direction: "undo" | "redo", by = AUTHOR) =>
    desk().call.register[direction]({ eventId: desk().eventId, by });
  return { register, texts, find, promote, promoteOne, inRegister, save, change, merge, step };
}
