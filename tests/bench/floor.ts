import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Cookie, Page } from "@playwright/test";
import { WebSocketServer } from "ws";
import { findSpeakers, speakerIndex } from "../../core/participants/speaker-index.ts";
import { foldName } from "../../core/reference/fold.ts";
import { STATES } from "../../core/reference/states.ts";
import { launch, serveBench } from "./app.ts";
import { bigRoster, makeBigEvent } from "./big-event.ts";
import { type Measure, measured, percentile } from "./measure.ts";

const IN_LIST = 300;
const TURNS = 40;
const WARM_UP = 5;
const BETWEEN_TURNS_MS = 250;
const SCREENS = ["desk", "chair", "room"] as const;

/** How fast a name is found, and how fast a command on the floor is seen in every window. */
export async function benchFloor(): Promise<Measure[]> {
  return [...typing(), ...(await turns())];
}

function typing(): Measure[] {
  const roster = bigRoster("e");
  const index = speakerIndex(roster, []);
  const queries = STATES.flatMap(({ names }) => [names.en, names.fr, names.es])
    .concat(roster.participants.slice(0, 200).map((each) => each.familyName))
    .flatMap((name) => [1, 2, 3, 5, 8].map((length) => name.slice(0, length)));
  const time = (work: (query: string) => unknown) =>
    queries.map((query) => {
      const start = performance.now();
      work(query);
      return performance.now() - start;
    });
  const names = [...index.prepared.candidates].flatMap((each) => each.names.map((name) => name.folded));
  time((query) => findSpeakers(index, query, 7));
  const found = time((query) => findSpeakers(index, query, 7));
  const bare = time((query) => names.filter((name) => name.startsWith(foldName(query))).slice(0, 7));
  return [
    measured(
      "a keystroke in the type-ahead, 1,000 participants and all States (p95)",
      percentile(found, 0.95),
      "ms",
      {
        baseline: percentile(bare, 0.95),
        budget: 10,
      },
    ),
  ];
}

async function turns(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "idm-bench-"));
  const db = join(folder, "bench.sqlite");
  const { sessionId } = await makeBigEvent(db, IN_LIST);
  const engine = await serveBench(db);
  // A browser a window: in one, the pages behind the first would be drawn once a second.
  const browsers = await Promise.all(SCREENS.map(() => launch()));
  try {
    const baseline = await emptyRoundTrips(browsers[0] as Browser);
    const seen = await commandToEveryWindow(browsers, engine.url, sessionId);
    const all = seen.map((each) => Math.max(...each));
    return [
      ...SCREENS.map((screen, at) =>
        measured(
          `"next" seen on the ${screen} (p95)`,
          percentile(
            seen.map((each) => each[at] ?? 0),
            0.95,
          ),
          "ms",
          {
            baseline: percentile(baseline, 0.95),
          },
        ),
      ),
      measured(
        `"next" seen on desk, Chair and Room, ${IN_LIST} in the list (p50)`,
        percentile(all, 0.5),
        "ms",
        {
          baseline: percentile(baseline, 0.5),
        },
      ),
      measured(
        `"next" seen on desk, Chair and Room, ${IN_LIST} in the list (p95)`,
        percentile(all, 0.95),
        "ms",
        {
          baseline: percentile(baseline, 0.95),
          budget: 50,
        },
      ),
    ];
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the key on the desk to the frame in which the last of the windows shows the new speaker: for each turn, each window. */
async function commandToEveryWindow(
  browsers: readonly Browser[],
  url: string,
  sessionId: string,
): Promise<number[][]> {
  const { origin } = new URL(url);
  const pages: Page[] = [];
  let cookies: Cookie[] = [];
  for (const [at, screen] of SCREENS.entries()) {
    const context = await (browsers[at] as Browser).newContext({
      viewport: { width: 1366, height: 768 },
      locale: "en-GB",
    });
    await context.addInitScript(watchSpeaker);
    await context.addCookies(cookies);
    const page = await context.newPage();
    // The link opens once; what it gave the first window lets the others in.
    if (at === 0) {
      await page.goto(url);
      await page.getByRole("heading", { name: "Library" }).waitFor();
      cookies = await context.cookies();
    }
    await page.goto(`${origin}/#/sessions/${sessionId}/${screen}`);
    await page.locator("[data-on-floor]").waitFor();
    pages.push(page);
  }
  const [desk] = pages as [Page, ...Page[]];
  await desk.getByRole("list", { name: "Waiting for the floor" }).waitFor();
  const times: number[][] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    // Nobody gives the floor twice in the same breath: each turn begins with what the last one drew.
    await desk.waitForTimeout(BETWEEN_TURNS_MS);
    await Promise.all(pages.map((page) => page.evaluate("globalThis.expectSpeaker()")));
    await desk.keyboard.press("Control+Enter");
    const at = await Promise.all(pages.map((page) => page.evaluate<number>("globalThis.speakerSeen")));
    const pressed = await desk.evaluate<number>("globalThis.pressedAt");
    if (turn >= WARM_UP) times.push(at.map((each) => each - pressed));
  }
  return times;
}

/** Runs in each page: when a key was pressed, and when another speaker was drawn. All pages share the machine's clock. */
function watchSpeaker(): void {
  const page = globalThis as unknown as Record<string, unknown>;
  const now = () => performance.timeOrigin + performance.now();
  addEventListener("keydown", () => (page.pressedAt = now()), { capture: true });
  page.expectSpeaker = () => {
    const shown = () => document.querySelector("[data-on-floor]")?.textContent ?? "";
    const before = shown();
    page.speakerSeen = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (shown() === before) return;
        observer.disconnect();
        // The frame that draws it.
        requestAnimationFrame(() => resolve(now()));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  };
}

/** The same way with nothing on it: a key, a WebSocket to this machine and back, a text, a frame. */
async function emptyRoundTrips(browser: Browser): Promise<number[]> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>empty</title><p></p>");
  });
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket) => socket.on("message", (data) => socket.send(String(data))));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(() => {
    const shared = globalThis as unknown as Record<string, unknown>;
    const socket = new WebSocket(`ws://${location.host}`);
    addEventListener("keydown", () => {
      const pressed = performance.now();
      shared.roundTrip = new Promise((resolve) => {
        socket.onmessage = ({ data }) => {
          (document.querySelector("p") as HTMLElement).textContent = String(data);
          requestAnimationFrame(() => resolve(performance.now() - pressed));
        };
      });
      socket.send(String(pressed));
    });
    return new Promise((resolve) => {
      socket.onopen = resolve;
    });
  });
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    await page.keyboard.press("x");
    const time = await page.evaluate<number>("globalThis.roundTrip");
    if (turn >= WARM_UP) times.push(time);
  }
  await page.close();
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  server.close();
  return times;
}
