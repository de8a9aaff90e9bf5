import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asDesk, asReader } from "../../src/database/work.ts";
import { type NewRelease, publicHash, publish, withdraw } from "../../src/measure/publish.ts";
import { current, everReleased, noteQuery, read, spanOf, trend } from "../../src/measure/releases.ts";
import { engines } from "../engines.ts";
import { rate } from "./hand-in.ts";

const name = { scope: "", report: "PY2023Q4", window: "r4q" } as const;
const releaseOf = (more: Partial<NewRelease>): NewRelease => ({
  ...name,
  knownFrom: "2024-08-01T10:00:00.000Z",
  rules: "1",
  sources: [],
  cells: [rate(60, 100)],
  ...more,
});
const denied = { code: "42501" };

describe.each(engines)("published numbers on $name", ({ use }) => {
  const engine = use();
  const desk = async () => (await engine.store()).db;

  test("stand until the next release, and stay readable as known on any day", async () => {
    const db = await desk();
    await publish(db, releaseOf({}));
    await publish(db, releaseOf({ knownFrom: "2024-09-01T10:00:00.000Z", cells: [rate(66, 110)] }));
    const at = async (day?: string) =>
      (await read(db, { ...name, at: day }, {}))?.cells.map(({ numerator }) => numerator);
    expect(await at()).toEqual([66]);
    expect(await at("2024-09-01T10:00:00Z")).toEqual([66]);
    expect(await at("2024-08-31T23:59:59Z")).toEqual([60]);
    expect(await at("2024-07-31T23:59:59Z")).toBeUndefined();
    const line = async (day?: string) =>
      (await trend(db, { ...name, at: day }, {})).map(({ period, numerator }) => [period, numerator]);
    expect(await line()).toEqual([["PY2023Q4", 66]]);
    expect(await line("2024-08-31T23:59:59Z")).toEqual([["PY2023Q4", 60]]);
    expect(await line("2024-07-31T23:59:59Z")).toEqual([]);
  });

  test("are named by what is published: equal numbers have one name and are kept once", async () => {
    const db = await desk();
    await publish(db, releaseOf({}));
    await publish(db, releaseOf({ knownFrom: "2024-09-01T10:00:00.000Z", cells: [rate(61, 100)] }));
    await publish(db, releaseOf({ knownFrom: "2024-10-01T10:00:00.000Z" }));
    const all = await everReleased(db);
    expect(all.map(({ hash }) => hash === all[0]?.hash)).toEqual([true, false, true]);
    const rows = await asDesk(db, (tx) =>
      sql<{ n: number }>`select count(*) as n from measure.cells`.execute(tx),
    );
    expect(rows.rows).toEqual([{ n: 2 }]);
    expect((await read(db, name, {}))?.cells[0]?.numerator).toBe(60);
    expect(publicHash({ rules: "2", cells: [rate(60, 100)] })).not.toBe(all[0]?.hash);
  });

  test("of which only small ones changed have the same name, but the desk's counts are the new ones", async () => {
    const db = await desk();
    await publish(db, releaseOf({ cells: [rate(1, 4)] }));
    await publish(db, releaseOf({ knownFrom: "2024-09-01T10:00:00.000Z", cells: [rate(2, 5)] }));
    const [first, second] = await everReleased(db);
    expect(second?.hash).toBe(first?.hash);
    const raw = await asDesk(db, (tx) =>
      sql<{
        d: number;
      }>`select raw_denominator as d from measure.cells where release_id = ${second?.id}`.execute(tx),
    );
    expect(raw.rows).toEqual([{ d: 5 }]);
  });

  test("published twice at one moment leave one that stands", async () => {
    const db = await desk();
    await publish(db, releaseOf({}));
    await publish(db, releaseOf({ cells: [rate(61, 100)] }));
    expect(await current(db)).toHaveLength(1);
    const then = await read(db, { ...name, at: "2024-08-01T10:00:00.000Z" }, {});
    expect(then?.cells[0]?.numerator).toBe(61);
    await withdraw(db, name, "2024-09-01T00:00:00.000Z");
    expect(await current(db)).toEqual([]);
  });

  test("are chosen by metric, program, group or kind of group, area and version", async () => {
    const db = await desk();
    const cells = [
      rate(60, 100),
      rate(59, 100, { version: "2016", inForce: false }),
      rate(30, 50, { group: "sex:1" }),
      rate(30, 50, { group: "sex:2" }),
      rate(3, 5, { group: "age:60+" }),
      rate(20, 30, { area: "005" }),
      rate(40, 80, { program: "dw" }),
      rate(10, 80, { metric: "wioa.cred" }),
    ];
    await publish(db, releaseOf({ cells }));
    const told = async (query: object) =>
      (await read(db, name, query))?.cells.map(
        (cell) => `${cell.metric} ${cell.version} ${cell.program} ${cell.group} ${cell.area ?? ""}`,
      );
    expect(await told({})).toHaveLength(6);
    expect(await told({ metrics: ["wioa.cred"] })).toEqual(["wioa.cred 2024 adult all "]);
    expect(await told({ groups: ["sex"] })).toHaveLength(2);
    expect(await told({ groups: ["age:60+", "sex:1"] })).toHaveLength(2);
    expect(await told({ areas: ["*"] })).toHaveLength(7);
    expect(await told({ areas: ["005"] })).toEqual(["wioa.erq2 2024 adult all 005"]);
    expect(await told({ versions: ["wioa.erq2@2016"], groups: ["all"], programs: ["adult"] })).toEqual([
      "wioa.erq2 2016 adult all ",
      "wioa.cred 2024 adult all ",
    ]);
    expect(await spanOf(db, name)).toEqual({ programs: ["adult", "dw"], areas: ["005"] });
  });

  test("over several reports are a trend, oldest first", async () => {
    const db = await desk();
    await publish(db, releaseOf({}));
    await publish(db, releaseOf({ report: "PY2023Q3", cells: [rate(50, 100)] }));
    const found = await trend(db, { scope: "", window: "r4q" }, { metrics: ["wioa.erq2"] });
    expect(found.map(({ period, numerator }) => [period, numerator])).toEqual([
      ["PY2023Q3", 50],
      ["PY2023Q4", 60],
    ]);
    expect(await trend(db, { scope: "", window: "r4q", from: "PY2023Q4" }, {})).toHaveLength(1);
    expect(await trend(db, { scope: "", window: "cq" }, {})).toEqual([]);
  });

  test("what is asked of a release is noted once", async () => {
    const db = await desk();
    await publish(db, releaseOf({}));
    const [release] = await current(db);
    for (const _ of [1, 2]) await noteQuery(db, release!, "format=csv", "abc");
    const rows = await asDesk(db, (tx) => sql`select * from measure.queries`.execute(tx));
    expect(rows.rows).toHaveLength(1);
  });

  test.each([
    "select raw_numerator from measure.cells",
    "select reason from measure.cells",
    "select * from measure.cells",
    "select * from measure.submissions",
    "select * from measure.people_links",
    "select * from measure.looks",
    "select * from measure.targets",
    "update measure.cells set value = 1",
    "delete from measure.releases",
  ])("whom the public's role serves cannot: %s", async (statement) => {
    const db = await desk();
    await publish(db, releaseOf({}));
    await expect(asReader(db, (tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject(denied);
  });

  test("a provider's own numbers are not the public's", async () => {
    const db = await desk();
    await publish(db, releaseOf({ scope: "harbor" }));
    const seen = await asReader(db, (tx) =>
      sql<{ n: number }>`select count(*) as n from measure.cells c where c.scope <> ''`.execute(tx),
    );
    expect([seen.rows, await current(db)]).toEqual([[{ n: 0 }], []]);
    expect((await read(db, { ...name, scope: "harbor" }, {}))?.cells).toHaveLength(1);
  });
});
