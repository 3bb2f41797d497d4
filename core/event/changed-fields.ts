/**
 * What a form changed of what it was opened with, so that saving it leaves alone what somebody else saved meanwhile.
 * Everything counts as changed where nobody says what was seen.
 */
export function changedFields<T extends object>(seen: T | undefined, now: T): Partial<T> {
  if (!seen) return now;
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => !same(value, seen[name as keyof T])),
  ) as Partial<T>;
}
