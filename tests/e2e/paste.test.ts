import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), "utf8");

/** Gives the clipboard to the editor that has the focus, as a browser does. */
const paste = (page: Page, html: string, plain = "") =>
  page.evaluate(
    ([markup = "", text = ""]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      if (markup) clipboardData.setData("text/html", markup);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, plain],
  );

const notes = (page: Page) =>
  page
    .getByRole("list", { name: "Notes as said" })
    .locator("> li")
    .filter({ has: page.locator("[data-note]") });
const dialog = (page: Page) => page.getByRole("dialog", { name: "You pasted several points" });
const answer = async (page: Page, key: string) => {
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press(key);
  await expect(dialog(page)).toHaveCount(0);
};
/** The markup of the line, without what the editor adds for itself. */
const markup = (page: Page) =>
  captureLine(page).evaluate((line) => {
    const copy = line.cloneNode(true) as HTMLElement;
    for (const each of copy.querySelectorAll(".ProseMirror-trailingBreak")) each.remove();
    return copy.innerHTML.replace(/ (class|rel|target|data-placeholder)="[^"]*"/g, "");
  });

/** What left the page for anywhere but the desk. */
function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!/^(http:\/\/(127\.0\.0\.1|localhost)|blob:|data:)/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test("a list pasted into the line asks once; each point becomes a note with the marks chosen, undone as one", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  await page.keyboard.press("Alt+1");
  await page.keyboard.type("!rec ");
  await paste(page, "", "First point #prot\n\nSecond point\n- Third point !q");
  await answer(page, "2");
  await expect(notes(page)).toHaveText([
    /First point.*Recommendation.*Humanitarian.*Protection/,
    /Second point.*Recommendation.*Humanitarian/,
    /Third point.*Question.*Humanitarian/,
  ]);
  await expect(notes(page).nth(1)).not.toContainText("Protection");
  await expect(captureLine(page)).toBeFocused();
  await expect(captureLine(page)).toHaveText("");
  await page.keyboard.press("Control+z");
  await expect(notes(page)).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(notes(page)).toHaveCount(3);

  // Escape leaves all of it in the line; 1 makes one note of it.
  await captureLine(page).focus();
  await paste(page, "<ul><li>one</li><li>two</li></ul>");
  await answer(page, "Escape");
  await expect(captureLine(page)).toBeFocused();
  await expect(captureLine(page).locator("li")).toHaveText(["one", "two"]);
  await page.reload();
  await expect(captureLine(page).locator("li")).toHaveText(["one", "two"]);
  await paste(page, "<p>three</p><p>four</p>");
  await answer(page, "1");
  await expect(notes(page)).toHaveCount(4);
  await expect(notes(page).last()).toContainText(/one.*two.*three.*four/);

  // A paragraph goes into the line and asks nothing.
  await paste(page, "<p>Only one</p>");
  await expect(captureLine(page)).toHaveText("Only one");
  await expect(dialog(page)).toHaveCount(0);
});

test("points pasted while the engine is away wait in sight and are stored once", async ({ page, app }) => {
  await openNewEvent(page);
  await app.kill();
  await expect(page.getByText(/connection to the engine is interrupted/)).toBeVisible();
  await captureLine(page).focus();
  await paste(page, "", "One\nTwo");
  await answer(page, "2");
  const waiting = page.getByRole("list", { name: "Not stored yet" });
  await expect(waiting).toContainText(/One.*Two/);
  await app.start();
  await expect(notes(page)).toHaveText([/One/, /Two/]);
  await expect(waiting).toHaveCount(0);
  await page.reload();
  await expect(notes(page)).toHaveCount(2);
  await expect(captureLine(page)).toHaveText("");
});

test("what is pasted from Word keeps its structure, and nothing else of it", async ({ page, faults: _ }) => {
  await openNewEvent(page);
  const asked = watchRequests(page);
  await paste(page, fixture("paste-word.html.txt"), "plain");
  await answer(page, "Escape");
  expect(await markup(page)).toBe(
    [
      "<p><strong>Intervention of the delegation</strong></p>",
      '<p>Shelters must stay <strong>open</strong> to <em>all</em>, see <a href="https://www.iom.int/page">the note</a>[1].</p>',
      "<ul><li><p>Food</p><ul><li><p>in schools</p></li></ul></li><li><p>Water</p></li></ul>",
      "<p>Then:</p>",
      '<ol start="3"><li><p>Papers</p></li><li><p>Visas</p></li></ol>',
      "<blockquote><p>Nobody is left behind.</p></blockquote>",
      "<p>Kept put in</p>",
      "<p>Year | People</p>",
      "<p>2026 | 1,200</p>",
    ].join(""),
  );
  await page.keyboard.press("Enter");
  await expect(notes(page)).toHaveCount(1);
  expect(asked).toEqual([]);
});

test("of a web page no script, beacon, frame or remote address survives, and nothing is loaded by pasting it", async ({
  page,
}) => {
  await openNewEvent(page);
  const asked = watchRequests(page);
  // The page's policy says on the console what it blocked, so that is no fault here.
  const pasted = fixture("paste-web.html.txt");
  await paste(page, pasted, "plain");
  await answer(page, "Escape");
  expect(await markup(page)).toBe(
    [
      "<p><strong>Key message.</strong><em> Said softly</em></p>",
      "<p>In a red box</p>",
      '<p>Links: <a href="https://iom.int/x">kept</a>, no script, no page of theirs, no data</p>',
      '<ol start="2"><li><p>second</p></li><li><p>third</p><ul><li><p>below</p></li></ul></li></ol>',
      "<blockquote><p>A quotation</p></blockquote>",
      "<p>Laid out one</p><p>Laid out two</p>",
      "<p>line one<br>line two</p>",
    ].join(""),
  );
  await page.keyboard.press("Enter");
  await expect(notes(page)).toHaveCount(1);
  // Into the open note too.
  await page.keyboard.press("Alt+n");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Text of the note" })).toBeFocused();
  await paste(page, pasted, "plain");
  await expect(page.getByRole("textbox", { name: "Text of the note" }).locator("ol")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(notes(page)).toContainText(["Key message."]);
  expect(asked).toEqual([]);
  expect(await page.locator("main, section").first().innerHTML()).not.toContain("beacon");
});

test("in a summary too, what Word had deleted or hidden is not pasted, and its list is one", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  const desk = page.url();
  await captureLine(page).focus();
  await page.keyboard.type("Shelters stay open #hum");
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toHaveText("");
  await page.goto(desk.replace(/desk$/, "summaries"));
  await expect(page.getByRole("heading", { name: "Summaries of the session" })).toBeVisible();
  await page.keyboard.press("Alt+1");
  await expect(page.getByRole("button", { name: /^Draft from the/ })).toBeVisible();
  const sentence = page.getByRole("textbox", { name: "Sentence of the summary" });
  await page.keyboard.press("n");
  await expect(sentence).toBeFocused();
  await paste(
    page,
    `<p>As agreed<del> by one State</del><span style="display:none"> in private</span></p>
     <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>a point</p>`,
  );
  await expect(sentence.locator("p").first()).toHaveText("As agreed");
  await expect(sentence.locator("li")).toHaveText(["a point"]);
});
