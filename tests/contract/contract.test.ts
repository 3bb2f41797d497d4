import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { isContractProcedure } from "@orpc/contract";
import { RPCHandler } from "@orpc/server/message-port";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../core/contract/contract.ts";
import { newId } from "../../core/ids.ts";
import { textDoc } from "../../core/record/rich-text.ts";
import { EngineDesk, first } from "../helpers/engine-desk.ts";
import { badInputs } from "./bad-inputs.ts";

/** Every procedure of the contract by its path, with whether it takes an input. */
function procedures(node: unknown = contract, path: string[] = []): { path: string; takesInput: boolean }[] {
  if (isContractProcedure(node))
    return [{ path: path.join("."), takesInput: node["~orpc"].inputSchema !== undefined }];
  return Object.entries(node as Record<string, unknown>).flatMap(([name, child]) =>
    procedures(child, [...path, name]),
  );
}

type Call = (input: unknown) => Promise<unknown>;
const at = (client: unknown, path: string): Call =>
  path.split(".").reduce((node, name) => (node as Record<string, unknown>)[name], client) as Call;

let desk: EngineDesk;
let client: ContractRouterClient<typeof contract>;
let hangUp: () => void;
beforeEach(async () => {
  desk = await EngineDesk.open();
  // As in the desktop window: a real port, whose messages are cloned on the way.
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(desk.engine.router).upgrade(port2 as never);
  client = createORPCClient(new RPCLink({ port: port1 as never }));
  port1.start();
  port2.start();
  hangUp = () => {
    port1.close();
    port2.close();
  };
});
afterEach(async () => {
  hangUp();
  await desk.close();
});

describe("the contract", () => {
  it("refuses every bad input to every procedure, and writes nothing", async () => {
    const bad = badInputs(desk);
    const before = desk.dump();
    for (const { path } of procedures().filter((each) => each.takesInput)) {
      expect(bad[path]?.length, `bad inputs for ${path}`).toBeGreaterThan(0);
      for (const input of bad[path] ?? [])
        await expect(at(client, path)(input), `${path} ${JSON.stringify(input)}`).rejects.toMatchObject({
          code: "BAD_REQUEST",
        });
    }
    expect(desk.dump()).toEqual(before);
    expect(Object.keys(bad).sort()).toEqual(
      procedures()
        .filter((each) => each.takesInput)
        .map((each) => each.path)
        .sort(),
    );
  });

  it("says what is not there, in every procedure that names something", async () => {
    const id = newId();
    const by = "RAP";
    const { eventId, sessionId } = desk;
    const session = { title: "S", kind: "panel", startsAt: null, endsAt: null, attribution: null, roles: [] };
    const inputs: [string, unknown, string][] = [
      ["event.get", { eventId: id }, "event"],
      ["event.saveSession", { id, eventId: id, fields: session }, "event"],
      ["participants.roster", { eventId: id }, "event"],
      ["floor.command", { sessionId: id, by, seenSeq: 0, command: { type: "pause" } }, "session"],
      ["record.save", { id, author: by, version: 1, editId: id, fields: { doc: textDoc("x") } }, "note"],
      [
        "record.change",
        { sessionId, author: by, notes: [{ id, version: 1 }], set: { deleted: true } },
        "note",
      ],
      ["record.history", { noteId: id }, "note"],
      ["register.sources", { eventId: id }, "event"],
      ["register.promote", { eventId, sessionId, author: by, notes: [{ noteId: id, id }] }, "note"],
      ["register.save", { id, author: by, version: 1, editId: id, fields: {} }, "recommendation"],
      [
        "register.change",
        { eventId, author: by, recommendations: [{ id, version: 1 }], set: { deleted: true } },
        "recommendation",
      ],
      [
        "register.merge",
        { eventId, author: by, into: { id, version: 1 }, from: [{ id, version: 1 }] },
        "recommendation",
      ],
      ["register.reorder", { eventId, author: by, id, before: null }, "recommendation"],
      ["register.history", { id }, "recommendation"],
      ["register.undo", { eventId: id, by }, "event"],
      ["undo.undo", { sessionId: id, by, scope: "any" }, "session"],
      [
        "report.make",
        {
          eventId,
          sessionId: id,
          template: "session",
          attribution: "unattributed",
          status: "draft",
          paper: "a4",
        },
        "session",
      ],
    ];
    const before = desk.dump();
    for (const [path, input, what] of inputs)
      await expect(at(client, path)(input), path).rejects.toMatchObject({
        code: "NOT_FOUND",
        data: { what },
      });
    for (const path of ["floor.watch", "room.watch", "record.watch"])
      await expect(
        first(at(client, path)({ sessionId: id }) as Promise<AsyncIterable<unknown>>),
        path,
      ).rejects.toMatchObject({
        code: "NOT_FOUND",
        data: { what: "session" },
      });
    expect(desk.dump()).toEqual(before);
  });

  it("serves a whole session over a port: streams, files, errors with their data", async () => {
    const { sessionId, eventId } = desk;
    const by = "RAP";
    const about = await client.library.about();
    expect(about).toEqual({ version: "0.0.0", mode: "browser", fileName: "desk.sqlite" });
    expect((await client.library.list()).map((event) => event.id)).toEqual([eventId]);

    const watching = await client.floor.watch({ sessionId });
    expect((await watching.next()).value).toEqual({ events: [], reset: true });
    const requestId = newId();
    await client.floor.command({
      sessionId,
      by,
      seenSeq: 0,
      command: {
        type: "request",
        requests: [
          {
            requestId,
            speaker: { type: "delegation", delegationId: desk.kenya, participantId: null },
            group: "",
            kind: "national_statement",
            channel: "slip",
            note: "",
          },
        ],
      },
    });
    expect((await watching.next()).value).toMatchObject({
      events: [{ type: "requested", seq: 1 }],
      reset: false,
    });
    await watching.return?.(undefined);
    await expect(
      client.floor.command({ sessionId, by, seenSeq: 1, command: { type: "finish", cutOff: false } }),
    ).rejects.toMatchObject({ code: "FLOOR_REFUSED", data: { reason: "nobody_speaking" }, defined: true });

    const note = await client.record.capture({
      id: newId(),
      sessionId,
      author: by,
      offsetMs: null,
      fields: desk.fields("over a port"),
    });
    expect((await first(client.record.watch({ sessionId }))).notes).toEqual([note]);

    const file = new File(["Delegation;Nom\nKenya;Otieno"], "list.csv");
    const imported = await client.participants.import({ eventId, file, mapping: null });
    expect(imported).toEqual({ imported: 1, updated: 0, refused: [] });
    const { file: report } = await client.report.make({
      eventId,
      sessionId,
      template: "session",
      attribution: "attributed",
      status: "final",
      paper: "letter",
    });
    expect(
      Buffer.from(await report.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });
});
