import { useMemo, useState } from "react";
import type { Note } from "../../../../core/record/note.ts";

export interface Selection {
  /** Those chosen that still stand, as said. */
  notes: readonly Note[];
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  add: (ids: readonly string[]) => void;
  clear: () => void;
}

/** Several notes chosen, to be changed at once. A note that was deleted meanwhile is chosen no more. */
export function useSelection(stream: readonly Note[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const notes = ids.size === 0 ? [] : stream.filter(({ id }) => ids.has(id));
    const standing = new Set(notes.map(({ id }) => id));
    return {
      notes,
      has: (id) => standing.has(id),
      toggle: (id) =>
        setIds((was) => {
          const next = new Set(was);
          if (!next.delete(id)) next.add(id);
          return next;
        }),
      add: (more) => setIds((was) => new Set([...was, ...more])),
      clear: () => setIds(new Set()),
    };
  }, [ids, stream]);
}
