import { describe, expect, it } from "vitest";
import type { FloorEvent } from "../../../../core/floor/events.ts";
import { plainText, type RichText } from "../../../../core/record/rich-text.ts";
import { buildReport } from "../../../../core/report/build.ts";
import { reportFileName } from "../../../../core/report/file-name.ts";
import { richBlocks, richParagraphs } from "../../../../core/report/runs.ts";
import { OPENING, RecordsBuilder, smallEvent } from "../../../helpers/records.ts";
import { outline, paragraphs, rowsUnder } from "./read-model.ts";

const NOW = OPENING + 8 * 3_600_000;

describe("a turn that was undone", () => {
  /** Kenya's turn, with a note in it, then the acts of that turn undone: giving the floor, or the request as well. */
  function undone(acts: "turn" | "request") {
    const b = new RecordsBuilder();
    const kenya = b.delegation("Kenya");
    b.session("One");
    const interventionId = b.speech(kenya);
    b.note({ text: "roads are closed.", interventionId });
    b.note({ text: "build roads", kind: "recommendation", interventionId });
    const { floor } = b.records.sessions[0]!;
    const [requested, ...rest] = floor;
    // The builder asks and gives in one act; here they are two.
    const turn = rest.map((event) => ({ ...event, actId: "turn" }));
    const voided = (actId: string, seq: number) =>
      ({
        ...requested!,
        id: `v${seq}`,
        seq,
        actId: `void ${seq}`,
        type: "voided",
        data: { actId },
      }) as FloorEvent;
    b.records.sessions[0]!.floor = [
      requested!,
      ...turn,
      voided("turn", 4),
      ...(acts === "request" ? [voided(requested!.actId, 5)] : []),
    ];
    return buildReport(b.records, b.options({ attribution: "attributed" }), NOW);
  }

  it.each(["turn", "request"] as const)("gives its notes no speaker: %s", (acts) => {
    const model = undone(acts);
    expect(paragraphs(model)).toContain("roads are closed.");
    expect(paragraphs(model).join(" ")).not.toContain("The representative of Kenya");
    expect(rowsUnder(model, "Key messages and recommendations")[0]?.at(-1)).toBe("–");
  });
});

describe("points of several areas, and of none", () => {
  const b = smallEvent();
  const model = buildReport(b.records, b.options({ attribution: "attributed" }), NOW);

  it("stand once, with their areas named, and under a heading of their own", () => {
    const texts = paragraphs(model);
    expect(texts).toContain(
      "Development and Cooperation – The representative of Norway provided the following information: remittances sustain families in crises",
    );
    expect(outline(model)).toContain("V Other points");
    const session = { template: "session", sessionId: b.records.sessions[0]!.session.id } as const;
    expect(outline(buildReport(b.records, b.options(session), NOW))).toContain("-Other points");
  });

  it("are counted alike in the summary and in the annex", () => {
    expect(rowsUnder(model, "By challenge area")).toEqual([
      ["Humanitarian", "4", "1"],
      ["Protection", "2", "0"],
      ["Development", "0", "0"],
      ["Security", "0", "0"],
      ["Cooperation", "2", "0"],
      ["Several areas", "2", "1"],
      ["No area", "1", "0"],
      ["Total", "11", "2"],
    ]);
    expect(paragraphs(model).join(" ")).toContain(
      "By challenge area the points concern Humanitarian (4), Protection (2) and Cooperation (2). " +
        "2 points cut across the areas. 1 point bears no area.",
    );
    expect(rowsUnder(model, "By session").at(-1)?.at(-1)).toBe("11");
  });
});

describe("consecutive points of one speaker", () => {
  it.each([
    ["attributed", "The same delegation also noted: two."],
    ["unattributed", "One delegation noted: two."],
  ] as const)("%s", (attribution, second) => {
    const b = new RecordsBuilder();
    const kenya = b.delegation("Kenya");
    b.session("One");
    const interventionId = b.speech(kenya);
    const areaIds = [b.areaId("hum")];
    for (const text of ["one.", "two."]) b.note({ text, interventionId, areaIds });
    b.note({ text: "elsewhere.", interventionId, areaIds: [b.areaId("prot")] });
    const texts = paragraphs(buildReport(b.records, b.options({ attribution }), NOW));
    expect(texts).toContain(second);
    expect(texts.at(-1)).toMatch(/^(The representative of Kenya|One delegation) noted: elsewhere\.$/);
  });
});

describe("rich text", () => {
  const item = (text: string) => ({
    type: "listItem" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
  });
  const steps: RichText = {
    type: "doc",
    content: [{ type: "orderedList", attrs: { start: 4 }, content: [item("four"), item("five")] }],
  };

  it("keeps where a list of steps begins, in a table too", () => {
    expect(richBlocks(steps)).toMatchObject([{ type: "list", start: 4 }]);
    expect(richParagraphs(steps).map((runs) => runs.map((run) => run.text).join(""))).toEqual([
      "4. four",
      "5. five",
    ]);
  });

  it("reads a mention whose label is no text as nothing, and half a letter as a sign", () => {
    const doc: RichText = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "a\ud800b" },
            { type: "mention", attrs: { id: { x: 1 }, label: { y: 2 } } },
          ],
        },
      ],
    };
    expect(richBlocks(doc)).toMatchObject([{ runs: [{ text: "a\ufffdb" }] }]);
    expect(plainText(doc)).toBe("a\ud800b");
  });
});

describe("the file's name", () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const named = (title: string) => {
    const b = new RecordsBuilder({ title });
    return reportFileName(b.records, b.options());
  };

  it("is cut at a word", () => {
    const name = named("Protecting migrants ".repeat(30));
    expect(name).toMatch(/^Full report - (Protecting migrants )+(Protecting|migrants)? ?\(draft\)\.docx$/);
    expect(bytes(name)).toBeLessThanOrEqual(200);
    expect(bytes(name)).toBeGreaterThan(170);
  });

  it("is short enough for every file system, in every script", () => {
    for (const title of ["移民".repeat(200), "👩‍👩‍👧".repeat(90), "م".repeat(300)]) {
      expect(bytes(named(title))).toBeLessThanOrEqual(200);
      expect(named(title).isWellFormed()).toBe(true);
    }
  });
});
