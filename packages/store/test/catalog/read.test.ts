import { describe, expect, test } from "vitest";
import { engines } from "../engines.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";

const ids = (page: { items: readonly { id?: string }[] }): readonly unknown[] =>
  page.items.map(({ id }) => id);

describe.each(engines)("reading the catalog, on $name", ({ use }) => {
  const engine = use();

  test("page after page, every record comes once, in the order of its key", async () => {
    const { catalog } = await engine.store();
    const names = ["b", "A", "a/1", "ä-nothing", "B", "z", "a", "C", "a.2"].filter((id) =>
      /^[\w./-]+$/.test(id),
    );
    await catalog.import(listOf("harbor", nurseAides(...names.map((id) => classOf(id)))));
    const seen: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await catalog.list("offerings", { limit: 3, ...(after === undefined ? {} : { after }) });
      expect(page.total).toBe(names.length);
      seen.push(...ids(page));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual([...names].sort());
  });

  test("the filters narrow by the record's own values, and words find either language", async () => {
    const { catalog } = await engine.store();
    const records = nurseAides(classOf("spring"), classOf("evening", { mode: "hybrid", language: "es" }));
    await catalog.import(listOf("harbor", records));
    expect(ids(await catalog.list("offerings", { filter: { mode: "hybrid" } }))).toEqual(["evening"]);
    expect(ids(await catalog.list("offerings", { filter: { mode: "hybrid", language: "en" } }))).toEqual([]);
    expect(ids(await catalog.list("programs", { filter: { q: "ENFERMERÍA aux" } }))).toEqual(["nurse-aide"]);
    expect(ids(await catalog.list("programs", { filter: { q: "nurse plumber" } }))).toEqual([]);
    expect(
      ids(await catalog.list("programs", { filter: { occupation: "31-1131", sector: "healthcare" } })),
    ).toEqual(["nurse-aide"]);
    expect(ids(await catalog.list("organizations", { filter: { sector: "trades" } }))).toEqual([]);
    await expect(catalog.list("offerings", { filter: { q: "spring" } })).rejects.toThrow("not narrowed by q");
  });

  test("signs that SQL or its patterns give a meaning to are only letters here", async () => {
    const { catalog } = await engine.store();
    await catalog.import(listOf("harbor", nurseAides(classOf("spring"))));
    for (const q of ["%", "_urse", "' or 1=1 --", "\\"]) {
      expect(ids(await catalog.list("programs", { filter: { q } }))).toEqual([]);
    }
    expect(await catalog.get("programs", "' or 1=1 --")).toBeUndefined();
  });

  test("a catalog of many parts comes back whole", async () => {
    const { catalog } = await engine.store();
    const classes = Array.from({ length: 5001 }, (_, n) => classOf(`class-${String(n).padStart(5, "0")}`));
    await catalog.import(listOf("harbor", nurseAides(...classes)));
    const read = await catalog.read();
    expect(read.catalog.offerings).toEqual(classes);
    expect((await catalog.counts()).offerings).toBe(5001);
  });

  test("the fates of an import's rows come page by page, alone by outcome", async () => {
    const { catalog, imports } = await engine.store();
    const list = listOf("harbor", nurseAides(classOf("good"), classOf("bad", { weeklyHours: -1 })));
    const { id } = await catalog.import(list);
    const first = await imports.rows(id, { limit: 4 });
    const second = await imports.rows(id, { limit: 4, after: first?.next ?? "" });
    expect([first?.items.length, second?.items.length, second?.next]).toEqual([4, 2, undefined]);
    expect((await imports.rows(id, { outcome: "refused" }))?.total).toBe(1);
    expect(await imports.rows("never", {})).toBeUndefined();
    expect(await imports.get("never")).toBeUndefined();
  });

  test("the newest import comes first, and each list's own can be asked for", async () => {
    const { catalog, imports } = await engine.store();
    for (const feed of ["one", "two", "three"])
      await catalog.import(listOf(feed, nurseAides(classOf("spring"))));
    const first = await imports.list({ limit: 2 });
    const rest = await imports.list({ limit: 2, after: first.next ?? "" });
    expect([...first.items, ...rest.items].map(({ feed }) => feed)).toEqual(["three", "two", "one"]);
    expect((await imports.list({ feed: "two" })).items.map(({ feed }) => feed)).toEqual(["two"]);
  });
});
