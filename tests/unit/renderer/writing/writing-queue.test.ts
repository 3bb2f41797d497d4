import { beforeEach, describe, expect, it } from "vitest";
import { textDoc } from "../../../../core/record/rich-text.ts";
import type { Sentence } from "../../../../core/record/summary.ts";
import { rewritten } from "../../../../core/record/summary-edits.ts";
import type { Writing } from "../../../../core/record/writing.ts";
import { type QueueParts, type SendError, WritingQueue } from "../../../../renderer/writing/writing-queue.ts";
import { idOf } from "../../../helpers/records.ts";
import { sentenceOf, textsOf } from "../../../helpers/sentences.ts";

const one = sentenceOf("one", { id: idOf(30, 1), position: 1 });
const two = sentenceOf("two", { id: idOf(30, 2), position: 2 });

type Sent = Parameters<QueueParts["send"]>[0];

/** An engine that stores what it is sent, until it is told to fail. */
class Engine {
  sent: Sent[] = [];
  stored = new Map<string, Writing>();
  fail: SendError | null = null;
  troubles = 0;
  later: (() => void)[] = [];
  readonly queue = new WritingQueue({
    send: async (job) => {
      this.sent.push(job);
      if (this.fail) throw this.fail;
      for (const each of job.writings) {
        const current = this.stored.get(each.id);
        if ((current?.version ?? 0) !== each.version) throw { is: "conflict", current } as SendError;
      }
      return job.writings.map((each) => {
        const kept = { ...each, version: each.version + 1 };
        this.stored.set(each.id, kept);
        return kept;
      });
    },
    judge: (error) => error as SendError,
    onTrouble: () => {
      this.troubles += 1;
    },
    later: (work) => this.later.push(work),
  });

  /** Somebody else's window writes; `told`: ours has heard of it. */
  elsewhere(next: Sentence, told: boolean): void {
    const kept = { ...next, version: (this.stored.get(next.id)?.version ?? 0) + 1 };
    this.stored.set(kept.id, kept);
    if (told) this.queue.take([kept]);
  }
  get shown(): string[] {
    return textsOf(this.queue.shown);
  }
  get inStore(): string[] {
    return textsOf([...this.stored.values()]);
  }
}

let engine: Engine;
beforeEach(() => {
  engine = new Engine();
  for (const each of [one, two]) engine.stored.set(each.id, each);
  engine.queue.take([one, two], true);
});
const edit = (of: Sentence, text: string, editId?: string) =>
  engine.queue.put("edit", [{ seen: of, to: rewritten(of, textDoc(text)) }], editId);

describe("the writings of a screen", () => {
  it("show what is done before it is stored, and store it in its order", async () => {
    edit(one, "ONE");
    edit(two, "TWO");
    expect(engine.shown).toEqual(["ONE", "TWO"]);
    expect(await engine.queue.drained()).toBe(true);
    expect(engine.sent.map(({ writings }) => textsOf(writings))).toEqual([["ONE"], ["TWO"]]);
    expect(engine.queue.shown.map(({ version }) => version)).toEqual([2, 2]);
  });

  it("join what is typed into one sentence while another save is under way", async () => {
    const editId = idOf(31, 1);
    edit(one, "O", editId);
    edit(rewritten(one, textDoc("O")), "ON", editId);
    edit(rewritten(one, textDoc("ON")), "ONE", editId);
    expect(await engine.queue.drained()).toBe(true);
    expect(engine.sent.map(({ writings }) => textsOf(writings))).toEqual([["O"], ["ONE"]]);
  });

  it("keep what could not be stored, and try it again", async () => {
    engine.fail = { is: "again" };
    edit(one, "ONE");
    expect(await engine.queue.drained()).toBe(false);
    expect([engine.shown, engine.queue.failed, engine.queue.waits(one.id)]).toEqual([
      ["ONE", "two"],
      true,
      true,
    ]);
    engine.fail = null;
    engine.later.shift()!();
    expect(await engine.queue.drained()).toBe(true);
    expect([engine.inStore, engine.queue.failed]).toEqual([["ONE", "two"], false]);
  });

  it("give up what is refused for good, and say so", async () => {
    engine.fail = { is: "refused" };
    edit(one, "ONE");
    await engine.queue.drained();
    expect([engine.shown, engine.troubles]).toEqual([["one", "two"], 1]);
  });

  it.each([true, false])(
    "leave alone another field that somebody else changed (told of it: %s)",
    async (told) => {
      engine.elsewhere({ ...one, position: 9 }, told);
      edit(one, "ONE");
      expect(await engine.queue.drained()).toBe(true);
      expect(engine.stored.get(one.id)).toMatchObject({ position: 9, doc: textDoc("ONE") });
      expect(engine.queue.conflicts.size).toBe(0);
    },
  );

  it.each([true, false])(
    "overwrite nobody's words: both are kept until a person chooses (told: %s)",
    async (told) => {
      engine.elsewhere(rewritten(one, textDoc("theirs")), told);
      edit(one, "mine");
      edit(two, "TWO");
      await engine.queue.drained();
      expect(engine.inStore).toEqual(["theirs", "TWO"]);
      expect(engine.shown).toEqual(["mine", "TWO"]);
      expect(engine.queue.conflicts.get(one.id)).toMatchObject({
        mine: { to: { doc: textDoc("mine") } },
        theirs: { doc: textDoc("theirs") },
      });
      engine.queue.settle(one.id, told ? "mine" : "theirs");
      await engine.queue.drained();
      const words = told ? "mine" : "theirs";
      expect([engine.inStore, engine.shown, engine.queue.conflicts.size]).toEqual([
        [words, "TWO"],
        [words, "TWO"],
        0,
      ]);
    },
  );

  it("keep both, where two things were changed apart and somebody else changed both", async () => {
    engine.elsewhere({ ...rewritten(one, textDoc("theirs")), kind: "data" }, true);
    edit(one, "mine");
    const shown = engine.queue.shown.find(({ id }) => id === one.id) as Sentence;
    engine.queue.put("edit", [{ seen: { ...shown, kind: one.kind }, to: { ...shown, kind: "lesson" } }]);
    await engine.queue.drained();
    engine.queue.settle(one.id, "mine");
    expect(await engine.queue.drained()).toBe(true);
    expect(engine.stored.get(one.id)).toMatchObject({ doc: textDoc("mine"), kind: "lesson" });
  });

  it("store the second half of a sentence though the first is disputed", async () => {
    engine.elsewhere(rewritten(one, textDoc("theirs")), true);
    const half = sentenceOf("second half", { id: idOf(30, 3), version: 0 });
    engine.queue.put("split", [
      { seen: one, to: rewritten(one, textDoc("first half")) },
      { seen: null, to: half },
    ]);
    await engine.queue.drained();
    expect(engine.inStore).toEqual(["theirs", "two", "second half"]);
    expect(engine.queue.conflicts.has(one.id)).toBe(true);
  });
});
