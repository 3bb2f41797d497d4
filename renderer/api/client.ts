import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { contract } from "../../core/contract/contract.ts";
import { bridge } from "./bridge.ts";
import { portLink, socketLink, socketUrl } from "./transport.ts";

export type Api = ContractRouterClient<typeof contract>;

/** The engine, as the contract describes it: over a MessagePort in the desktop window, else over a WebSocket. */
export const api: Api = createORPCClient(bridge() ? portLink() : socketLink(socketUrl(window.location)));

/** The same, as options for TanStack Query. */
export const queries = createTanstackQueryUtils(api);
