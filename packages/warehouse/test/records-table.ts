import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { type Fragment, join, name, raw, sql } from "@footbridge/core/sql/fragment.ts";
import { readKnowledge } from "@footbridge/warehouse/knowledge/read-knowledge.ts";

/** The project's own definitions; a test without them is no test. */
export async function knowledgeHere(): Promise<Knowledge> {
  const read = await readKnowledge();
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

const sqlKinds = { date: "date", amount: "decimal(10, 2)", whole: "integer" } as const;

/** The records table's columns with their SQL types, for either database. */
export function columnsOf({ layout, pathway }: Knowledge): readonly (readonly [id: string, kind: string])[] {
  const derived = new Set(pathway.derived.map(({ id }) => id));
  return [...layout.values()]
    .filter(({ id }) => !derived.has(id))
    .map(({ id, kind }) => [id, kind in sqlKinds ? sqlKinds[kind as keyof typeof sqlKinds] : "text"]);
}

/** A select that makes the records table of a source in which every column is text; `read` names one of its columns. */
export function recordsSelect(
  knowledge: Knowledge,
  source: Fragment,
  read: (id: string) => Fragment,
): Fragment {
  const columns = columnsOf(knowledge).map(
    ([id, kind]) => sql`cast(${read(id)} as ${raw(kind)}) as ${name(id)}`,
  );
  return sql`select cast(${read("n")} as bigint) as "row", 'made up' as "submission", ${join(columns, ", ")} from ${source}`;
}
