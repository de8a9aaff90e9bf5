import type { Statement } from "@footbridge/core/sql/fragment.ts";
import { CompiledQuery } from "kysely";
import type { Database } from "./pool.ts";

/** Runs a statement that core wrote, such as a metric's, and gives its rows. */
export async function runStatement(
  db: Database,
  { text, values }: Statement,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]));
  return rows;
}
