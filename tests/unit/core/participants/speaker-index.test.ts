import { describe, expect, it } from "vitest";
import type { Delegation, Roster } from "../../../../core/participants/participants.ts";
import {
  findBatch,
  findSpeakers,
  isBatch,
  pickName,
  speakerIndex,
} from "../../../../core/participants/speaker-index.ts";
import { stateByCode } from "../../../../core/reference/states.ts";

const delegation = (
  name: string,
  category: Delegation["category"],
  stateCode: string | null = null,
): Delegation => ({
  id: name,
  eventId: "e",
  name,
  acronym: "",
  category,
  stateCode,
  region: stateCode === null ? null : (stateByCode(stateCode)?.region ?? null),
});

const roster: Roster = {
  delegations: [
    delegation("Democratic People's Republic of Korea", "member_state", "PRK"),
    delegation("Republic of Korea", "member_state", "KOR"),
    delegation("Kenya", "member_state", "KEN"),
    delegation("Haut-Commissariat des Nations Unies pour les réfugiés", "un_entity"),
    delegation("Refuge Without Borders", "ngo"),
  ],
  participants: [
    {
      id: "p",
      eventId: "e",
      delegationId: "Kenya",
      honorific: "Ms",
      givenName: "Ada",
      familyName: "Otieno",
      position: "",
    },
  ],
};
const index = speakerIndex(roster, [
  { id: "r", role: "moderator", name: "Ambassador B", title: "Moderator" },
]);
const first = (query: string) => {
  const [pick] = findSpeakers(index, query, 5);
  return pick ? `${pick.type} ${pickName(pick)}` : "";
};

describe("typing a speaker", () => {
  it.each([
    ["ke", "delegation Kenya"],
    ["KEN", "delegation Kenya"],
    ["kenia", "delegation Kenya"],
    ["otieno", "delegation Kenya"],
    ["korea", "delegation Republic of Korea"],
    ["corée", "delegation Republic of Korea"],
    ["north korea", "delegation Democratic People's Republic of Korea"],
    ["unhcr", "delegation Haut-Commissariat des Nations Unies pour les réfugiés"],
    ["hcr", "delegation Haut-Commissariat des Nations Unies pour les réfugiés"],
    ["oim", "organization International Organization for Migration"],
    ["eu", "organization European Union"],
    ["rdc", "state Democratic Republic of the Congo"],
    ["cote d ivoire", "state Côte d'Ivoire"],
    ["moder", "role Ambassador B"],
    ["?", "unknown "],
    ["zzz", "new zzz"],
  ])("%s: %s", (query, pick) => expect(first(query)).toBe(pick));

  it("offers a new name last, never before somebody who fits", () => {
    const found = findSpeakers(index, "refuge", 9);
    expect(found[0]).toMatchObject({ type: "delegation", delegation: { name: "Refuge Without Borders" } });
    expect(found.at(-1)).toEqual({ type: "new", name: "refuge" });
  });
});

describe("a batch", () => {
  it("names several, a line or a comma each, and leaves out what fits nobody", () => {
    const text = "kenya, Frnace\nkorea; ?,a,";
    expect(isBatch(text)).toBe(true);
    const { found, unknown } = findBatch(index, text);
    expect(found.map(pickName)).toEqual(["Kenya", "Republic of Korea", ""]);
    expect(unknown).toEqual(["Frnace", "a"]);
  });

  it("accredits no slip of the finger", () => {
    expect(findBatch(index, "zzz, Frnace").found).toEqual([]);
  });
});
