import { createRouterClient } from "@orpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { floorEvent } from "../../core/floor/events.ts";
import { newId } from "../../core/ids.ts";
import { openEngine } from "../../electron/services/engine.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const db = folder.path("sample.sqlite");
let event: { id: string; sessions: { id: string; title: string }[] };
let session: string;

beforeAll(async () => {
  event = JSON.parse((await runCli("sample", "--db", db, "--json")).out);
  session = event.sessions.find(({ title }) => title.startsWith("Session 1"))!.id;
});
afterAll(() => folder.remove());

/** What the command prints, where it succeeds. */
async function shown(view: string, ...format: string[]): Promise<string> {
  const { code, out, err } = await runCli("floor", view, "--db", db, "--session", session, ...format);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

/** The lines of a CSV file as Excel takes it: with a mark at its beginning and Windows' ends of lines. */
function csvLines(file: string): string[] {
  expect(file).toMatch(/^\ufeff[\s\S]*\r\n$/);
  return file.slice(1, -2).split("\r\n");
}

describe("floor log", () => {
  it("prints the events as they are stored", async () => {
    const events = floorEvent.array().parse(JSON.parse(await shown("log", "--json")));
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 41 }, (_, at) => at + 1));
    expect(new Set(events.map(({ sessionId }) => sessionId))).toEqual(new Set([session]));
    expect(events[3]).toMatchObject({
      ...{ seq: 4, at: Date.UTC(2012, 3, 24, 8, 51), by: "SEC", type: "requested" },
      data: { group: "Group of Countries 1", kind: "group_statement", sortName: "Delegation of Country A" },
    });
  });

  it("prints a row an event as CSV", async () => {
    const lines = csvLines(await shown("log", "--csv"));
    expect(lines).toHaveLength(42);
    expect(lines[0]).toBe("seq,at,by,type,speaker,detail");
    expect(lines[4]).toBe(
      '4,2012-04-24T08:51:00.000Z,SEC,requested,Delegation of Country A,"channel=pre_inscription; group=Group of Countries 1; kind=group_statement; category=member_state; region=african"',
    );
    expect(lines.slice(20, 23)).toEqual([
      "20,2012-04-24T09:00:00.000Z,SEC,list_changed,,to=open",
      '21,2012-04-24T09:00:00.000Z,SEC,started,Ambassador B,"limitMs=300000; overridden=false"',
      "22,2012-04-24T09:03:10.000Z,SEC,finished,Ambassador B,cutOff=false",
    ]);
    expect(lines[41]).toBe("41,2012-04-24T09:36:22.000Z,SEC,withdrawn,UN entity 2,");
  });

  it("prints a table", async () => {
    const lines = (await shown("log")).split("\n");
    expect(lines[0]).toBe(
      "seq  at                        by   type          speaker                  detail",
    );
    expect(lines[20]).toBe(
      "20   2012-04-24T09:00:00.000Z  SEC  list_changed                           to=open",
    );
  });
});

describe("floor list", () => {
  const countryC = {
    ...{
      place: 1,
      name: "Delegation of Country C",
      group: "",
      kind: "national_statement",
      status: "waiting",
    },
    ...{ category: "member_state", region: "grulac", level: "minister", language: "en" },
    ...{ askedAt: "2012-04-24T08:51:40.000Z", pinned: false, reasons: ["subject", "level", "asked"] },
  };

  it("prints those in line, in their order, as JSON", async () => {
    const list = JSON.parse(await shown("list", "--json"));
    expect(list[0]).toEqual(countryC);
    expect(list.map(({ place }: { place: number }) => place)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    expect(list[17]).toMatchObject({
      ...{ name: "UN entity 1", level: null, region: null },
      reasons: ["subject", "category", "asked"],
    });
  });

  it("prints the same as CSV", async () => {
    const lines = csvLines(await shown("list", "--csv"));
    expect(lines).toHaveLength(21);
    expect(lines.slice(0, 2)).toEqual([
      "place,name,group,kind,status,category,region,level,language,askedAt,pinned,reasons",
      "1,Delegation of Country C,,national_statement,waiting,member_state,grulac,minister,en,2012-04-24T08:51:40.000Z,false,subject level asked",
    ]);
    expect(lines[18]).toBe(
      "18,UN entity 1,,comment,waiting,un_entity,,,en,2012-04-24T08:52:40.000Z,false,subject category asked",
    );
  });

  it("prints a table of what a person looks for", async () => {
    const lines = (await shown("list")).split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "place  name                     group  kind                status   reasons",
      "1      Delegation of Country C         national_statement  waiting  subject level asked",
    ]);
  });
});

describe("floor stats", () => {
  it("prints the figures as the engine gives them", async () => {
    const engine = openEngine({ file: db, mode: "browser", version: "1", readOnly: true });
    const client = createRouterClient(engine.router);
    const statistics = await client.floor.statistics({ eventId: event.id, sessionId: session });
    await engine.close();
    expect(JSON.parse(await shown("stats", "--json"))).toEqual(statistics);
    const { key, ...figures } = statistics.delegation[0]!;
    expect(statistics.names[key]).toBe("Panellist 2");
    expect(figures).toEqual({
      ...{ interventions: 1, spokenMs: 640_000, overtimeMs: 40_000 },
      ...{ firstTime: 1, notReached: 0, withdrawn: 0 },
    });
  });

  it("prints every dimension in English as CSV", async () => {
    const lines = csvLines(await shown("stats", "--csv"));
    expect(lines.slice(0, 2)).toEqual([
      "By,Name,Interventions,Total time (seconds),Mean time (seconds),Overtime (seconds),First-time speakers,Not reached,Withdrawn",
      "Delegation,Panellist 2,1,640,640,40,1,0,0",
    ]);
    expect(lines.slice(8)).toEqual([
      "Category,Not stated,3,1415,472,40,3,0,0",
      "Category,Member States,2,459,230,0,2,0,0",
      "Category,Non-governmental organizations,1,118,118,0,1,0,0",
      "Category,United Nations entities,0,0,0,0,0,0,1",
      "Regional group,Not stated,4,1533,383,40,4,0,1",
      "Regional group,African Group,1,288,288,0,1,0,0",
      "Regional group,Asia-Pacific Group,1,171,171,0,1,0,0",
      "Level,Not stated,6,1992,332,40,6,0,1",
      "Language,Not stated,6,1992,332,40,6,0,1",
    ]);
  });

  it("prints a table", async () => {
    const lines = (await shown("stats")).split("\n");
    expect(lines[0]).toMatch(/^By {14}Name {28}Interventions {2}Total time/);
    expect(lines[1]).toMatch(/^Delegation {6}Panellist 2 {21}1 {14}640 /);
  });
});

it("reads beside the app that holds the file, and shows who has the floor first", async () => {
  const file = folder.path("held.sqlite");
  const held = JSON.parse((await runCli("sample", "--db", file, "--json")).out).sessions[2].id;
  const engine = openEngine({ file, mode: "window", version: "1" });
  const client = createRouterClient(engine.router);
  await client.floor.command({
    ...{ sessionId: held, by: "SEC", seenSeq: 41 },
    command: { type: "give_floor", requestId: null },
  });
  const list = JSON.parse((await runCli("floor", "list", "--db", file, "--session", held, "--json")).out);
  await engine.close();
  expect(list).toHaveLength(20);
  expect(list[0]).toMatchObject({
    ...{ place: 0, name: "Delegation of Country C", status: "speaking", reasons: [] },
  });
  expect(list[1]).toMatchObject({ place: 1, name: "Delegation of Country D", status: "waiting" });
});

it.each(["log", "list", "stats"])("%s refuses a session that there is not", async (view) => {
  for (const id of [newId(), "none"])
    expect(await runCli("floor", view, "--db", db, "--session", id)).toEqual({
      ...{ code: 1, out: "" },
      err: "idm: There is no such session in the data file.\n",
    });
});
