import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { Occupation } from "@footbridge/core/model/occupation.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../engines.ts";
import { listOf } from "../small-city.ts";

const aide = (more: Partial<Occupation>): Partial<Catalog> => ({
  occupations: [
    {
      id: "31-1131",
      title: { en: "Nursing Assistants" },
      alternateTitles: [],
      related: [],
      experience: [],
      provenance: { source: "a-test", asOf: "2026" },
      ...more,
    },
  ],
});
const city = listOf("demo-city", aide({ requires: { has: "cert:cna" }, sector: "healthcare" }));
const onet = listOf("onet", aide({ alternateTitles: ["CNA"], jobZone: 2 }));

describe.each(engines)("a job of which two lists speak, on $name", ({ use }) => {
  const engine = use();

  test("is one record with what both say, whichever came first, and neither is refused", async () => {
    const { catalog } = await engine.store();
    await catalog.import(city);
    const report = await catalog.import(onet);
    expect(report.rows).toMatchObject({ imported: 1, refused: 0 });
    const { catalog: read } = await catalog.read();
    expect(read.occupations).toMatchObject([
      { requires: { has: "cert:cna" }, sector: "healthcare", alternateTitles: ["CNA"], jobZone: 2 },
    ]);
  });

  test("either list again changes nothing", async () => {
    const { catalog } = await engine.store();
    await catalog.import(onet);
    await catalog.import(city);
    const version = await catalog.version();
    for (const list of [onet, city]) {
      const { records } = await catalog.import(list);
      expect(records).toMatchObject([{ added: 0, changed: 0, unchanged: 1, retired: 0 }]);
    }
    expect(await catalog.version()).toBe(version);
  });

  test("what one list no longer says is gone; the other's word stays", async () => {
    const { catalog } = await engine.store();
    await catalog.import(city);
    await catalog.import(onet);
    await catalog.import(listOf("onet", aide({ jobZone: 3 })));
    const job = await catalog.get("occupations", "31-1131");
    expect(job).toMatchObject({ requires: { has: "cert:cna" }, jobZone: 3, alternateTitles: [] });
  });

  test("a list that no longer names the job leaves it to the other; with none left it is retired", async () => {
    const { catalog } = await engine.store();
    await catalog.import(city);
    await catalog.import(onet);
    const other = aide({ id: "29-1141" });
    await catalog.import(listOf("onet", other));
    expect(await catalog.get("occupations", "31-1131")).not.toHaveProperty("jobZone");
    await catalog.import(listOf("demo-city", other));
    expect(await catalog.get("occupations", "31-1131")).toBeUndefined();
  });
});
