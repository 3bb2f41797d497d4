import { implement } from "@orpc/server";
import { contract } from "../../core/contract/contract.ts";
import { asNotSaved } from "./refuse.ts";

/** The contract, to be implemented. A write that the disk refuses becomes NOT_SAVED for every procedure. */
export const api = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw asNotSaved(error);
  }
});
