import { MultiSelect } from "@mantine/core";
import { type Voice, voiceKey, voiceOf } from "../../../core/record/voices.ts";
import { type RegisterWords, useRegisterWords } from "./register-words.ts";

interface Props {
  label: string;
  value: readonly Voice[];
  onChange: (voices: Voice[]) => void;
}

/** Delegations to choose from, and whoever is chosen already: a panellist, or a speaker not yet named. */
export function voiceChoices(
  { roster, voice }: RegisterWords,
  present: readonly Voice[],
): { value: string; label: string }[] {
  const others = present.filter((each) => each.type === "intervention");
  return [
    ...others.map((each) => ({ value: voiceKey(each), label: voice(each) })),
    ...roster.delegations.map(({ id, name, acronym }) => ({
      value: voiceKey({ type: "delegation", id }),
      label: acronym ? `${name} (${acronym})` : name,
    })),
  ];
}

/** Who proposed or supports. */
export function VoicesField({ label, value, onChange }: Props) {
  const words = useRegisterWords();
  return (
    <MultiSelect
      size="xs"
      label={label}
      searchable
      limit={100}
      data={voiceChoices(words, value)}
      value={value.map(voiceKey)}
      onChange={(keys) => onChange(keys.flatMap((key) => voiceOf(key) ?? []))}
    />
  );
}
