import { plainWords } from "@footbridge/api/catalog/words.ts";
import type { Thing } from "@footbridge/api/search/things.ts";
import { startPostgres } from "../routes/postgres/server.ts";

/** A way to search: the best things for the words, best first. */
export interface Way {
  readonly name: string;
  readonly find: (q: string) => Promise<readonly Thing[]>;
  readonly stop: () => Promise<void>;
}

/** So many are asked for: five of each of seven kinds. */
const most = 35;

const textsOf = ({ label, others, around }: Thing): readonly string[] => [
  `${label.en} ${around}`,
  ...(label.es === undefined ? [] : [label.es]),
  ...others,
];

/** What one would write first: every word must be somewhere in one of the names; the shortest name comes first. */
export function linearScan(things: readonly Thing[]): Way {
  const rows = things.flatMap((thing) =>
    textsOf(thing).map((text) => ({ thing, text: plainWords(text).join(" ") })),
  );
  return {
    name: "linear scan",
    find: (q) => {
      const words = plainWords(q);
      const hits = rows.filter(({ text }) => words.every((word) => text.includes(word)));
      hits.sort((one, other) => one.text.length - other.text.length);
      return Promise.resolve([...new Set(hits.map(({ thing }) => thing))].slice(0, most));
    },
    stop: () => Promise.resolve(),
  };
}

/** PostgreSQL with pg_trgm and a GIN index over the same names; undefined where there is no PostgreSQL. */
export async function trigrams(things: readonly Thing[]): Promise<Way | undefined> {
  const server = await startPostgres();
  if (server === undefined) return undefined;
  const { client } = server;
  const rows = things.flatMap((thing, index) =>
    textsOf(thing).map((text) => ({ index, text: plainWords(text).join(" ") })),
  );
  await client.query("create extension pg_trgm");
  await client.query("create table names (thing int not null, words text not null)");
  await client.query("insert into names select * from unnest($1::int[], $2::text[])", [
    rows.map(({ index }) => index),
    rows.map(({ text }) => text),
  ]);
  await client.query("create index on names using gin (words gin_trgm_ops)");
  await client.query("analyze names");
  return {
    name: `pg_trgm (PostgreSQL ${server.version})`,
    find: async (q) => {
      const found = await client.query<{ thing: number }>(
        `select thing, max(word_similarity($1, words)) as near from names where $1 <% words
         group by thing order by near desc, thing limit ${most}`,
        [plainWords(q).join(" ")],
      );
      return found.rows.flatMap(({ thing }) => things[thing] ?? []);
    },
    stop: server.stop,
  };
}
