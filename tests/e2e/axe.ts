import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "./desk-app.ts";

/** That axe finds nothing to complain of on what is shown now; `where` names it where it does. */
export async function expectClean(page: Page, where: string): Promise<void> {
  // What fades in is judged once it is there.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
  expect(found, where).toEqual([]);
}
