import type { AnyRouter } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from "electron";
import { CONNECT } from "../../core/contract/bridge.ts";
import { isOwnPage } from "./links.ts";

/** Whether a message comes from one of our pages itself: not from a frame in it, nor from a page that is gone. */
export function isFromOwnPage(event: Pick<IpcMainEvent | IpcMainInvokeEvent, "senderFrame">): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

/** Answers the contract on every port that a page of ours hands over. */
export function acceptPorts(router: AnyRouter): void {
  const handler = new RPCHandler(router);
  ipcMain.on(CONNECT, (event) => {
    const [port, ...more] = event.ports;
    for (const extra of more) extra.close();
    if (!port) return;
    if (!isFromOwnPage(event)) return port.close();
    handler.upgrade(port);
    port.start();
  });
}
