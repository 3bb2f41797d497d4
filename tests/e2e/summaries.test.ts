import { expectClean } from "./axe.ts";
import { captureLine, expect, openNewEvent, type Page, test } from "./desk-app.ts";

const sentences = (page: Page) =>
  page.getByRole("list", { name: /^Text of the summary/ }).getByRole("listitem");
const editor = (page: Page) => page.getByRole("textbox", { name: "Sentence of the summary" });

async function note(page: Page, text: string): Promise<void> {
  await captureLine(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toHaveText("");
}

/** From the desk to the summaries, and the draft of the area of that number from its raw notes. */
async function draft(page: Page, desk: string, area: number): Promise<void> {
  await page.goto(desk.replace(/desk$/, "summaries"));
  await expect(page.getByRole("heading", { name: "Summaries of the session" })).toBeVisible();
  await page.keyboard.press(`Alt+${area}`);
  await expect(page.getByRole("button", { name: /^Draft from the/ })).toBeVisible();
  // Raw notes are drafted from only by a second key.
  await page.keyboard.press("d");
  await expect(page.getByRole("button", { name: /^Draft from the/ })).toBeFocused();
  await page.keyboard.press("Enter");
}

test("what the rapporteur rewrote is untouched by a new draft, which is suggested, accepted, undone", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page);
  const desk = page.url();
  await note(page, "Shelters stay open #prot");
  await note(page, "Papers are lost on the way #prot !chal");
  await draft(page, desk, 2);
  await expect(sentences(page)).toHaveText([/Shelters stay open\./, /Papers are lost on the way\./]);

  // Written as one text: into the first sentence, Enter, a second of one's own, and back up by the arrow.
  await page.keyboard.press("t");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(" So it was agreed.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("A sentence of my own.");
  await page.keyboard.press("ArrowUp");
  await expect(editor(page)).toHaveText("Shelters stay open. So it was agreed.");
  await page.keyboard.press("Escape");
  await expect(sentences(page)).toHaveText([/So it was agreed/, /A sentence of my own/, /Papers/]);

  await page.goto(desk);
  await page.getByText("Shelters stay open").click();
  await expect(page.getByRole("textbox", { name: "Text of the note" })).toBeFocused();
  await page.keyboard.type(" to all");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-note]").filter({ hasText: "Shelters stay open to all" })).toBeFocused();
  await note(page, "Consulates answer at night #prot !good");
  await draft(page, desk, 2);
  await expect(page.getByRole("button", { name: "Accept all 2 suggestions" })).toBeVisible();
  await expect(sentences(page)).toHaveText([
    /^PositionsShelters stay open\. So it was agreed\..*The notes now say:Shelters stay open to all\./,
    /A sentence of my own\./,
    /Papers/,
    /Consulates answer at night\..*New in the notes/,
  ]);

  await page.keyboard.press("t");
  await expect(page.getByRole("region", { name: "Sources" })).toContainText("Shelters stay open to all");
  await expectClean(page, "summaries, with suggestions");
  await page.keyboard.press("a");
  await expect(sentences(page).first()).toHaveText(/^PositionsShelters stay open to all\.from 1 note$/);
  await page.keyboard.press("Control+z");
  await expect(sentences(page).first()).toContainText("So it was agreed.");
  await expect(sentences(page).first()).toContainText("The notes now say:");
  await page.keyboard.press("t");
  await page.keyboard.press("k");
  await expect(page.getByRole("button", { name: "Accept the suggestion" })).toBeVisible();
  await page.keyboard.press("Shift+A");
  await expect(sentences(page)).toHaveCount(4);
  await expect(page.getByText("New in the notes")).toHaveCount(0);

  // Parted and joined again, both with their source; and where it comes from is one key away.
  await page.keyboard.press("t");
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  // For a moment after the focus the editor takes no move of the cursor that is faster than any hand: a letter tells
  // where it stands.
  await expect(async () => {
    await editor(page).click({ position: { x: 80, y: 8 } });
    await page.keyboard.type("|");
    const typed = (await editor(page).textContent()) ?? "";
    await page.keyboard.press("Backspace");
    expect(typed.indexOf("|")).toBeGreaterThan(0);
    expect(typed.indexOf("|")).toBeLessThan(typed.length - 1);
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(sentences(page)).toHaveCount(5);
  await expect(sentences(page).nth(1)).toContainText("from 1 note");
  await page.keyboard.press("Backspace");
  await expect(sentences(page)).toHaveCount(4);
  await page.keyboard.press("Escape");
  await page.keyboard.press("o");
  await expect(page.getByRole("button", { name: /Shelters stay open to all/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(captureLine(page)).toBeVisible();
});

test("key messages begin from the summaries; a later event of the series follows them up", async ({
  page,
  faults: _,
}) => {
  await openNewEvent(page, "Dialogue of 2026");
  const desk = page.url();
  await note(page, "Shelters stay open #prot");
  await note(page, "Name focal points #coop !rec");
  await draft(page, desk, 2);
  await expect(sentences(page)).toHaveCount(1);
  await page.keyboard.press("m");
  await expect(page.getByRole("heading", { name: "Key messages", level: 1 })).toBeVisible();
  await page.keyboard.press("s");
  await page.getByRole("checkbox", { name: /Shelters stay open/ }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Begin with this sentence" }).click();
  await expect(page.getByRole("textbox", { name: "Heading" })).toBeFocused();
  await page.keyboard.type("Nobody stands before a closed door.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Heading" })).toBeFocused();
  await page.keyboard.type("Planning includes migrants.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("So said many.");
  await page.keyboard.press("Escape");
  const messages = page.getByRole("list", { name: "Key messages" }).getByRole("listitem");
  await expect(messages).toHaveText([
    /Nobody.*Shelters.*Protection.*rests on 1 note/,
    /Planning.*So said many/,
  ]);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(messages).toHaveText([/Planning/, /Nobody/]);
  await page.keyboard.press("Control+z");
  await expect(messages).toHaveText([/Nobody/, /Planning/]);
  await expectClean(page, "key messages");

  await page.goto(desk.replace(/#.*/, "#/"));
  await expect(page.getByRole("heading", { name: "Library" })).toBeVisible();
  await openNewEvent(page, "Dialogue of 2027");
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Dialogue of 2027" })).toBeVisible();
  await page.keyboard.press("e");
  await page.getByRole("combobox", { name: "Follows earlier events" }).click();
  await page.getByRole("option", { name: "Dialogue of 2026" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("m");
  await expect(page.getByText(/This event follows Dialogue of 2026/)).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.getByText("0 taken up, 3 still open")).toBeVisible();
  await page.keyboard.press("t");
  await page.keyboard.press("u");
  await expect(page.getByText("1 taken up, 2 still open")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("0 taken up, 3 still open")).toBeVisible();
  await expectClean(page, "follow-up");
});

test("two who write in one sentence: neither loses a word, and a person chooses", async ({
  page,
  context,
  faults: _,
}) => {
  await openNewEvent(page);
  const desk = page.url();
  await note(page, "Shelters stay open #prot");
  await draft(page, desk, 2);
  await expect(sentences(page)).toHaveCount(1);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(sentences(other)).toHaveCount(1);

  // What is typed here waits while time stands still.
  await page.clock.install();
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await page.keyboard.press("t");
  await page.keyboard.press("Enter");
  await page.keyboard.type(" Mine.");
  await other.keyboard.press("t");
  await other.keyboard.press("Enter");
  await other.keyboard.type(" Theirs.");
  await other.keyboard.press("Escape");
  await expect(page.getByRole("group", { name: "Sentence: Shelters stay open. Theirs." })).toBeVisible();
  await expect(editor(page)).toHaveText("Shelters stay open. Mine.");

  await page.clock.runFor(3_000);
  const conflict = page.getByRole("alert").filter({ hasText: "Somebody else changed this text" });
  await expect(conflict).toContainText("Shelters stay open. Mine.");
  await expect(conflict).toContainText("Shelters stay open. Theirs.");
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect(sentences(other)).toHaveText([/Shelters stay open\. Mine\./]);
  await expect(conflict).toHaveCount(0);
});
