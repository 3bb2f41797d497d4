import { describe, expect, it } from "vitest";
import {
  recognizeKind,
  recognizeLanguage,
  recognizeLevel,
} from "../../../../core/participants/recognize-words.ts";

describe("words of a list of speakers", () => {
  it.each([
    [recognizeKind, "Déclaration nationale", "national_statement"],
    [recognizeKind, "secretariat", "secretariat"],
    [recognizeLevel, "Ministre", "minister"],
    [recognizeLanguage, "Español", "es"],
  ])("%o takes %j for %j", (recognize, text, code) => {
    expect(recognize(text)).toBe(code);
  });

  it.each(["", " ", "unheard of"])("%j means nothing", (text) => {
    expect([recognizeKind(text), recognizeLevel(text), recognizeLanguage(text)]).toEqual([null, null, null]);
  });
});
