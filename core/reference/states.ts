import type { RegionalGroup } from "./categories.ts";
import data from "./data/states.json" with { type: "json" };
import { foldName } from "./fold.ts";
import { ALIASES, OTHER_STATES, REGION_MEMBERS, SHORT_NAMES } from "./un.ts";

/** A State that can be accredited; `names` are the UN's short names. `region` is null outside the five groups. */
export interface State {
  code: string;
  code2: string;
  names: { en: string; fr: string; es: string };
  aliases: readonly string[];
  region: RegionalGroup | null;
  unMember: boolean;
}

function regionOf(code: string): RegionalGroup | null {
  for (const [region, members] of Object.entries(REGION_MEMBERS))
    if (members.split(" ").includes(code)) return region as RegionalGroup;
  return null;
}

function stateOf(entry: (typeof data)[number]): State {
  const [en = "", fr, es] = entry.names;
  const [unEn, unFr, unEs] = SHORT_NAMES[entry.code] ?? [];
  const names = { en: unEn ?? en, fr: unFr ?? fr ?? en, es: unEs ?? es ?? en };
  const own = [names.en, names.fr, names.es].map(foldName);
  const seen = new Set(own);
  const aliases = [...(ALIASES[entry.code] ?? []), ...entry.names, ...entry.spellings].filter((alias) => {
    const folded = foldName(alias);
    if (folded === "" || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
  return {
    code: entry.code,
    code2: entry.code2,
    names,
    aliases,
    region: regionOf(entry.code),
    unMember: !OTHER_STATES.includes(entry.code),
  };
}

/** All 193 Members of the United Nations, the two Observer States, the Cook Islands and Niue, by English name. */
export const STATES: readonly State[] = data
  .map(stateOf)
  .sort((a, b) => foldName(a.names.en).localeCompare(foldName(b.names.en), "en"));

const byCode = new Map(STATES.map((state) => [state.code, state]));
const byCode2 = new Map(STATES.map((state) => [state.code2, state]));

/** Words that lists leave out, add or move: "Korea, Republic of", "The Gambia", "Antigua & Barbuda". */
const SMALL_WORDS = new Set("a and d de del des du e el et l la las le les los of the y".split(" "));

function looseKey(text: string): string {
  return foldName(text)
    .replace(/\bst\b/g, "saint")
    .split(" ")
    .filter((word) => !SMALL_WORDS.has(word))
    .sort()
    .join(" ");
}

/** Which State each spelling means; a spelling that two States share means neither, unless one is named so. */
function index(key: (text: string) => string): Map<string, State | null> {
  const found = new Map<string, State | null>();
  const layer = (spellings: (state: State) => readonly string[]) => {
    const added = new Map<string, State | null>();
    for (const state of STATES)
      for (const spelling of spellings(state)) {
        const k = key(spelling);
        if (k === "" || found.has(k)) continue;
        const other = added.get(k);
        added.set(k, other === undefined || other === state ? state : null);
      }
    for (const [k, state] of added) found.set(k, state);
  };
  layer((state) => [state.names.en, state.names.fr, state.names.es]);
  layer((state) => ALIASES[state.code] ?? []);
  layer((state) => state.aliases);
  return found;
}

const exact = index(foldName);
/** Made when first needed: most lists write names that are known exactly. */
let loose: Map<string, State | null> | null = null;

/** The State of an ISO 3166-1 alpha-3 code. */
export function stateByCode(code: string): State | null {
  return byCode.get(code) ?? null;
}

/** The State that a name or usual spelling in English, French or Spanish means; codes do not count. */
export function recognizeStateName(text: string): State | null {
  const found = exact.get(foldName(text));
  if (found) return found;
  loose ??= index(looseKey);
  return loose.get(looseKey(text)) ?? null;
}

/** The State that a name, spelling or ISO code means. Two-letter codes count only in capitals: "no" is a word. */
export function recognizeState(text: string): State | null {
  const code = text.trim();
  return byCode2.get(code) ?? recognizeStateName(code) ?? byCode.get(code.toUpperCase()) ?? null;
}
