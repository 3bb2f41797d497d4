import type { DesktopBridge } from "../../core/contract/bridge.ts";

declare global {
  interface Window {
    idmDesk?: DesktopBridge;
  }
}

/** The desktop's bridge; undefined in a browser. */
export function bridge(): DesktopBridge | undefined {
  return window.idmDesk;
}
