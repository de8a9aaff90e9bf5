import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join as path } from "node:path";
import { join, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck } from "../duckdb/open.ts";
import { literal } from "../reports/sources.ts";

/** A decision against what the pseudonyms say: two that are one, or one that are two. */
export type Decision =
  | { readonly kind: "one"; readonly left: string; readonly right: string }
  | { readonly kind: "two"; readonly person: string; readonly provider: string };

/** Who a pseudonym of a provider stands for, where that differs from itself. */
export type Renamed = ReadonlyMap<string, string>;

/** Names decisions: the same ones, in any order, have the same name. */
export const decisionsName = (decisions: readonly Decision[]): string =>
  decisions.length === 0
    ? "none"
    : createHash("sha256")
        .update(
          decisions
            .map((each) => JSON.stringify(each))
            .toSorted()
            .join("\n"),
        )
        .digest("hex")
        .slice(0, 16);

/** Whom each pseudonym of one provider stands for. Those who are one go by the least of their names, so that order means nothing. */
export function renamedFor(provider: string, decisions: readonly Decision[]): Renamed {
  const parent = new Map<string, string>();
  const top = (person: string): string => {
    const above = parent.get(person);
    return above === undefined ? person : top(above);
  };
  for (const decision of decisions) {
    if (decision.kind !== "one") continue;
    const [least, other] = [top(decision.left), top(decision.right)].toSorted();
    if (least !== undefined && other !== undefined && least !== other) parent.set(other, least);
  }
  const renamed = new Map([...parent.keys()].map((person) => [person, top(person)]));
  for (const decision of decisions) {
    if (decision.kind === "two" && decision.provider === provider)
      renamed.set(decision.person, `${decision.person}~${decisionsName([decision]).slice(0, 8)}`);
  }
  return renamed;
}

/** The pseudonyms of a provider's file with the decisions applied; the file itself where none touches it. */
export async function decidedPeople(
  duck: Duck,
  people: string,
  provider: string,
  decisions: readonly Decision[],
  directory: string,
): Promise<string> {
  const renamed = renamedFor(provider, decisions);
  if (renamed.size === 0) return people;
  const to = path(directory, `people-${decisionsName(decisions)}.parquet`);
  if (existsSync(to)) return to;
  const unfinished = `${to}.${process.pid}.part`;
  const pairs = [...renamed].map(([from, person]) => sql`(${from}, ${person})`);
  try {
    await duck.run(
      statement(sql`copy (select p."100", coalesce(d."to", p."person") as "person" from read_parquet(${literal(people)}) p
        left join (values ${join(pairs, ", ")}) d("from", "to") on d."from" = p."person")
        to ${literal(unfinished)} (format parquet, compression zstd)`),
    );
    await rename(unfinished, to);
  } finally {
    await rm(unfinished, { force: true });
  }
  return to;
}
