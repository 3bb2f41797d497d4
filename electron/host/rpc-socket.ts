import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { AnyRouter } from "@orpc/server";
import { RPCHandler } from "@orpc/server/ws";
import { WebSocketServer } from "ws";
import type { Guard } from "./guard.ts";

/** A roster may have 50 MB; what is larger than this is no call of ours. */
export const LARGEST_FRAME = 64 * 1024 * 1024;

/** The contract over WebSockets at /rpc, for pages that this host served. */
export function rpcSocket(router: AnyRouter, guard: Guard) {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
  });
  const handler = new RPCHandler(router);

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // A browser that goes away in the middle is no fault of ours.
    socket.on("error", () => socket.destroy());
    const refusal = refusalOf(request, guard);
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    server.handleUpgrade(request, socket, head, (connection) => {
      // An oversize or malformed frame: ws has closed the connection with the right code.
      connection.on("error", () => undefined);
      void handler.upgrade(connection);
    });
  };

  const close = (): void => {
    for (const connection of server.clients) connection.terminate();
    server.close();
  };
  return { upgrade, close };
}

function refusalOf(request: IncomingMessage, guard: Guard): string | null {
  if (request.url !== "/rpc") return "404 Not Found";
  return guard.knowsOrigin(request) && guard.knowsCookie(request) ? null : "403 Forbidden";
}
