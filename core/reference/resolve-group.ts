import { foldName } from "./fold.ts";
import { GROUPS } from "./groups.ts";

/** All groups that can be chosen: those known, and the event's own, with every name each goes by. */
export function groupChoices(own: readonly string[]): { name: string; names: readonly string[] }[] {
  return [
    ...GROUPS.map(({ name, acronym, aliases }) => ({
      name,
      names: [name, acronym, ...aliases].filter(Boolean),
    })),
    ...own.map((name) => ({ name, names: [name] })),
  ];
}

/** The group's own name where one of its names or its acronym was typed; else the text as it is, trimmed. */
export function resolveGroup(text: string, own: readonly string[]): string {
  const key = foldName(text);
  const known = key && groupChoices(own).find(({ names }) => names.some((name) => foldName(name) === key));
  return known ? known.name : text.replace(/\s+/g, " ").trim();
}
