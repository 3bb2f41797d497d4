import { expect, test } from "./desk-app.ts";
import { doMainJob } from "./main-job.ts";

test("from the first start to a Word file: the sample, the floor twice, three notes, the report", async ({
  page,
  faults: _,
}) => {
  await doMainJob(page, async (press) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    return download.path();
  });
});
