import type { Page } from "@footbridge/contract/page.ts";
import type { FeedResult, ImportReport, RowOutcome } from "@footbridge/core/model/import.ts";
import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import { openStore } from "@footbridge/store/open-store.ts";
import { describe, expect, onTestFinished, test } from "vitest";
import { engines } from "../../store/test/engines.ts";
import { appOn, get, misfits, post, problemIn } from "./asking.ts";
import { tinyCity } from "./tiny-city.ts";

const rows: readonly RowOutcome[] = [
  { row: 2, file: "list.csv", outcome: "imported", record: "programs/aide-class", findings: [] },
  {
    row: 3,
    file: "list.csv",
    outcome: "refused",
    findings: [
      {
        code: "list.weeks",
        severity: "error",
        at: 'line 3, column "weeks"',
        message: '=1+1, "odd"',
        fix: "Ask.",
      },
    ],
  },
];

const feed = (change: Partial<FeedResult> = {}): FeedResult => ({
  feed: "tiny",
  files: [{ name: "list.csv", sha256: "0".repeat(64), bytes: 12, rows: 2 }],
  records: tinyCity(),
  rows,
  findings: [],
  ...change,
});

describe.each(engines)("the API on $name", ({ use }) => {
  const engine = use();

  test("answers questions over what was imported, and shows the import row by row", async () => {
    const store = await engine.store();
    const report = await store.catalog.import(feed());
    const app = await appOn(store);
    onTestFinished(() => app.app.close());
    const answer = await post(app, "/api/v1/routes", { persona: "ana", target: "occupation:31-1131" });
    expect([answer.statusCode, misfits("askRoute", answer)]).toEqual([200, []]);
    expect(answer.json<RouteAnswer>().itineraries.map(({ weeks }) => weeks)).toEqual([12]);

    const imports = await get(app, "/api/v1/imports?limit=1");
    expect(misfits("listImports", imports)).toEqual([]);
    expect(imports.json<Page<ImportReport>>().items.map(({ id }) => id)).toEqual([report.id]);
    const one = await get(app, `/api/v1/imports/${report.id}`);
    expect([misfits("getImport", one), one.json<ImportReport>().rows]).toEqual([[], report.rows]);
    const refused = await get(app, `/api/v1/imports/${report.id}/rows?outcome=refused`);
    expect(misfits("listImportRows", refused)).toEqual([]);
    expect(refused.json<Page<RowOutcome>>().items).toEqual([rows[1]]);
    expect(problemIn(await get(app, "/api/v1/imports/none/rows")).code).toBe("not-found");
  });

  test("gives the rows as a table that no spreadsheet takes for a formula", async () => {
    const store = await engine.store();
    const { id } = await store.catalog.import(feed());
    const app = await appOn(store);
    onTestFinished(() => app.app.close());
    const csv = await get(app, `/api/v1/imports/${id}/rows.csv`);
    expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(csv.headers["content-disposition"]).toMatch(/^attachment; filename="tiny-\d{4}-\d\d-\d\d.csv"$/);
    expect(csv.body.split("\r\n")).toEqual([
      "\uFEFFfile,row,outcome,record,code,severity,at,message,fix",
      "list.csv,2,imported,programs/aide-class,,,,,",
      `list.csv,3,refused,,list.weeks,error,"line 3, column ""weeks""","'=1+1, ""odd""",Ask.`,
      "",
    ]);
  });

  test("sees within seconds what another process has imported, and what was retired", async () => {
    const place = await engine.place();
    const ours = await openStore(place);
    const theirs = await openStore(place);
    onTestFinished(async () => {
      await theirs.close();
      await ours.close();
    });
    await theirs.catalog.import(feed());
    const app = await appOn(ours, { catalogCheckMs: 100 });
    onTestFinished(() => app.app.close());
    expect((await get(app, "/api/v1/programs/nurse-school")).statusCode).toBe(200);
    const city = tinyCity();
    const without = { ...city, programs: city.programs.slice(0, 1), offerings: city.offerings.slice(0, 2) };
    await theirs.catalog.import(feed({ records: without }));
    await expect
      .poll(async () => (await get(app, "/api/v1/programs/nurse-school")).statusCode, { timeout: 60_000 })
      .toBe(404);
    const answer = await post(app, "/api/v1/routes", { persona: "ana", target: "occupation:29-1141" });
    expect(answer.json<RouteAnswer>().status).toBe("closed");
  });
});
