/** A seeded source of numbers in [0, 1): the same archive in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COMMON =
  `migration the and of to in for migrants states should with on that by cooperation protection rights
  support national development borders data return labour children regional partners climate policy women access health
  visas skills remittances diaspora trafficking asylum statelessness integration families workers governance protocol
  réfugiés protección déplacés niños coopération trabajo développement frontières mujeres santé régularisation désert
  región équipe données façon sûreté intégration señaló año où était déjà élaborer acción población`.split(
    /\s+/,
  );
const SYLLABLES = `ba ko mi ra tu lé na si do pe vé lo ga ri ñu ca mo te zu fa xi`.split(" ");

/** The words of a debate, the commonest first: those of the field, and many that are said now and then. */
export const WORDS: readonly string[] = [
  ...COMMON,
  ...Array.from({ length: 12_000 }, (_, at) => {
    const [a, b, c, d] = [at % 21, (at * 7 + 3) % 21, Math.floor(at / 21) % 21, Math.floor(at / 441) % 21];
    return [a, b, c, ...(at > 4_000 ? [d] : [])].map((n) => SYLLABLES[n]).join("");
  }),
];

/** One to four sentences, some 30 words, few of them often and many rarely, as people speak. */
export function said(random: () => number): string {
  const sentences = 1 + Math.floor(random() * 4);
  return Array.from({ length: sentences }, () => {
    const words = Array.from(
      { length: 6 + Math.floor(random() * 12) },
      () => WORDS[Math.floor(WORDS.length ** random()) - 1] ?? "migration",
    );
    const [first = "", ...rest] = words;
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(" ")}.`;
  }).join(" ");
}
