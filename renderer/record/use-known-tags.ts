import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { sameTag } from "../../core/record/mark-meaning.ts";
import { queries } from "../api/client.ts";
import { outbox } from "./window-outbox.ts";

const NONE: readonly string[] = [];

/** The tags used so far at the event, the one used most first; those stored in this window since are among them. */
export function useKnownTags(eventId: string): readonly string[] {
  const client = useQueryClient();
  const options = useMemo(() => queries.record.tags.queryOptions({ input: { eventId } }), [eventId]);
  const { data } = useQuery(options);
  useEffect(
    () =>
      outbox.onStored(({ tags }) => {
        if (tags.length === 0) return;
        client.setQueryData<string[]>(options.queryKey, (known = []) => [
          ...known,
          ...tags.filter((tag) => sameTag(tag, known) === undefined),
        ]);
      }),
    [client, options],
  );
  return data ?? NONE;
}
