import { useCallback, useMemo, useState } from "react";

export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  add: (...ids: string[]) => void;
  clear: () => void;
}

/** Which rows are selected; those that are not shown any more are not. */
export function useSelection(shown: readonly { id: string }[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(
    () => new Set(shown.flatMap(({ id }) => (chosen.has(id) ? [id] : []))),
    [shown, chosen],
  );
  return {
    ids,
    toggle: useCallback(
      (id: string) =>
        setChosen((was) => new Set(was.has(id) ? [...was].filter((each) => each !== id) : [...was, id])),
      [],
    ),
    add: useCallback((...more: string[]) => setChosen((was) => new Set([...was, ...more])), []),
    clear: useCallback(() => setChosen(new Set()), []),
  };
}
