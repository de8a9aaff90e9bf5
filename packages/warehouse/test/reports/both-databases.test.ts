import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stateRecords } from "@footbridge/core/generate/state/state.ts";
import { parseReport, type WindowKind } from "@footbridge/core/metrics/calendar.ts";
import type { Cell } from "@footbridge/core/metrics/cell.ts";
import { amountsOf, type Answer, cellsOf } from "@footbridge/core/metrics/cells-of.ts";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { type Plan, planReport } from "@footbridge/core/metrics/plan.ts";
import {
  askings,
  observeRecords,
  observeSpells,
  ownPeople,
  scopes,
  severalOnPathway,
} from "@footbridge/core/metrics/statements.ts";
import { type Dialect, duckdb, postgres } from "@footbridge/core/sql/dialect.ts";
import { type Fragment, name, raw, sql, type Statement, statement } from "@footbridge/core/sql/fragment.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runStatement } from "../../../store/src/database/run-statement.ts";
import { engines } from "../../../store/test/engines.ts";
import { incumbentRows } from "../incumbent-rows.ts";
import { columnsOf, knowledgeHere, recordsSelect } from "../records-table.ts";

type Run = (statement: Statement) => Promise<readonly Readonly<Record<string, unknown>>[]>;

const participants = [...stateRecords({ people: 2600, seed: 7 })].map(({ row }) => row);
const rows = [...participants, ...incumbentRows(7, 1000)].map((row, n) =>
  JSON.stringify({ ...row, n: n + 1 }),
);
const folder = mkdtempSync(join(tmpdir(), "footbridge-metrics-"));
const ndjson = join(folder, "records.ndjson");

let knowledge: Knowledge;
let expected: readonly (readonly Cell[])[];

const wanted = [
  ["PY2023Q4", "r4q"],
  ["PY2022Q2", "cq"],
] as const;

function planOf(report: string, window: WindowKind): Plan {
  const read = parseReport(report);
  if (read === undefined) throw new Error(report);
  const plan = planReport(knowledge, { report: read, window });
  if (!plan.ok) throw new Error(JSON.stringify(plan.findings));
  return plan.value;
}

/** The plan's cells by the statements of a dialect, over a table of records called `records`. */
async function cellsBy(run: Run, dialect: Dialect, plan: Plan): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  const records = ownPeople(sql`"records"`);
  const tables = {
    observations: name("observed"),
    several: name("several"),
    spells: name("spells"),
  };
  const make = async (table: Fragment, select: Fragment): Promise<void> => {
    await run(statement(sql`drop table if exists ${table}`));
    await run(statement(sql`create table ${table} as ${select}`));
  };
  await make(tables.observations, observeRecords(plan, records, dialect));
  await make(tables.several, severalOnPathway(records));
  const spells = observeSpells(plan, { ...tables, records }, dialect);
  if (spells === undefined) throw new Error("pathways have metrics");
  await make(tables.spells, spells);
  for (const scope of scopes) {
    const table = scope === "period" ? tables.observations : tables.spells;
    const answers: Answer[] = [];
    for (const { question, statement: asked } of askings(plan, scope, table)) {
      const found = await run(asked);
      answers.push(
        question.kind === "values" ? { question, columns: amountsOf(found) } : { question, rows: found },
      );
    }
    cells.push(...cellsOf(plan, answers));
  }
  return cells;
}

beforeAll(async () => {
  knowledge = await knowledgeHere();
  writeFileSync(ndjson, rows.join("\n"));
  const duck = await openDuck();
  const kinds = ["n", ...columnsOf(knowledge).map(([id]) => id)].map((id) => `'${id}': 'VARCHAR'`);
  const file = raw(`read_json('${ndjson}', format = 'newline_delimited', columns = {${kinds.join(", ")}})`);
  const records = recordsSelect(knowledge, file, name);
  await duck.run(statement(sql`create table "records" as ${records}`));
  const all: (readonly Cell[])[] = [];
  for (const [report, window] of wanted)
    all.push(await cellsBy((asked) => duck.rows(asked), duckdb, planOf(report, window)));
  expected = all;
  duck.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the made-up state has people for every metric", () => {
  const counted = expected.flat().filter(({ denominator, value }) => (denominator ?? value ?? 0) > 0);
  const known = new Set(counted.map(({ metric }) => metric));
  expect([...knowledge.definitions.keys()].filter((id) => !known.has(id))).toEqual([]);
});

describe.each(engines)("on $name", ({ use }) => {
  const engine = use();

  test("a plan gives the very cells that DuckDB gives", async () => {
    const { db } = await engine.store();
    const run: Run = (asked) => runStatement(db, asked);
    await run({
      text: `drop table if exists "documents", "records", "observed", "several", "spells"`,
      values: [],
    });
    await run({ text: `create table "documents" ("doc" jsonb)`, values: [] });
    for (let at = 0; at < rows.length; at += 200) {
      const some = `[${rows.slice(at, at + 200).join(",")}]`;
      await run({
        text: `insert into "documents" select jsonb_array_elements($1::jsonb)`,
        values: [some],
      });
    }
    const records = recordsSelect(knowledge, sql`"documents"`, (id) => raw(`"doc" ->> '${id}'`));
    await run(statement(sql`create table "records" as ${records}`));
    for (const [place, [report, window]] of wanted.entries()) {
      expect(await cellsBy(run, postgres, planOf(report, window))).toEqual(expected[place]);
    }
    await run({
      text: `drop table "documents", "records", "observed", "several", "spells"`,
      values: [],
    });
  });
});
