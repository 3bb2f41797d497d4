import { beforeEach, describe, expect, it } from "vitest";
import type { Recommendation } from "../../../../core/record/recommendation.ts";
import { textDoc } from "../../../../core/record/rich-text.ts";
import { type Fields, RecommendationSaver } from "../../../../renderer/register/saver.ts";
import { recommendationRow } from "../../../helpers/recommendations.ts";

class Conflict extends Error {
  readonly current: Recommendation;
  constructor(current: Recommendation) {
    super("conflict");
    this.current = current;
  }
}

/** The engine's side: what is stored, and what the next save meets. */
let stored: Recommendation;
let saves: Fields[];
let fails: Error | null;
let retry: (() => void) | null;
let saver: RecommendationSaver;

beforeEach(() => {
  stored = recommendationRow({ id: "x" });
  saves = [];
  fails = null;
  retry = null;
  saver = new RecommendationSaver(stored, {
    save: async (version, fields) => {
      if (fails) throw fails;
      if (version !== stored.version) throw new Conflict(stored);
      saves.push(fields);
      stored = { ...stored, ...fields, version: version + 1 };
      return stored;
    },
    conflictOf: (error) => (error instanceof Conflict ? error.current : null),
    onStored: () => undefined,
    onChange: () => undefined,
    later: (work) => {
      retry = work;
    },
  });
});

const others = (part: Partial<Recommendation>) => {
  stored = { ...stored, ...part, version: stored.version + 1 };
};

describe("saving an open recommendation", () => {
  it("stores one change after the other, and the latest of what was typed on the way", async () => {
    for (const owner of ["I", "IO", "IOM"]) saver.set({ owner });
    expect(await saver.settled()).toBe(true);
    expect(saves).toEqual([{ owner: "I" }, { owner: "IOM" }]);
    expect(saver.base).toEqual(stored);
  });

  it("is no conflict where somebody else changed another field", async () => {
    others({ status: "agreed", position: 7 });
    saver.set({ owner: "IOM" });
    expect(await saver.settled()).toBe(true);
    expect(stored).toMatchObject({ status: "agreed", position: 7, owner: "IOM" });
  });

  it("shows both where it is the same field; mine is kept, or theirs taken", async () => {
    others({ doc: textDoc("theirs") });
    saver.set({ doc: textDoc("mine") });
    expect(await saver.settled()).toBe(false);
    expect(saver.conflict).toEqual(stored);
    expect(stored.doc).toEqual(textDoc("theirs"));
    saver.keepMine();
    expect(await saver.settled()).toBe(true);
    expect(stored.doc).toEqual(textDoc("mine"));

    others({ doc: textDoc("theirs again") });
    saver.set({ doc: textDoc("mine again") });
    await saver.settled();
    saver.takeTheirs();
    expect(await saver.settled()).toBe(true);
    expect(saver.base).toEqual(stored);
    expect(stored.doc).toEqual(textDoc("theirs again"));
  });

  it("is a conflict where it was removed or merged meanwhile", async () => {
    others({ mergedInto: "y" });
    saver.set({ owner: "IOM" });
    expect(await saver.settled()).toBe(false);
    expect(saver.conflict).toMatchObject({ mergedInto: "y" });
  });

  it("keeps what could not be stored and tries again", async () => {
    fails = new Error("disk full");
    saver.set({ owner: "IOM" });
    expect(await saver.settled()).toBe(false);
    expect(saver).toMatchObject({ failure: fails, waiting: { owner: "IOM" } });
    fails = null;
    retry?.();
    expect(await saver.settled()).toBe(true);
    expect(stored.owner).toBe("IOM");
  });

  it("takes in what others did only while nothing of its own waits", async () => {
    others({ status: "agreed" });
    expect(saver.seen(stored)).toBe(true);
    expect(saver.seen(stored)).toBe(false);
    fails = new Error("not reached");
    saver.set({ owner: "IOM" });
    await saver.settled();
    others({ status: "dropped" });
    expect(saver.seen(stored)).toBe(false);
  });
});
