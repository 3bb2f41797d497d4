import type { ClientContext, ClientLink } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import { CONNECT } from "../../core/contract/bridge.ts";

/** The engine can't be reached at present; nothing was lost, and the call may be repeated. */
export class ConnectionLost extends Error {
  override name = "ConnectionLost";
}

/** Inside the desktop window: one end of a channel goes to the engine by way of the preload. */
export function portLink(): ClientLink<ClientContext> {
  const { port1, port2 } = new MessageChannel();
  const link = new PortLink({ port: port1 });
  port1.start();
  window.postMessage(CONNECT, window.location.origin, [port2]);
  return link;
}

/** In a browser: a WebSocket that is opened at the first call and again at the first call after it was lost. */
export function socketLink(url: string): ClientLink<ClientContext> {
  let socket: WebSocket | null = null;
  let link: SocketLink<ClientContext> | null = null;

  const connect = (): { socket: WebSocket; link: SocketLink<ClientContext> } => {
    if (socket && link && socket.readyState <= WebSocket.OPEN) return { socket, link };
    socket = new WebSocket(url);
    link = new SocketLink({ websocket: socket });
    return { socket, link };
  };

  return {
    call: async (path, input, options) => {
      const present = connect();
      try {
        return await present.link.call(path, input, options);
      } catch (error) {
        const gone = present.socket.readyState !== WebSocket.OPEN;
        if (gone && !options.signal?.aborted) throw new ConnectionLost("no connection", { cause: error });
        throw error;
      }
    },
  };
}

/** Where the engine listens: beside the page that it served. */
export function socketUrl(location: Pick<Location, "protocol" | "host">): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/rpc`;
}
