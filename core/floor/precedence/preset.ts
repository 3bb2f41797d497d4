import { z } from "zod";
import { optionalLine } from "../../ids.ts";

/** Whom a rule of precedence is about. */
export const RULE_SUBJECTS = [
  "point_of_order",
  "panellist_response",
  "programme",
  "group_statement",
  "member_state",
  "observer_and_regional",
  "stakeholder",
  "everyone",
  "right_of_reply",
] as const;
export const ruleSubject = z.enum(RULE_SUBJECTS);
export type RuleSubject = z.infer<typeof ruleSubject>;

/** How those of one rule stand among themselves; whoever asked first comes first among equals. */
export const RULE_ORDERS = ["asked", "level", "category", "least_heard", "alphabetical", "regions"] as const;
export const ruleOrder = z.enum(RULE_ORDERS);
export type RuleOrder = z.infer<typeof ruleOrder>;

export const rule = z.object({ subject: ruleSubject, order: ruleOrder });
export type Rule = z.infer<typeof rule>;

export const PRESET_NAMES = [
  "plenary",
  "order_of_request",
  "least_heard",
  "alphabetical",
  "alternating_regions",
  "custom",
] as const;
export const presetName = z.enum(PRESET_NAMES);
export type PresetName = z.infer<typeof presetName>;

/** An ordered list of rules: who comes before whom. Editable per session. */
export const preset = z.object({
  name: presetName,
  /** What the person called it, where it is their own. */
  title: optionalLine,
  rules: z
    .array(rule)
    .min(1)
    .max(RULE_SUBJECTS.length)
    .refine((rules) => new Set(rules.map((each) => each.subject)).size === rules.length, {
      error: "each subject once",
    }),
  /** After so many Member States one of the stakeholders is taken; 0: not interleaved. */
  interleave: z.number().int().min(0).max(20),
  /** The name from which the alphabetical order begins (the State that was drawn); empty: from A. */
  drawnName: optionalLine,
});
export type Preset = z.infer<typeof preset>;

const of = (name: PresetName, order: RuleOrder): Preset => ({
  name,
  title: "",
  rules: [
    { subject: "point_of_order", order: "asked" },
    { subject: "panellist_response", order: "asked" },
    { subject: "programme", order: "asked" },
    { subject: "everyone", order },
    { subject: "right_of_reply", order: "asked" },
  ],
  interleave: 0,
  drawnName: "",
});

/**
 * The presets. "plenary" is the default for an IDM plenary (design, "Precedence"); the speakers of the programme
 * stand before the floor in all of them.
 */
export const PRESETS: Readonly<Record<Exclude<PresetName, "custom">, Preset>> = {
  plenary: {
    name: "plenary",
    title: "",
    rules: [
      { subject: "point_of_order", order: "asked" },
      { subject: "panellist_response", order: "asked" },
      { subject: "programme", order: "asked" },
      { subject: "group_statement", order: "asked" },
      { subject: "member_state", order: "level" },
      { subject: "observer_and_regional", order: "asked" },
      { subject: "stakeholder", order: "category" },
      { subject: "right_of_reply", order: "asked" },
    ],
    interleave: 0,
    drawnName: "",
  },
  order_of_request: of("order_of_request", "asked"),
  least_heard: of("least_heard", "least_heard"),
  alphabetical: of("alphabetical", "alphabetical"),
  alternating_regions: of("alternating_regions", "regions"),
};

/** Whether the order of those waiting may change as others ask, speak or leave: the preset says so, and each row why. */
export function isDynamic(of: Preset): boolean {
  return of.interleave > 0 || of.rules.some(({ order }) => order === "least_heard" || order === "regions");
}
