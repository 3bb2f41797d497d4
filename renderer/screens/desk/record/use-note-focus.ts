import { useCallback, useState } from "react";

/** A note that shall have the focus: in the section named where it stands in several. */
export interface FocusGoal {
  readonly id: string;
  readonly section: string | undefined;
}

export interface NoteFocus {
  goal: FocusGoal | null;
  /** Puts the focus on a note's row as soon as it is drawn; where it has none, in the capture line. */
  goTo: (id: string, section?: string) => void;
  reached: () => void;
}

/** Where the focus is to go: the row may be out of sight, and then it is not drawn yet. */
export function useNoteFocus(): NoteFocus {
  const [goal, setGoal] = useState<FocusGoal | null>(null);
  const goTo = useCallback((id: string, section?: string) => setGoal({ id, section }), []);
  const reached = useCallback(() => setGoal(null), []);
  return { goal, goTo, reached };
}
