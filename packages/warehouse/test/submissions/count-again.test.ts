import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { elementsIn } from "@footbridge/core/records/header/shape.ts";
import { applicable } from "@footbridge/core/records/rules/applicable.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { writeText } from "@footbridge/warehouse/submissions/cells/text-table.ts";
import { countAgain } from "@footbridge/warehouse/submissions/count-again.ts";
import { count } from "@footbridge/warehouse/submissions/count.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { look } from "@footbridge/warehouse/submissions/look.ts";
import { planOf } from "@footbridge/warehouse/submissions/plan.ts";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "footbridge-count-again-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asOf = "2024-06-30" as Day;
const knowledge = recordsKnowledge();

/** What is written in unusual cells: only the cells themselves tell, not which signs a column holds. */
const wrong = { date: "20230231", amount: "12.345", code: "99" } as const;

/** A made-up state with planted errors, in which some cells of these elements are days or codes that are none, or no cents. */
function fileOf(unusual: readonly string[]): string {
  const elements = [...knowledge.layout.values()].filter(({ origin }) => origin === "pirl");
  const rows = [...stateRows({ people: 800, seed: 9, asOf, flaws: 0.1 })].map((row, at) =>
    at % 7 === 0
      ? {
          ...row,
          ...Object.fromEntries(
            unusual.map((id) => [id, row[id] && wrong[knowledge.layout.get(id)?.kind as keyof typeof wrong]]),
          ),
        }
      : row,
  );
  const path = join(folder, `${unusual.join("-")}.csv`);
  writeFileSync(path, [...pirlLines(rows, elements, "PIRL")].join(""));
  return path;
}

test.each([[["901", "1303"]], [["200", "407"]], [["900", "1704", "923"]]])(
  "with unusual cells in %j, what is counted again comes to what counting everything comes to",
  async (unusual) => {
    const duck = await openDuck();
    try {
      const seen = await look({
        path: fileOf(unusual),
        workDir: folder,
        knowledge,
      });
      if (seen.table === undefined) throw new Error(JSON.stringify(seen.findings));
      const { csv, shape, columns } = seen.table;
      const text = { path: join(folder, "text.parquet"), columns, groupRows: 20_480, long: true };
      await writeText(duck, csv, shape, text);
      const rules = applicable(knowledge.rules, shape.form, elementsIn(shape));
      const input = {
        text,
        shape,
        knowledge,
        rules,
        asOf,
        patient: new Set<string>(),
      };
      const plan = planOf(input);
      const counts = await count(duck, plan);
      const patient = new Set(counts.unusual);
      expect([...patient]).toEqual(expect.arrayContaining([...unusual]));
      const patiently = planOf({ ...input, patient });
      const all = await count(duck, patiently);
      const again = await countAgain(duck, { plan, counts }, patiently, {
        rules,
        patient,
      });
      expect(again.hits).toEqual(all.hits);
      expect(again.shares).toEqual(all.shares);
      expect(again.rows).toBe(all.rows);
    } finally {
      duck.close();
    }
  },
);

test.each([3, 4])(
  "what is known of columns beforehand changes no count, with every %i. of them blank",
  async (nth) => {
    const elements = [...knowledge.layout.values()].filter(({ origin }) => origin === "pirl");
    const emptied = elements.filter(({ id }, at) => at % nth === 1 && !["100", "900", "901"].includes(id));
    const blank = Object.fromEntries(emptied.map(({ id }) => [id, ""]));
    const rows = [...stateRows({ people: 600, seed: 5, asOf, flaws: 0.2 })].map((row) => ({
      ...row,
      ...blank,
    }));
    const path = join(folder, `blank-${nth}.csv`);
    writeFileSync(path, [...pirlLines(rows, elements, "PIRL")].join(""));
    const seen = await look({ path, workDir: folder, knowledge });
    if (seen.table === undefined) throw new Error(JSON.stringify(seen.findings));
    const { csv, shape, columns } = seen.table;
    const rules = applicable(knowledge.rules, shape.form, elementsIn(shape));
    const duck = await openDuck();
    const counted = async (known: typeof columns): Promise<ReadonlyMap<string, number>> => {
      const text = { path: join(folder, "text.parquet"), columns: known, groupRows: 20_480, long: false };
      await writeText(duck, csv, shape, text);
      const patient = new Set(elements.map(({ id }) => id));
      const plan = planOf({ text, shape, knowledge, rules, asOf, patient });
      const { hits, shares } = await count(duck, plan);
      return new Map(
        [
          ...plan.checks.map(
            ({ code, element, message }, at) => [`${code} ${element} ${message}`, hits[at] ?? 0] as const,
          ),
          ...plan.shares.flatMap(({ rule }, at) => [
            [`${rule.id} share`, shares[at]?.share ?? 0] as const,
            [`${rule.id} among`, shares[at]?.among ?? 0] as const,
          ]),
        ].filter(([, hit]) => hit > 0),
      );
    };
    try {
      const anything = columns.map(() => ({ signs: 0xffff, shortest: 1, longest: 1000 }));
      const found = await counted(columns);
      expect(found.size).toBeGreaterThan(40);
      expect(found).toEqual(await counted(anything));
    } finally {
      duck.close();
    }
  },
);
