import type { TFunction } from "i18next";
import type { Sentence } from "../../../core/floor/timeline-sentence.ts";
import { formatDuration } from "../../floor/format-duration.ts";

/** What a sentence's ids and instants become words by. */
export interface SentenceContext {
  t: TFunction;
  nameOf: (requestId: string) => string;
  timeOf: (at: number) => string;
}

/** A sentence of the timeline in the reader's language. */
export function sentenceWords({ key, values }: Sentence, context: SentenceContext): string {
  const { t, nameOf, timeOf } = context;
  const { who, other, channel, kind, category, preset, durationMs, from, to, what } = values;
  const words = {
    group: values.group,
    count: values.count,
    who: who && nameOf(who),
    other: other && nameOf(other),
    channel: channel && t(`floor:channel.${channel}`),
    kind: kind && t(`floor:kind.${kind}`),
    category: category && t(`common:category.${category}`),
    preset: preset && (preset.title || t(`floor:precedence.preset.${preset.name}`)),
    duration: durationMs === undefined ? undefined : formatDuration(durationMs),
    from: from === undefined ? undefined : timeOf(from),
    to: to === undefined ? undefined : timeOf(to),
    what: what && sentenceWords(what, context),
  };
  return t(`timeline:sentence.${key}`, words);
}
