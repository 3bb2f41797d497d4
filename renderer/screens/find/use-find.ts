import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FoundNote } from "../../../core/contract/find.ts";
import { EVERYTHING, type FindQuery } from "../../../core/record/find.ts";
import { queries } from "../../api/client.ts";

const PAGE = 50;

/** Where the search begins: the whole archive, an event or one of its sessions. */
export type FindScope = Pick<FindQuery, "eventId" | "sessionId">;

// What was looked for last, in this window: whoever comes back from a note finds the list as it was left.
let kept: { scope: FindScope; query: FindQuery } | null = null;

/** What is looked for, and how it changes. */
export function useFindQuery(scope: FindScope): {
  query: FindQuery;
  change: (part: Partial<FindQuery>) => void;
} {
  const [query, setQuery] = useState<FindQuery>(() => {
    const same = kept?.scope.eventId === scope.eventId && kept.scope.sessionId === scope.sessionId;
    return same && kept ? kept.query : { ...EVERYTHING, ...scope };
  });
  const change = (part: Partial<FindQuery>) => {
    const next = { ...query, ...part };
    kept = { scope, query: next };
    setQuery(next);
  };
  return { query, change };
}

export interface Found {
  notes: FoundNote[];
  total: number;
  /** There are more than were counted. */
  more: boolean;
  order: "best" | "newest";
}

/** The notes that answer; those found before stay until the new ones are there. */
export function useFound(query: FindQuery): {
  found: Found | undefined;
  error: unknown;
  /** Brings the next page; undefined: all that is counted is there. */
  showMore: (() => void) | undefined;
} {
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...queries.find.notes.infiniteOptions({
      input: (offset: number) => ({ ...query, limit: PAGE, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => (pages.length * PAGE < last.total ? pages.length * PAGE : undefined),
    }),
    // Notes change at every desk: nothing found is kept for later.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: true,
    placeholderData: keepPreviousData,
  });
  const first = data?.pages[0];
  const notes = data?.pages.flatMap(({ results }) => results) ?? [];
  return {
    // A note that was stored while somebody pages moves the rest by one.
    found: first && { ...first, notes: [...new Map(notes.map((note) => [note.noteId, note])).values()] },
    error,
    showMore: hasNextPage ? () => void fetchNextPage() : undefined,
  };
}
