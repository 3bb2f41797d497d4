import type { Migration } from "../migrate.ts";
import { first } from "./0001-first.ts";
import { chairAndRoom } from "./0002-chair-and-room.ts";
import { drafts } from "./0003-drafts.ts";
import { orderOfActs } from "./0004-order-of-acts.ts";
import { find } from "./0005-find.ts";
import { register } from "./0006-register.ts";
import { writings } from "./0007-writings.ts";
import { upkeep } from "./0009-upkeep.ts";

/** Every migration, oldest first; a new one is added at the end and never changed once released. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  chairAndRoom,
  drafts,
  orderOfActs,
  find,
  register,
  writings,
  upkeep,
];
