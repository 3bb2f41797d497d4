import type { Migration } from "../migrate.ts";
import { first } from "./0001-first.ts";
import { chairAndRoom } from "./0002-chair-and-room.ts";
import { orderOfActs } from "./0004-order-of-acts.ts";

/** Every migration by its number, oldest first (3 before 4); a new one is added at the end and never changed once released. */
export const MIGRATIONS: readonly Migration[] = [first, chairAndRoom, orderOfActs];
