import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import type { Plan } from "@footbridge/core/metrics/plan.ts";
import { parseReport } from "@footbridge/core/metrics/calendar.ts";
import { planReport } from "@footbridge/core/metrics/plan.ts";
import { observeRecords, ownPeople, pathwayRecords } from "@footbridge/core/metrics/statements.ts";
import { duckdb } from "@footbridge/core/sql/dialect.ts";
import { raw, statement } from "@footbridge/core/sql/fragment.ts";

/** The plan of the report that is measured: every metric that is in force. */
export function planOf(knowledge: Knowledge): Plan {
  const report = parseReport("PY2023Q4");
  if (report === undefined) throw new Error("the report exists");
  const plan = planReport(knowledge, { report, window: "r4q" });
  if (!plan.ok) throw new Error(JSON.stringify(plan.findings));
  return plan.value;
}

/** The elements of a record that a plan reads. */
export function touchedColumns(knowledge: Knowledge, plan: Plan): readonly string[] {
  const records = ownPeople(raw("records"));
  const text = [observeRecords(plan, records, duckdb), pathwayRecords(plan, records)]
    .map((fragment) => statement(fragment).text)
    .join(" ");
  const derived = new Set(knowledge.pathway.derived.map(({ id }) => id));
  const named = new Set([...text.matchAll(/"([^"]+)"/g)].map(([, id = ""]) => id));
  return [...knowledge.layout.keys()].filter((id) => named.has(id) && !derived.has(id));
}
