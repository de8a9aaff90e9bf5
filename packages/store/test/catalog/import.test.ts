import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";
import { describe, expect, test } from "vitest";
import { wasRefused } from "../../src/catalog/import-feed.ts";
import { engines } from "../engines.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";

const counts = (report: { records: readonly { noun: string }[] }, noun: string): object | undefined =>
  report.records.find((entry) => entry.noun === noun);

describe.each(engines)("importing a list, on $name", ({ use }) => {
  const engine = use();

  test("what is stored is what was listed, and the version grows by one", async () => {
    const { catalog } = await engine.store();
    const records = nurseAides(classOf("spring"), classOf("summer"));
    const before = await catalog.version();
    const report = await catalog.import(listOf("harbor", records));
    const { version, catalog: read } = await catalog.read();
    expect(version).toBe(before + 1);
    expect(report.rows).toEqual({ read: 6, imported: 6, repaired: 0, refused: 0 });
    for (const noun of Object.keys(records) as (keyof Catalog)[]) expect(read[noun]).toEqual(records[noun]);
  });

  test("the same list again changes nothing, and says so in the same words", async () => {
    const { catalog, imports } = await engine.store();
    const list = listOf("harbor", nurseAides(classOf("spring")));
    const { id: _first, at: _then, records: added, ...first } = await catalog.import(list);
    const version = await catalog.version();
    const { id, at: _now, records, ...second } = await catalog.import(list);
    expect(second).toEqual(first);
    expect(added.map(({ added }) => added)).toEqual([1, 1, 1, 1, 1]);
    expect(records.map(({ unchanged }) => unchanged)).toEqual([1, 1, 1, 1, 1]);
    expect(await catalog.version()).toBe(version);
    expect((await imports.rows(id))?.total).toBe(5);
    expect((await imports.list()).total).toBe(2);
  });

  test("only what differs is written; what the list no longer names is retired, and may return", async () => {
    const { catalog, db } = await engine.store();
    const list = (...classes: readonly Offering[]) => listOf("harbor", nurseAides(...classes));
    await catalog.import(list(classOf("spring"), classOf("summer")));
    const later = await catalog.import(list(classOf("spring", { seatsLeft: 0 }), classOf("autumn")));
    expect(counts(later, "offerings")).toEqual({
      noun: "offerings",
      added: 1,
      changed: 1,
      unchanged: 0,
      retired: 1,
    });
    expect(counts(later, "programs")).toEqual({
      noun: "programs",
      added: 0,
      changed: 0,
      unchanged: 1,
      retired: 0,
    });
    const { items } = await catalog.list("offerings");
    expect(items.map(({ id, seatsLeft }) => [id, seatsLeft])).toEqual([
      ["autumn", undefined],
      ["spring", 0],
    ]);
    expect(await catalog.get("offerings", "summer")).toBeUndefined();
    await catalog.import(list(classOf("spring", { seatsLeft: 0 }), classOf("autumn"), classOf("summer")));
    expect(await catalog.get("offerings", "summer")).toEqual(classOf("summer"));
    const journal = await db
      .selectFrom("catalog.journal")
      .select(["change", "key", "version"])
      .where("noun", "=", "offerings")
      .orderBy("seq")
      .execute();
    expect(journal.map(({ version, change, key }) => `${version} ${change} ${key}`)).toEqual([
      "1 added spring",
      "1 added summer",
      "2 added autumn",
      "2 changed spring",
      "2 retired summer",
      "3 returned summer",
    ]);
  });

  test("a malformed record is refused with all its reasons, and its row with it; the rest is stored", async () => {
    const { catalog, imports } = await engine.store();
    const backwards = classOf("backwards", { end: classOf("x").start, seatsLeft: 9, seatsTotal: 8 });
    const broken = { ...classOf("broken"), weeklyHours: -3, start: "2027-02-30" };
    const records = nurseAides(classOf("good"), backwards, broken as unknown as Offering);
    const report = await catalog.import(listOf("harbor", records));
    expect(report.rows).toEqual({ read: 7, imported: 5, repaired: 0, refused: 2 });
    const refused = await imports.rows(report.id, { outcome: "refused" });
    expect(refused?.items.map(({ record, findings }) => [record, findings.map(({ at }) => at)])).toEqual([
      ["offerings/backwards", ["records.offerings[1].end", "records.offerings[1].seatsLeft"]],
      ["offerings/broken", ["records.offerings[2].start", "records.offerings[2].weeklyHours"]],
    ]);
    expect((await catalog.list("offerings")).items.map(({ id }) => id)).toEqual(["good"]);
  });

  test("a record refused this time stays as it was last time", async () => {
    const { catalog } = await engine.store();
    await catalog.import(listOf("harbor", nurseAides(classOf("spring"))));
    await catalog.import(listOf("harbor", nurseAides(classOf("spring", { weeklyHours: 999 }))));
    expect(await catalog.get("offerings", "spring")).toEqual(classOf("spring"));
  });

  test("a record of another list is refused, unless both say the same of it", async () => {
    const { catalog, imports } = await engine.store();
    await catalog.import(listOf("harbor", nurseAides(classOf("spring"))));
    const report = await catalog.import(listOf("rival", nurseAides(classOf("spring", { seatsLeft: 0 }))));
    expect(report.rows).toEqual({ read: 5, imported: 4, repaired: 0, refused: 1 });
    const [row] = (await imports.rows(report.id, { outcome: "refused" }))?.items ?? [];
    expect(row?.findings.map(({ code }) => code)).toEqual(["catalog.offerings.owned-by-another-list"]);
    expect(await catalog.get("offerings", "spring")).toEqual(classOf("spring"));
  });

  test.each([
    [
      "an error of the list as a whole",
      [{ code: "list.cut-short", severity: "error", at: "line 9", message: "Cut.", fix: "Get it again." }],
    ],
    ["nothing in it", []],
  ] as const)("%s: nothing is stored but the report, and nothing is retired", async (_name, findings) => {
    const { catalog, imports } = await engine.store();
    await catalog.import(listOf("harbor", nurseAides(classOf("spring"))));
    const before = await catalog.read();
    const records = findings.length === 0 ? {} : nurseAides(classOf("other"));
    const report = await catalog.import(listOf("harbor", records, { findings }));
    expect(wasRefused(report)).toBe(true);
    expect(report.rows.imported).toBe(0);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(await catalog.read()).toEqual(before);
    expect(await imports.get(report.id)).toEqual(report);
  });

  test("two imports at once come one after the other", async () => {
    const { catalog, db } = await engine.store();
    const classes = (seatsLeft: number) =>
      Array.from({ length: 300 }, (_, index) => classOf(`class-${index}`, { seatsLeft }));
    const all = [1, 2, 3, 4].map((seats) => catalog.import(listOf("harbor", nurseAides(...classes(seats)))));
    const reports = await Promise.all(all);
    expect(
      reports
        .map((report) => counts(report, "offerings"))
        .filter((entry) => JSON.stringify(entry).includes('"added":300')),
    ).toHaveLength(1);
    const { version, catalog: read } = await catalog.read();
    expect(version).toBe(4);
    expect(new Set(read.offerings.map(({ seatsLeft }) => seatsLeft)).size).toBe(1);
    const journal = await db
      .selectFrom("catalog.journal")
      .select("version")
      .where("noun", "=", "offerings")
      .execute();
    expect(journal).toHaveLength(1200);
  });
});
