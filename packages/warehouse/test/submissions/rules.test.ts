import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import type { Row } from "@footbridge/warehouse/duckdb/open.ts";
import { type Desk, type Handed, openDesk } from "./desk.ts";
import { cases } from "./rule-cases.ts";

const { rules } = recordsKnowledge();

/** All cases in one file: broken records on odd rows, kept ones on even rows, each of a person of its own. */
const rowOfBroken = (place: number): number => 2 * place + 1;
const file = cases.flatMap(({ broken, kept }, place) => [
  { "100": `B${place}`, ...broken },
  { "100": `K${place}`, ...kept },
]);

describe("the rules of records", () => {
  let desk: Desk;
  let handed: Handed;
  let findings: readonly Row[];
  let records: readonly Row[];
  beforeAll(async () => {
    desk = await openDesk();
    handed = await desk.pirl(file);
    findings = await handed.findings();
    records = await handed.records();
  });
  afterAll(() => desk.close());

  const severityOf = new Map(rules.records.map(({ id, severity }) => [id, severity]));
  const hits = (rule: string, row: number): readonly Row[] =>
    findings.filter((finding) => finding["row"] === row && finding["code"] === `rule.${rule}`);

  test.each(cases.map((each, place) => ({ ...each, place })))(
    "$rule tells a broken record from the nearest one that keeps it ($place)",
    ({ rule, place, broken, kept, repaired = {} }) => {
      const row = rowOfBroken(place);
      const touched = Object.keys(repaired);
      const found = hits(rule, row);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]).toMatchObject({ severity: severityOf.get(rule) });
      const about = String(found[0]?.["element"]);
      expect(found[0]?.["value"] ?? "").toBe(broken[about] ?? "");
      expect(Object.fromEntries(touched.map((id) => [id, records[row - 1]?.[id]]))).toEqual(repaired);
      // A rule over many elements may meet the kept record in another one; it must not in the one that was broken.
      const changed = Object.keys({ ...broken, ...kept }).filter((id) => broken[id] !== kept[id]);
      const still = hits(rule, row + 1).filter((finding) => changed.includes(String(finding["element"])));
      expect(still).toEqual([]);
    },
  );

  test("every rule of records has a case", () => {
    const tried = new Set(cases.map(({ rule }) => rule));
    const untried = [...new Set(rules.records.map(({ id }) => id))].filter((id) => !tried.has(id));
    const family = untried.filter((id) => !/^18\.(too-soon|overdue|wages-overdue)-q[1-4]$/.test(id));
    expect(family).toEqual([]);
  });

  test("groups count every finding, worst first, with the first rows", () => {
    const { groups } = handed.reading;
    const counted = groups.filter(({ at }) => at === undefined).reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(findings.filter((finding) => finding["row"] !== null).length);
    const order = groups.map(({ severity }) => ["error", "warning", "repair"].indexOf(severity));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const { code, message, firstRows, at } of groups) {
      if (at !== undefined) continue;
      const rows = findings.filter((each) => each["code"] === code && each["message"] === message);
      const first = [...new Set(rows.map((each) => Number(each["row"])))].slice(0, 10);
      expect(firstRows).toEqual(first.slice(0, firstRows.length));
    }
  });
});
