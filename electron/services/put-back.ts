interface Removable {
  deletedAt: number | null;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What takes the row from `from` to `to`, in the row as it is now and of what the two differ in alone: what somebody
 * else changed since stays. Null where they changed the very same field, or what would be deleted.
 */
export function putBack<T extends Removable>(
  fields: readonly (keyof T)[],
  current: T,
  from: T,
  to: T,
): Partial<T> | null {
  const changes: Partial<T> = {};
  for (const field of fields) {
    if (same(from[field], to[field])) continue;
    if (!same(current[field], from[field])) return null;
    changes[field] = to[field];
  }
  if ((from.deletedAt === null) === (to.deletedAt === null)) return changes;
  if (to.deletedAt !== null && fields.some((field) => !same(current[field], from[field]))) return null;
  return { ...changes, deletedAt: to.deletedAt };
}
