/** Where our pages live; a scheme of our own has an origin, which file: has not. */
export const APP_SCHEME = "app";
export const APP_HOST = "desk";
export const HOME = `${APP_SCHEME}://${APP_HOST}/`;

/** Sites the person's own browser may be sent to; everything else stays shut. */
const EXTERNAL_HOSTS: ReadonlySet<string> = new Set(["www.iom.int", "iom.int"]);

/** Chair and room have windows of their own, for a second screen. */
const SECOND_WINDOW = /^#\/sessions\/[0-9a-f-]{36}\/(chair|room)$/i;

/** Whether the address is a page of ours. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}

/** The route (from # on) of a page that may have a window of its own, or null. */
export function secondWindowRoute(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !isOwnPage(address) || !["/", "/index.html"].includes(url.pathname)) return null;
  return SECOND_WINDOW.test(url.hash) ? url.hash : null;
}

/** Whether a route is the room's: the screen that everybody sees. */
export function isRoomRoute(route: string): boolean {
  return SECOND_WINDOW.test(route) && route.endsWith("/room");
}

/** Whether the address may be handed to the person's browser. */
export function isExternalLink(address: string): boolean {
  const url = URL.parse(address);
  return (
    url?.protocol === "https:" &&
    EXTERNAL_HOSTS.has(url.hostname) &&
    url.port === "" &&
    url.username === "" &&
    url.password === ""
  );
}
