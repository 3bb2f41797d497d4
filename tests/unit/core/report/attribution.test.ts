import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AttributionMode } from "../../../../core/event/event.ts";
import { withArticle } from "../../../../core/report/attribution.ts";
import { buildReport } from "../../../../core/report/build.ts";
import { strictest } from "../../../../core/report/context.ts";
import type { ReportModel } from "../../../../core/report/model.ts";
import { OPENING, RecordsBuilder } from "../../../helpers/records.ts";
import { paragraphs, textOf } from "./read-model.ts";

const NOW = OPENING + 8 * 3_600_000;

/** One point made by Kenya for a group, with whatever the note or event says of attribution. */
function point(event: AttributionMode, note: AttributionMode | null, asked: "attributed" | "unattributed") {
  const b = new RecordsBuilder({ attribution: event });
  const kenya = b.delegation("Kenya", "member_state", { region: "african" });
  b.session("Session 1");
  const spoke = b.speech(kenya, 3, "group_statement", "African Group");
  b.note({ text: "roads are closed.", attribution: note, interventionId: spoke });
  const model = buildReport(b.records, b.options({ attribution: asked }), NOW);
  return paragraphs(model).at(-1);
}

describe("how a point is attributed", () => {
  it.each([
    [
      "unattributed",
      null,
      "attributed",
      "The representative of Kenya, speaking on behalf of the African Group, noted: ",
    ],
    [
      "chatham",
      null,
      "attributed",
      "The representative of Kenya, speaking on behalf of the African Group, noted: ",
    ],
    ["attributed", null, "unattributed", "One delegation, speaking on behalf of a group, noted: "],
    [
      "attributed",
      "category",
      "attributed",
      "A Member State of the African Group, speaking on behalf of a group, noted: ",
    ],
    ["attributed", "unattributed", "attributed", "One delegation, speaking on behalf of a group, noted: "],
    ["attributed", "attributed", "unattributed", "One delegation, speaking on behalf of a group, noted: "],
    ["attributed", "chatham", "attributed", "It was noted: "],
    ["chatham", null, "unattributed", "It was noted: "],
  ] as const)("event %s, note %s, export %s", (event, note, asked, lead) => {
    expect(point(event, note, asked)).toBe(`${lead}roads are closed.`);
  });

  it("takes the strictest of several modes", () => {
    expect(strictest("attributed", null, "category")).toBe("category");
    expect(strictest("unattributed", "category")).toBe("unattributed");
    expect(strictest(null)).toBe("attributed");
  });

  it("sets the article where English has it", () => {
    const names = ["Kenya", "Philippines", "Niger", "Nigeria", "United States of America", "South Sudan"];
    expect(names.map(withArticle)).toEqual([
      "Kenya",
      "the Philippines",
      "the Niger",
      "Nigeria",
      "the United States of America",
      "South Sudan",
    ]);
  });

  it("names the delegation a point is reported of, not the one on the floor", () => {
    const b = new RecordsBuilder();
    const [kenya, peru] = [b.delegation("Kenya"), b.delegation("Peru")];
    b.session("Session 1");
    b.note({ text: "agreed.", interventionId: b.speech(kenya), delegationId: peru.id });
    const model = buildReport(b.records, b.options({ attribution: "attributed" }), NOW);
    expect(paragraphs(model).at(-1)).toBe("The representative of Peru noted: agreed.");
  });

  it("puts a collective word for a mention where it may not name", () => {
    const b = new RecordsBuilder();
    const peru = b.delegation("Peru");
    b.session("Session 1");
    const mention = { type: "mention" as const, attrs: { id: peru.id, label: "Peru" } };
    const content = [
      { type: "text" as const, text: "As " },
      mention,
      { type: "text" as const, text: " said." },
    ];
    b.note({ doc: { type: "doc", content: [{ type: "paragraph", content }] } });
    const read = (attribution: "attributed" | "unattributed") =>
      paragraphs(buildReport(b.records, b.options({ attribution }), NOW)).at(-1);
    expect(read("attributed")).toBe("As Peru said.");
    expect(read("unattributed")).toBe("As one delegation said.");
  });
});

/** What the model says outside the lists of speakers and participants, which are not the record of who said what. */
function withoutLists(model: ReportModel): string {
  const lists = ["List of speakers", "List of speakers by session", "Participants by category"];
  const sections = model.sections.filter(({ blocks: [first] }) => {
    return first?.type !== "heading" || !lists.includes(first.text);
  });
  return textOf({ ...model, sections });
}

describe("no report that is not attributed names a speaker", () => {
  // Names no template could hold by chance.
  const name = fc.stringMatching(/^Z[a-z]{5,10}q$/);
  const kind = fc.constantFrom(
    "position",
    "recommendation",
    "question",
    "quotation",
    "commitment",
    "good_practice",
  );
  const spec = fc.record({
    kind,
    who: fc.nat(2),
    override: fc.constantFrom(null, "attributed", "category", "chatham"),
    area: fc.constantFrom([], ["hum"], ["hum", "dev"]),
  });

  it.each(["session", "full"] as const)("%s", (template) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 6, maxLength: 6 }),
        fc.array(spec, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<AttributionMode>("attributed", "category", "unattributed", "chatham"),
        (names, specs, set) => {
          const [state, ngo, person, panellist, group, acronym] = names as [
            string,
            string,
            string,
            string,
            string,
            string,
          ];
          const b = new RecordsBuilder({ attribution: set });
          const delegations = [b.delegation(state), b.delegation(ngo, "ngo", { acronym })];
          const someone = b.person(delegations[0]!.id, person);
          const sessionId = b.session("Session 1");
          // A panellist stands in the programme; what leaks is that a point is theirs.
          const roleId = b.role("discussant", panellist).id;
          const speeches = [
            b.speech({ type: "delegation", delegationId: delegations[0]!.id, participantId: someone.id }),
            b.speech(delegations[1]!, 2, "group_statement", group),
            b.speech({ type: "role", roleId }, 2, "panellist"),
          ];
          for (const { kind, who, override, area } of specs)
            b.note({
              text: "a point.",
              kind: kind as never,
              interventionId: speeches[who]!,
              delegationId: who === 0 ? delegations[0]!.id : null,
              attribution: override as AttributionMode | null,
              areaIds: area.map((code) => b.areaId(code)),
            });
          const model = buildReport(b.records, b.options({ template, sessionId }), NOW);
          const said = set === "chatham" ? textOf(model) : withoutLists(model);
          const programme = set !== "chatham" && template === "session" ? [panellist] : [];
          for (const leaked of names.filter((n) => !programme.includes(n)))
            expect(said).not.toContain(leaked);
        },
      ),
      { numRuns: 60 },
    );
  });
});
