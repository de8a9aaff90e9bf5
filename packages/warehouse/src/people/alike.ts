import { createHash } from "node:crypto";
import { type Fragment, join, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import type { Duck, Row } from "../duckdb/open.ts";
import { literal } from "../reports/sources.ts";

/** A certified file, with whose it is. */
export interface PeopleFile {
  readonly provider: string;
  readonly records: string;
  readonly people: string;
}

interface Side {
  readonly person: string;
  readonly providers: readonly string[];
  readonly records: number;
}

/** Two who may be one. The name follows from the pair. */
export interface Alike {
  readonly id: string;
  readonly kind: "exact" | "fuzzy";
  readonly left: Side;
  readonly right: Side;
  readonly agree: readonly string[];
  readonly differ: readonly string[];
  /** From 0 to 1. */
  readonly weight: number;
}

/** How much each sign counts, in hundredths; together 100. Records without names can never be sure. */
const signs = [
  { name: "birth date", column: "birth", weight: 45 },
  { name: "sex", column: "sex", weight: 5 },
  { name: "race and ethnicity", column: "race", weight: 15 },
  { name: "ZIP code", column: "zip", weight: 25 },
  { name: "county", column: "county", weight: 10 },
] as const;

/** Fewer hundredths than that are too little to ask anybody about. */
const leastWeight = 75;

/** So many of each kind at most: more than that nobody looks through. */
const most = 5000;

/** Who is in the files of more than one provider, and who may be. */
export async function findAlike(duck: Duck, files: readonly PeopleFile[]): Promise<readonly Alike[]> {
  if (files.length < 2) return [];
  await duck.run(statement(sql`create or replace temp table "who" as ${whoSql(files)}`));
  try {
    const exact = await duck.rows(statement(exactSql));
    const fuzzy = await duck.rows(statement(fuzzySql()));
    return [...exact.map((row) => alikeOf("exact", row)), ...fuzzy.map((row) => alikeOf("fuzzy", row))];
  } finally {
    await duck.run(statement(sql`drop table if exists "who"`));
  }
}

/** One row for each person of each provider: the newest record's signs. Race is blank where nothing was said. */
function whoSql(files: readonly PeopleFile[]): Fragment {
  const races = ["210", "211", "212", "213", "214", "215"];
  const race = join(
    races.map((id) => raw(`case when "${id}" = '1' then '1' else '0' end`)),
    " || ",
  );
  const each = files.map(
    ({ provider, records, people }) => sql`select ${provider} as "provider", p."person", r."200" as "birth",
        case when r."201" in ('1', '2') then r."201" end as "sex", nullif(${race}, '000000') as "race",
        nullif(r."103", '00000') as "zip", nullif(r."102", '000') as "county", r."900" as "entry"
      from read_parquet(${literal(records)}) r join read_parquet(${literal(people)}) p on p."100" = r."100"`,
  );
  return sql`select "provider", "person", count(*) as "records", arg_max("birth", "entry") as "birth",
      arg_max("sex", "entry") as "sex", arg_max("race", "entry") as "race", arg_max("zip", "entry") as "zip",
      arg_max("county", "entry") as "county"
    from (${join(each, " union all ")}) group by "provider", "person"`;
}

const sides = sql`l."person" as "lp", l."provider" as "lv", l."records" as "lr",
  r."person" as "rp", r."provider" as "rv", r."records" as "rr"`;

const compared = join(
  signs.flatMap(({ column }) => [
    raw(`(l."${column}" = r."${column}") as "same ${column}"`),
    raw(`(l."${column}" <> r."${column}") as "other ${column}"`),
  ]),
  ", ",
);

const exactSql = sql`select ${sides}, ${compared}, 100 as "weight" from "who" l join "who" r
  on l."person" = r."person" and l."provider" < r."provider" order by 1, 2, 5 limit ${raw(String(most))}`;

/** Born on one day, of one sex and origin, and living in one place: a null is equal to nothing. */
function fuzzySql(): Fragment {
  const weight = join(
    signs.map(({ column, weight: counts }) =>
      raw(
        `case when l."${column}" = r."${column}" then ${counts} when l."${column}" <> r."${column}" then -${counts} else 0 end`,
      ),
    ),
    " + ",
  );
  return sql`select * from (
      select ${sides}, ${compared}, ${weight} as "weight" from "who" l join "who" r
        on l."birth" = r."birth" and l."sex" = r."sex" and l."race" = r."race"
          and l."provider" < r."provider" and l."person" <> r."person"
    ) where "weight" >= ${raw(String(leastWeight))} order by "weight" desc, "lp", "rp" limit ${raw(String(most))}`;
}

function alikeOf(kind: Alike["kind"], row: Row): Alike {
  const side = (one: "l" | "r"): Side => ({
    person: String(row[`${one}p`]),
    providers: [String(row[`${one}v`])],
    records: Number(row[`${one}r`]),
  });
  const [left, right] = [side("l"), side("r")];
  const id = createHash("sha256")
    .update(JSON.stringify([left.person, left.providers, right.person, right.providers]))
    .digest("hex");
  return {
    id: `link-${id.slice(0, 24)}`,
    kind,
    left,
    right,
    agree: signs.filter(({ column }) => row[`same ${column}`] === true).map(({ name }) => name),
    differ: signs.filter(({ column }) => row[`other ${column}`] === true).map(({ name }) => name),
    weight: Math.max(0, Number(row["weight"])) / 100,
  };
}
