import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, expect, it } from "vitest";
import { startCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(() => folder.remove());

// It builds the screens where they are not built.
it("serves the app at the link of its first line until it is told to stop", {
  timeout: 120_000,
}, async () => {
  const child = startCli("serve", "--db", folder.path("served.sqlite"));
  const ended = once(child, "exit");
  try {
    let said = "";
    child.stderr!.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
    const lines = createInterface({ input: child.stdout! });
    const [line] = await Promise.race([
      once(lines, "line"),
      ended.then(([code]) => {
        throw new Error(`It ended with ${code}: ${said}`);
      }),
    ]);
    const { url } = JSON.parse(line);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
    const opened = await fetch(url, { redirect: "manual" });
    expect(opened.status).toBe(303);
    const cookie = opened.headers.get("set-cookie")!.split(";")[0]!;
    const page = await fetch(new URL("/", url), { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<title>IDM Desk</title>");
    expect((await fetch(url, { redirect: "manual" })).status).toBe(403);
  } finally {
    child.kill("SIGTERM");
  }
  const [code] = await ended;
  // Windows ends it without asking; elsewhere it lets its file go first.
  if (process.platform !== "win32") expect(code).toBe(0);
});
