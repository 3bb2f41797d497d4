import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import type { Browser, Cookie, Page } from "@playwright/test";
import { newId } from "../../core/ids.ts";
import type { Note } from "../../core/record/note.ts";
import { textDoc } from "../../core/record/rich-text.ts";
import { openEngine } from "../../electron/services/engine.ts";
import { putNote } from "../../electron/store/notes.ts";
import { launch, serveBench } from "./app.ts";
import { makeBigEvent } from "./big-event.ts";
import { type Measure, measured, percentile } from "./measure.ts";

const NOTES = 2_000;
const SPEECHES = 100;
const TEXT = "delegations stressed that people on the move need papers before they need anything else ";
const WARM_UP = 20;
const BETWEEN_KEYS_MS = 35;

/** How fast a letter is drawn, a note stored and shown, and the list scrolled, in a session of 2,000 notes. */
export async function benchRecord(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "idm-bench-"));
  const db = join(folder, "bench.sqlite");
  const { sessionId } = await makeBigEvent(db, SPEECHES);
  await fill(db, sessionId);
  const engine = await serveBench(db);
  // A screen shows sixty frames a second: of a key an empty page too is drawn up to a frame later. So keys are timed
  // with frames as fast as they come, which is what the app takes, and once more as a screen shows them.
  const free = await launch(["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
  const held = await launch();
  try {
    const bareFree = await bareLine(free);
    const bareHeld = await bareLine(held);
    const first = await openDesk(free, engine.url, sessionId, []);
    const typed = await keysToPaint(first.page, TEXT.repeat(3), WARM_UP);
    const { page, opened } = await openDesk(
      held,
      engine.url,
      sessionId,
      await first.page.context().cookies(),
    );
    await first.page.close();
    const typedHeld = await keysToPaint(page, TEXT.repeat(3), WARM_UP);
    const stored = await notesToPaint(page);
    const scrolled = await scroll(page);
    const p95 = (values: readonly number[]) => percentile(values, 0.95);
    const key = `a key in the capture line, ${NOTES} notes: to paint`;
    return [
      measured(`${key} (p50)`, percentile(typed, 0.5), "ms", { baseline: percentile(bareFree, 0.5) }),
      measured(`${key} (p95)`, p95(typed), "ms", { baseline: p95(bareFree), budget: 16 }),
      measured("the same at 60 frames a second (p95)", p95(typedHeld), "ms", { baseline: p95(bareHeld) }),
      measured("Enter: until the note stands in the list (p95)", p95(stored), "ms", {
        baseline: p95(bareHeld),
      }),
      measured("a frame while the list is scrolled (p95)", p95(scrolled), "ms", { baseline: 1000 / 60 }),
      measured(`the desk with ${NOTES} notes: from the library to the first note`, opened, "ms"),
    ];
  } finally {
    await Promise.all([free.close(), held.close()]);
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The desk with the cursor in its line, and how long it took to open, in ms. The link opens once: then cookies do. */
async function openDesk(
  browser: Browser,
  url: string,
  sessionId: string,
  cookies: readonly Cookie[],
): Promise<{ page: Page; opened: number }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "en-GB" });
  await context.addCookies([...cookies]);
  const page = await context.newPage();
  const { origin } = new URL(url);
  await page.goto(cookies.length === 0 ? url : `${origin}/#/`);
  await page.getByRole("heading", { name: "Library" }).waitFor();
  const opening = Date.now();
  await page.goto(`${origin}/#/sessions/${sessionId}/desk`);
  await page.locator("[data-note]").first().waitFor();
  const opened = Date.now() - opening;
  await page.getByRole("textbox", { name: "New note" }).focus();
  return { page, opened };
}

/** Gives the session its speeches and notes, as a long day leaves them. */
async function fill(db: string, sessionId: string): Promise<void> {
  const engine = openEngine({ file: db, mode: "browser", version: "0.0.0" });
  try {
    const call = createRouterClient(engine.router);
    let seq = 10;
    const given: string[] = [];
    for (let turn = 0; turn < SPEECHES / 2; turn++) {
      const events = await call.floor.command({
        sessionId,
        by: "SEC",
        seenSeq: seq,
        command: { type: "give_floor", requestId: null },
      });
      for (const event of events) {
        seq = Math.max(seq, event.seq);
        if (event.type === "started") given.push(event.data.requestId);
      }
    }
    const { areas } = await eventOf(call, sessionId);
    const now = Date.now();
    engine.ctx.store.transaction(() => {
      for (let at = 0; at < NOTES; at++) {
        const note: Note = {
          id: newId(),
          sessionId,
          at: now - (NOTES - at) * 5_000,
          offsetMs: null,
          author: "RAP",
          version: 1,
          deletedAt: null,
          doc: textDoc(`${at + 1}. ${TEXT.repeat(1 + (at % 3))}`),
          kind: at % 7 === 0 ? "recommendation" : "position",
          areaIds: areas.length > 0 ? [areas[at % areas.length]?.id ?? ""] : [],
          addresseeIds: [],
          tags: [],
          interventionId: given[Math.floor((at * given.length) / NOTES)] ?? null,
          delegationId: null,
          attribution: null,
          confidence: "certain",
          status: "raw",
        };
        putNote(engine.ctx.store, note, { at: note.at, by: "RAP", editId: newId() });
      }
    });
  } finally {
    await engine.close();
  }
}

async function eventOf(
  call: { library: { list: () => Promise<{ areas: { id: string }[]; sessions: { id: string }[] }[]> } },
  sessionId: string,
) {
  const events = await call.library.list();
  const event = events.find(({ sessions }) => sessions.some(({ id }) => id === sessionId));
  if (!event) throw new Error("the bench's event is not there");
  return event;
}

/** Runs in a page: notes when a key was pressed, and when the frame that shows it was on its way to the screen. */
function watchPaint(): void {
  const page = globalThis as unknown as { paints: Promise<number>[] };
  page.paints = [];
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      page.paints.push(
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            // What the frame computes and draws comes between its callback and the next task.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(null);
          });
        }),
      );
    },
    { capture: true },
  );
}

async function keysToPaint(page: Page, text: string, warmUp: number): Promise<number[]> {
  await page.evaluate(watchPaint);
  for (const letter of text) {
    await page.keyboard.press(letter === " " ? "Space" : letter);
    // As fast as the fastest typist: of keys that come in one frame the later would be measured with the earlier.
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  const paints = await page.evaluate(() =>
    Promise.all((globalThis as unknown as { paints: Promise<number>[] }).paints),
  );
  return paints.slice(warmUp);
}

/** The same line with nothing behind it. */
async function bareLine(browser: Browser): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.setContent(`<!doctype html><title>empty</title><div contenteditable="true"></div>`);
  await page.locator("div").focus();
  const times = await keysToPaint(page, TEXT.repeat(3), WARM_UP);
  await page.close();
  return times;
}

/** From Enter to the frame in which the new note stands in the list, for each of several. */
async function notesToPaint(page: Page): Promise<number[]> {
  await page.keyboard.press("Enter");
  const times: number[] = [];
  for (let at = 0; at < 20; at++) {
    const text = `Measured note ${at}.`;
    await page.keyboard.type(text);
    await page.evaluate((wanted) => {
      const shared = globalThis as unknown as { seen: Promise<number> };
      shared.seen = new Promise((resolve) => {
        let pressed = 0;
        addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          const shown = [...document.querySelectorAll("[data-note]")].some((row) =>
            row.textContent?.includes(wanted),
          );
          if (!shown) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - pressed));
        });
        observer.observe(document.body, { subtree: true, childList: true });
      });
    }, text);
    await page.keyboard.press("Enter");
    times.push(await page.evaluate(() => (globalThis as unknown as { seen: Promise<number> }).seen));
  }
  return times;
}

/** The lengths of the frames while the whole list is scrolled through, as fast as a wheel goes. */
async function scroll(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const box = [...document.querySelectorAll<HTMLElement>("div")].find(
      (each) => each.scrollHeight > 20_000 && getComputedStyle(each).overflowY === "auto",
    );
    if (!box) throw new Error("nothing scrolls");
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let last = await frame();
    for (let at = 0; at < 240; at++) {
      box.scrollTop -= 120;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  });
}
