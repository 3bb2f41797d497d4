import { describe, expect, it } from "vitest";
import type { Reason } from "../../../../core/floor/precedence/explain.ts";
import { RULE_SUBJECTS } from "../../../../core/floor/precedence/preset.ts";
import { LEVELS } from "../../../../core/floor/request.ts";
import { i18n } from "../../../../renderer/app/i18n.ts";
import { reasonWords } from "../../../../renderer/floor/reason-words.ts";

const words = (...reasons: Reason[]) =>
  reasonWords(reasons, i18n.t, { time: (at) => `10:4${at}`, name: (id) => id });

describe("the reasons of a place in words", () => {
  it.each<[string, Reason[]]>([
    [
      "Member States · Minister · asked 10:42",
      [
        { code: "subject", subject: "member_state" },
        { code: "level", level: "minister" },
        { code: "asked", at: 2 },
      ],
    ],
    ["on deck · pinned here", [{ code: "on_deck" }, { code: "pinned" }]],
    ["swapped with Kenya", [{ code: "swapped", withId: "Kenya" }]],
    [
      "was absent at 10:43 · back since 10:44",
      [
        { code: "deferred", at: 3 },
        { code: "returned", at: 4 },
      ],
    ],
    ["not heard yet", [{ code: "least_heard", times: 0, ms: 0 }]],
    ["heard once, 3:00", [{ code: "least_heard", times: 1, ms: 180_000 }]],
    ["heard 2 times, 4:05", [{ code: "least_heard", times: 2, ms: 245_000 }]],
    ["alphabetical order", [{ code: "alphabetical", drawnName: "" }]],
    ["alphabetical order from Kenya", [{ code: "alphabetical", drawnName: "Kenya" }]],
    ["African Group", [{ code: "region", region: "african" }]],
    ["no regional group", [{ code: "region", region: null }]],
    ["Academia", [{ code: "category", category: "academia" }]],
    [
      "moved by the Chair · behind a pinned place · in turn with States",
      [{ code: "moved" }, { code: "behind_pinned" }, { code: "interleaved" }],
    ],
  ])("%s", (sentence, reasons) => {
    expect(words(...reasons)).toBe(sentence);
  });

  it("leaves out what stands beside them", () => {
    const reasons: Reason[] = [
      { code: "subject", subject: "member_state" },
      { code: "level", level: "minister" },
      { code: "asked", at: 2 },
    ];
    const naming = { time: (at: number) => `10:4${at}`, name: (id: string) => id };
    const said = { kind: "national_statement", level: true } as const;
    expect(reasonWords(reasons, i18n.t, naming, said)).toBe("asked 10:42");
    expect(reasonWords(reasons, i18n.t, naming, { kind: "comment" })).toBe(
      "Member States · Minister · asked 10:42",
    );
  });

  it("has words for every subject and level", () => {
    const all: Reason[] = [
      ...RULE_SUBJECTS.map((subject) => ({ code: "subject", subject }) as const),
      ...LEVELS.map((level) => ({ code: "level", level }) as const),
    ];
    for (const reason of all) expect(words(reason)).not.toMatch(/subject|level\./);
  });
});
