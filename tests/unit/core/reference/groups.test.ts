import { expect, it } from "vitest";
import { foldName } from "../../../../core/reference/fold.ts";
import { GROUPS } from "../../../../core/reference/groups.ts";
import { ORGANIZATIONS, recognizeOrganization } from "../../../../core/reference/organizations.ts";
import { groupChoices, resolveGroup } from "../../../../core/reference/resolve-group.ts";

it.each([
  ["grulac", "Latin American and Caribbean Group"],
  ["Groupe africain", "African Group"],
  ["UE", "European Union and its member States"],
  ["g77", "Group of 77 and China"],
  ["  Friends   of Migration ", "Friends of Migration"],
  ["our own", "Our Own"],
  ["", ""],
])("%j on behalf of %j", (typed, group) => expect(resolveGroup(typed, ["Our Own"])).toBe(group));

it("offers the event's own groups beside those that are known", () => {
  const names = groupChoices(["Our Own"]).map(({ name }) => name);
  expect(names).toHaveLength(GROUPS.length + 1);
  expect(names.at(-1)).toBe("Our Own");
});

it.each([
  ["HCR", "Office of the United Nations High Commissioner for Refugees"],
  ["organisation internationale du travail", "International Labour Organization"],
  ["CICR", "International Committee of the Red Cross"],
])("%s is %s", (typed, name) => expect(recognizeOrganization(typed)?.name).toBe(name));

it("gives no name to two groups, nor to two organizations", () => {
  for (const names of [
    GROUPS.map(({ name, acronym, aliases }) => [name, acronym, ...aliases]),
    ORGANIZATIONS.map(({ names }) => names),
  ]) {
    const keys = names.flatMap((each) => [...new Set(each.map(foldName).filter(Boolean))]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  }
});
