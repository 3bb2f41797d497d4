import { contextBridge, ipcRenderer } from "electron";
import { CONNECT, type DesktopBridge, SAVE_FILE } from "../../core/contract/bridge.ts";

// The page's own message alone: a frame in it, or another page that holds it, hands over nothing.
window.addEventListener("message", (event) => {
  if (event.source !== window || event.origin !== window.location.origin || event.data !== CONNECT) return;
  const [port] = event.ports;
  if (port) ipcRenderer.postMessage(CONNECT, null, [port]);
});

const bridge: DesktopBridge = {
  saveFile: (name, bytes) => ipcRenderer.invoke(SAVE_FILE, name, bytes),
};
contextBridge.exposeInMainWorld("idmDesk", bridge);
