import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import type { App } from "../../src/app.ts";
import { misfits, problemIn } from "../asking.ts";
import { certified, checked, type DeskInUse, deskOn, pirlOf, send, told, useDesk } from "./desk-in-use.ts";

interface Cell {
  readonly metric: string;
  readonly program: string;
  readonly group: string;
  readonly area?: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly suppressed: boolean;
}
interface Report {
  readonly release: string;
  readonly sources: readonly { readonly provider: string; readonly rows: number }[];
  readonly cells: readonly Cell[];
}

const publicly = ({ app }: App, url: string) =>
  app.inject({ url: `/api/v1/${url}`, remoteAddress: "10.0.0.9" });
const reportOf = async (app: App, query = ""): Promise<Report> =>
  (await told(app, `reports/PY2023Q4${query}`)).json<Report>();
const served = (cells: readonly Cell[], program = "adult") =>
  cells.find(
    (cell) => cell.metric === "wioa.participants-served" && cell.program === program && cell.group === "all",
  );

/** The first file's numbers come by themselves; a second provider's are added to them. */
async function addUp(app: DeskInUse): Promise<void> {
  const first = await certified(app, pirlOf(300));
  expect(first.reportsAt).toBeDefined();
  const one = await told(app, "reports/PY2023Q4");
  expect(misfits("getReport", one)).toEqual([]);
  const alone = served(one.json<Report>().cells)?.value ?? 0;
  expect(alone).toBeGreaterThan(50);
  await certified(app, pirlOf(200, 5000), { provider: "Uptown Works" });
  const both = await reportOf(app);
  expect(both.sources.map(({ provider }) => provider).toSorted()).toEqual([
    "Harbor Learning",
    "Uptown Works",
  ]);
  const costs = await told(app, "reports/PY2023Q4/costs?funds=adult:100000:10000:40000");
  expect(misfits("getCosts", costs)).toEqual([]);
  const received = both.cells.find(
    ({ metric, program, group }) =>
      metric === "project.career-services" && program === "adult" && group === "all",
  )?.value;
  expect(received).toBeGreaterThan(50);
  expect(costs.json<{ costs: object[] }>().costs[0]).toMatchObject({
    spent: "50000.00",
    participants: received,
    each: (Math.floor(5_000_000 / (received ?? 1)) / 100).toFixed(2),
  });
  const wrong = await told(app, "reports/PY2023Q4/costs?funds=vr:1:1:1,adult:1:2:0");
  expect(problemIn(wrong).findings.map(({ code }) => code)).toEqual([
    "funds.program",
    "funds.more-than-total",
  ]);
  const form = (await told(app, "reports/PY2023Q4/eta-9169.csv")).body.split("\r\n");
  expect(form[1]?.startsWith(`PY2023Q4,Adult,Everyone,all,${served(both.cells)?.value},`)).toBe(true);
  const uptown = await reportOf(app, "?provider=uptown%20works");
  expect(served(both.cells)?.value).toBe(alone + (served(uptown.cells)?.value ?? 0));
  const list = (await told(app, "reports")).json<{ items: { report: string; areas: string[] }[] }>();
  expect(list.items[0]).toMatchObject({
    report: "PY2023Q4",
    submissions: 2,
    programs: expect.arrayContaining(["adult"]),
  });
  expect(misfits("listReports", await told(app, "reports"))).toEqual([]);
}

/** Uptown hands in anew, people whom Harbor has too: what stood before stays readable as it was known. */
async function areReplaced(app: DeskInUse): Promise<void> {
  const before = await reportOf(app);
  const { items } = (await told(app, "submissions?provider=uptown%20works")).json<{
    items: { id: string }[];
  }>();
  await certified(app, pirlOf(300), { provider: "Uptown Works" });
  const after = await reportOf(app);
  expect(after.release).not.toBe(before.release);
  expect((await told(app, `submissions/${items[0]?.id}`)).json()).toMatchObject({ state: "superseded" });
  const today = new Date().toISOString().slice(0, 10);
  expect((await reportOf(app, `?asKnownOn=${today}`)).release).toBe(after.release);
  expect((await told(app, "reports/PY2023Q4?asKnownOn=2020-01-01")).statusCode).toBe(404);
  const trend = async (day: string) =>
    (await told(app, `trend?metric=wioa.erq2&asKnownOn=${day}`)).json<{ reports: string[] }>().reports;
  expect(await trend("2020-01-01")).toEqual([]);
  expect(await trend(today)).toContain("PY2023Q4");
}

/** People in both files are one, unless somebody says that they are two. */
async function countOnce(app: DeskInUse): Promise<void> {
  const links = await told(app, "people-links?kind=exact");
  expect(misfits("listPeopleLinks", links)).toEqual([]);
  const people = async (query = "") =>
    (await reportOf(app, `?metrics=wioa.people-served&groups=all${query}`)).cells[0]?.value ?? 0;
  const before = await people();
  expect(before).toBe(await people("&provider=harbor%20learning"));
  const { id, left } = links.json<{ items: { id: string; left: { providers: string[] } }[] }>().items[0]!;
  expect(left.providers.join()).toMatch(/^[A-Z]/);
  const apart = await send(app, "POST", `people-links/${id}`, { state: "apart", by: "R. Alvarez" });
  expect(misfits("decidePeopleLink", apart)).toEqual([]);
  await app.measure?.idle();
  const split = await people();
  expect([0, 1]).toContain(split - before);
  await send(app, "POST", `people-links/${id}`, { state: "candidate", by: "R. Alvarez" });
  await app.measure?.idle();
  expect(await people()).toBe(before);
}

describe.each(engines)("numbers on $name", ({ use }) => {
  const engine = use();

  test("follow a certification by themselves: a second provider's are added, a resubmission replaces, people in two files count once", async () => {
    const app = await deskOn(await engine.store());
    const before = await told(app, "reports");
    expect([misfits("listReports", before), before.json<{ items: object[] }>().items]).toEqual([[], []]);
    expect((await told(app, "scorecard")).json()).toEqual({ programs: [] });
    await addUp(app);
    await areReplaced(app);
    await countOnce(app);
    await checked(app, "", { provider: "Empty Hands" });
    const { missing } = (await told(app, "reports/PY2023Q4?groups=all")).json<{ missing: string[] }>();
    expect(missing).toEqual([]);
  });
});

describe.each(engines)("numbers certified once, on $name", ({ use }) => {
  const desk = useDesk(use(), (app) => certified(app, pirlOf(300)), 1);

  test("are read by anyone as they are shown; a provider's own, raw counts and people by nobody but the desk", async () => {
    const app = desk();
    const open = await publicly(app, "reports/PY2023Q4?areas=*");
    expect(open.statusCode).toBe(200);
    expect(open.json<Report>().cells).toEqual((await reportOf(app, "?areas=*")).cells);
    expect(open.json<Report>().sources[0]?.rows).toBe(
      Math.floor((await reportOf(app)).sources[0]!.rows / 10) * 10,
    );
    expect(
      open
        .json<Report>()
        .cells.filter(({ denominator }) => denominator !== null && denominator > 0 && denominator < 10),
    ).toEqual([]);
    expect(open.body).not.toContain("reason");
    expect((await publicly(app, "reports/PY2023Q4?provider=harbor%20learning")).statusCode).toBe(403);
    for (const url of [
      "scorecard",
      "trend?metric=wioa.erq2",
      "reports",
      "definitions",
      "reports/PY2023Q4/evidence?metric=wioa.erq2&program=adult",
    ])
      expect([url, (await publicly(app, url)).statusCode]).toEqual([url, 200]);
  });

  test("on screen, in JSON, CSV and Parquet are the same", async () => {
    const app = desk();
    const query = "?groups=all,sex&areas=*";
    const shown = await reportOf(app, query);
    expect((await told(app, `reports/PY2023Q4/cells.json${query}`)).json<Report>().cells).toEqual(
      shown.cells,
    );
    const csv = (await told(app, `reports/PY2023Q4/cells.csv${query}`)).body.trimEnd().split("\r\n").slice(1);
    expect(csv).toHaveLength(shown.cells.length);
    const parquet = join(app.folder, "cells.parquet");
    const sent = await told(app, `reports/PY2023Q4/cells.parquet${query}`);
    writeFileSync(parquet, sent.rawPayload);
    const duck = await openDuck();
    const rows = await duck.rows(statement(sql`select * from read_parquet(${parquet})`));
    duck.close();
    const plain = rows.map(({ metric, program, group, area, numerator, denominator, value }) => [
      metric,
      program,
      group,
      area,
      numerator,
      denominator,
      value,
    ]);
    expect(plain).toEqual(
      shown.cells.map((cell) => [
        cell.metric,
        cell.program,
        cell.group,
        cell.area ?? null,
        cell.numerator,
        cell.denominator,
        cell.value,
      ]),
    );
  });

  test("each have their evidence, and for the desk the people behind them, with who looked and why", async () => {
    const app = desk();
    const cell = { metric: "wioa.erq2", program: "adult" };
    const evidence = await told(app, `reports/PY2023Q4/evidence?${new URLSearchParams(cell).toString()}`);
    expect(misfits("getEvidence", evidence)).toEqual([]);
    const { cell: number } = evidence.json<{ cell: Cell }>();
    expect(evidence.json()).toMatchObject({
      cohort: { from: "2022-07-01", to: "2023-06-30", on: "exit" },
      peopleOpen: true,
    });
    const ask = (side: string) =>
      send(app, "POST", "reports/PY2023Q4/people", {
        ...cell,
        side,
        by: "R. Alvarez",
        reason: "second look",
        limit: 5,
      });
    const behind = await ask("denominator");
    expect(misfits("listPeopleBehind", behind)).toEqual([]);
    expect(behind.json<{ total: number }>().total).toBe(number.denominator);
    expect((await ask("numerator")).json<{ total: number }>().total).toBe(number.numerator);
    const looks = await told(app, "looks");
    expect([misfits("listLooks", looks), looks.json<{ total: number }>().total]).toEqual([[], 2]);
    const unasked = await send(app, "POST", "reports/PY2023Q4/people", { ...cell, by: "me" });
    expect(problemIn(unasked).findings.map(({ at }) => at)).toEqual(["body.reason"]);
  });

  test("over the quarters before, and on the scorecard", async () => {
    const app = desk();
    const trend = await told(app, "trend?metric=wioa.participants-served&programs=adult&groups=all");
    expect(misfits("getTrend", trend)).toEqual([]);
    expect(trend.json<{ reports: string[] }>().reports).toEqual(["PY2023Q3", "PY2023Q4"]);
    const target = {
      agreement: "Bridge 2024",
      kind: "contract",
      metric: "wioa.erq2",
      program: "adult",
      level: "10",
      report: "PY2023Q4",
    };
    expect(misfits("savePerformanceTarget", await send(app, "POST", "performance-targets", target))).toEqual(
      [],
    );
    const card = await told(app, "scorecard");
    expect(misfits("getScorecard", card)).toEqual([]);
    expect(card.body).toContain('"met":true');
    const progress = await told(app, "performance-targets/progress");
    expect(misfits("getTargetProgress", progress)).toEqual([]);
    expect(progress.json()).toMatchObject({
      report: "PY2023Q4",
      items: [{ standing: "met" }],
      programs: [{ agreement: "Bridge 2024", program: "adult" }],
    });
    // Another paper with another level, and a later level of the same number: each paper is scored by itself.
    for (const more of [{ agreement: "Other" }, { report: "PY2025Q4" }])
      await send(app, "POST", "performance-targets", { ...target, level: "99", ...more });
    const scores = (await told(app, "performance-targets/progress")).json<{
      items: object[];
      programs: { agreement: string; score: string }[];
    }>();
    expect([scores.items.length, scores.programs.map(({ agreement }) => agreement)]).toEqual([
      3,
      ["Bridge 2024", "Other"],
    ]);
    const [bridge, other] = scores.programs.map(({ score }) => Number(score));
    expect((bridge ?? 0) / (other ?? 1)).toBeCloseTo(9.9, 1);
  });
});

describe("definitions, appendix and targets", () => {
  const engine = engines[0].use();
  const desk = async () => deskOn(await engine.store());

  test("are told to anyone", async () => {
    const app = await desk();
    const all = await publicly(app, "definitions");
    expect([all.statusCode, misfits("listDefinitions", all)]).toEqual([200, []]);
    expect(misfits("getDefinition", await publicly(app, "definitions/wioa.erq2"))).toEqual([]);
    expect(problemIn(await publicly(app, "definitions/wioa.erq9")).near).toContain("wioa.erq2");
    expect((await publicly(app, "definitions/wioa.erq2?version=1850")).statusCode).toBe(404);
    const appendix = await publicly(app, "appendix?metrics=wioa.erq2,wioa.meq2");
    expect(misfits("getAppendix", appendix)).toEqual([]);
    const promised = await publicly(app, "appendix?metrics=wioa.erq2&targets=wioa.erq2:adult:72.5:PY2026Q4");
    expect(promised.json()).toMatchObject({ metrics: [{ targets: [{ level: "72.5" }] }] });
    const unknown = await publicly(app, "appendix?metrics=wioa.erq2&targets=wioa.erq2:nobody:1:PY2026Q4");
    expect(problemIn(unknown).findings.map(({ code }) => code)).toEqual(["appendix.target"]);
    const page = await publicly(app, "appendix.html?metrics=wioa.erq2");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.body).not.toContain("<style");
    expect((await publicly(app, "appendix.css")).statusCode).toBe(200);
    expect((await publicly(app, "appendix?metrics=wioa.erq2&agreement=Bridge")).statusCode).toBe(403);
    expect(problemIn(await publicly(app, "appendix?metrics=a,b")).findings).toHaveLength(2);
  });

  test("a target names what there is, and is taken back", async () => {
    const app = await desk();
    const target = {
      agreement: "Bridge",
      kind: "rfp",
      metric: "wioa.none",
      program: "nobody",
      level: "72.5",
      report: "PY2025Q4",
    };
    const wrong = await send(app, "POST", "performance-targets", target);
    expect(problemIn(wrong).findings.map(({ at }) => at)).toEqual(["body.metric", "body.program"]);
    const right = { ...target, metric: "wioa.erq2", program: "adult" };
    const above = await send(app, "POST", "performance-targets", { ...right, level: "101" });
    expect(problemIn(above).findings[0]?.code).toBe("target.beyond-all");
    const { id } = (await send(app, "POST", "performance-targets", right)).json<{ id: string }>();
    const list = await told(app, "performance-targets?agreement=Bridge");
    expect([misfits("listPerformanceTargets", list), list.json<{ items: object[] }>().items.length]).toEqual([
      [],
      1,
    ]);
    expect((await told(app, "performance-targets/progress")).json()).toMatchObject({
      items: [{ standing: "unknown" }],
    });
    expect((await send(app, "DELETE", `performance-targets/${id}`)).json()).toEqual({ removed: id });
    expect((await send(app, "DELETE", `performance-targets/${id}`)).statusCode).toBe(404);
  });
});
