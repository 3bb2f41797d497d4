import type { Session } from "electron";

/** Pages get no camera, no place, no device, no network: the desk needs none of them and asks for none. */
export function denyEverything(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  const network = { urls: ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "ftp://*/*", "file://*/*"] };
  session.webRequest.onBeforeRequest(network, (_details, answer) => answer({ cancel: true }));
}
