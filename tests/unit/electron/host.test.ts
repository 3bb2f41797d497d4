import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { os, type RouterClient } from "@orpc/server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { z } from "zod";
import { type Host, startHost } from "../../../electron/host/host.ts";

const router = {
  greet: os.input(z.object({ name: z.string() })).handler(({ input }) => `Hello, ${input.name}`),
  weigh: os.input(z.object({ file: z.file() })).handler(({ input }) => input.file.size),
};

let dir: string;
let host: Host;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "idm-host-"));
  mkdirSync(join(dir, "out", "assets"), { recursive: true });
  writeFileSync(join(dir, "secret.txt"), "secret");
  writeFileSync(join(dir, "out", "index.html"), "<!doctype html><title>IDM Desk</title>");
  writeFileSync(join(dir, "out", "assets", "a.js"), "export {};");
  writeFileSync(join(dir, "out", "assets", "a.js.map"), "{}");
  symlinkSync(join(dir, "secret.txt"), join(dir, "out", "linked.txt"));
});
afterAll(() => rmSync(dir, { recursive: true }));
beforeEach(async () => {
  host = await startHost({ engine: { router }, rendererDir: join(dir, "out") });
});
afterEach(() => host.close());

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: string;
}

/** A raw request: fetch would tidy up what these tests must send as it is. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: host.port, path, method, headers }, async (response) => {
      let body = "";
      for await (const part of response) body += part;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    sent.on("error", reject).end();
  });
}

const pathOf = (url: string) => new URL(url).pathname + new URL(url).search;

async function enter(): Promise<string> {
  const { headers } = await ask(pathOf(host.url));
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

describe("the door", () => {
  it("listens on the loopback address only and opens once per link", async () => {
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    const first = await ask(pathOf(host.url));
    expect([first.status, first.headers.location]).toEqual([303, "/"]);
    expect(first.headers["set-cookie"]?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const second = await ask(pathOf(host.url));
    expect([second.status, second.headers["set-cookie"]]).toEqual([403, undefined]);
    expect(second.body).toBe(
      "This link was used already or is not known. Open IDM Desk again for a new one.\n",
    );
  });

  it("refuses without a cookie, with a false one, and with a false token", async () => {
    await enter();
    expect((await ask("/")).status).toBe(403);
    expect((await ask("/", { cookie: `idm_desk_${host.port}=guess` })).status).toBe(403);
    expect((await ask("/?token=guess")).status).toBe(403);
    expect((await ask("/?token=")).status).toBe(403);
  });

  it("mints a link for a further window, good for one opening", async () => {
    await enter();
    const url = host.mintUrl("/#/sessions/1/room");
    expect(new URL(url).hash).toBe("#/sessions/1/room");
    expect((await ask(pathOf(url))).status).toBe(303);
    expect((await ask(pathOf(url))).status).toBe(403);
    const token = host.mintToken();
    expect((await ask(`/?token=${token}`, {}, "HEAD")).status).toBe(403);
    expect((await ask(`/?token=${token}`)).status).toBe(303);
  });

  it("refuses a name that is not its own, even with the cookie", async () => {
    const cookie = await enter();
    expect((await ask("/", { cookie, host: "example.org" })).status).toBe(403);
    expect((await ask("/", { cookie, host: `127.0.0.1:${host.port + 1}` })).status).toBe(403);
    expect((await ask("/", { cookie, host: `localhost:${host.port}` })).status).toBe(200);
  });
});

describe("the pages", () => {
  it("serves the built renderer with the policy", async () => {
    const cookie = await enter();
    const page = await ask("/", { cookie });
    expect([page.status, page.headers["content-type"], page.headers["cache-control"]]).toEqual([
      200,
      "text/html; charset=utf-8",
      "no-store",
    ]);
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
    expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    const script = await ask("/assets/a.js", { cookie });
    expect([script.status, script.headers["content-type"]]).toEqual([200, "text/javascript; charset=utf-8"]);
    const head = await ask("/assets/a.js", { cookie }, "HEAD");
    expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", "10"]);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/linked.txt",
    "/assets/a.js.map",
    "/assets/",
    "/%00",
    "/%",
    "//secret.txt",
    "/index.html/",
  ])("has no page %s", async (path) => {
    const cookie = await enter();
    const { status, body } = await ask(path, { cookie });
    expect([status, body]).toEqual([404, "There is no such page.\n"]);
  });

  it("answers GET and HEAD only", async () => {
    const cookie = await enter();
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect((await ask("/", { cookie }, method)).status).toBe(405);
  });
});

function dial(headers: Record<string, string>, path = "/rpc"): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
}
const refusal = (socket: WebSocket) =>
  new Promise((resolve) => {
    socket.once("unexpected-response", (_request, response) => {
      resolve(response.statusCode);
      socket.terminate();
    });
    socket.once("open", () => resolve("open"));
    socket.on("error", () => undefined);
  });
const own = () => `http://127.0.0.1:${host.port}`;

describe("the socket", () => {
  it("carries the contract", async () => {
    const cookie = await enter();
    const socket = dial({ cookie, origin: own() });
    const client: RouterClient<typeof router> = createORPCClient(
      new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
    );
    expect(await client.greet({ name: "Chair" })).toBe("Hello, Chair");
    const file = new File([new Uint8Array(1_000_000)], "roster.xlsx");
    expect(await client.weigh({ file })).toBe(1_000_000);
    await expect(client.greet({ name: 1 as unknown as string })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    socket.terminate();
  });

  it("refuses another origin, none, no cookie, another name and another path", async () => {
    const cookie = await enter();
    const origin = own();
    expect(await refusal(dial({ cookie, origin: "http://example.org" }))).toBe(403);
    expect(await refusal(dial({ cookie, origin: `http://localhost:${host.port}` }))).toBe(403);
    expect(await refusal(dial({ cookie }))).toBe(403);
    expect(await refusal(dial({ origin }))).toBe(403);
    const elsewhere = { cookie, origin: "http://example.org", host: "example.org" };
    expect(await refusal(dial(elsewhere))).toBe(403);
    expect(await refusal(dial({ cookie, origin }, "/other"))).toBe(404);
    const open = dial({ cookie, origin });
    expect(await refusal(open)).toBe("open");
    open.terminate();
  });

  it("closes on an oversize frame before reading it", async () => {
    const cookie = await enter();
    const socket = connect(host.port, "127.0.0.1");
    const key = "dGhlIHNhbXBsZSBub25jZQ==";
    socket.write(
      `GET /rpc HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: ${own()}\r\nCookie: ${cookie}\r\n` +
        `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
    let received = Buffer.alloc(0);
    let sent = false;
    for await (const part of socket) {
      received = Buffer.concat([received, part]);
      if (!sent && received.includes("\r\n\r\n")) {
        sent = true;
        // The header of a frame of 65 MB, and nothing of its content.
        const header = Buffer.alloc(14);
        header.set([0x82, 0xff]);
        header.writeBigUInt64BE(65n * 1024n * 1024n, 2);
        socket.write(header);
      }
    }
    // A close frame (0x88), two bytes, 1009: message too big.
    expect(received.includes(Buffer.from([0x88, 0x02, 0x03, 0xf1]))).toBe(true);
  });
});

describe("starting and ending", () => {
  it("says so when the port is taken", async () => {
    const second = startHost({ engine: { router }, rendererDir: join(dir, "out"), port: host.port });
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("closes with windows open", async () => {
    const cookie = await enter();
    const other = await startHost({ engine: { router }, rendererDir: join(dir, "out") });
    await other.close();
    const socket = dial({ cookie, origin: own() });
    expect(await refusal(socket)).toBe("open");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await host.close();
    await closed;
    host = await startHost({ engine: { router }, rendererDir: join(dir, "out") });
  });
});
