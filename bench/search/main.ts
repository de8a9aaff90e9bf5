// How fast the search finds, and how often what was meant, beside a linear scan and pg_trgm in the same run.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { labelsOf } from "@footbridge/api/city/words.ts";
import { type Thing, thingsOf } from "@footbridge/api/search/things.ts";
import { answerOf } from "@footbridge/api/search/present.ts";
import { searchIndexOf } from "@footbridge/api/search/search-index.ts";
import { labeller } from "@footbridge/core/plan/labels.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readVocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import { now, spread } from "../routes/statistics.ts";
import { linearScan, trigrams, type Way } from "./baselines.ts";
import { bigCity } from "./big-city.ts";
import { type Question, questionsOf } from "./questions.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "500" },
    seed: { type: "string", default: "11" },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => value.toFixed(1).padStart(7);

const { catalog, withOnet } = await bigCity("2027-01-04" as Day);
const labelOf = labeller(catalog, labelsOf(await readVocabulary()));
const things = thingsOf(catalog, labelOf);
const nameCount = things.reduce(
  (sum, { label, others }) => sum + others.length + (label.es === undefined ? 1 : 2),
  0,
);
say(
  `${catalog.offerings.length} offerings of ${catalog.programs.length} programs, ${catalog.occupations.length} jobs` +
    ` (${withOnet ? "all of O*NET 30.1" : "those of the demo city: O*NET is not at hand"}),` +
    ` ${things.length} things under ${nameCount} names`,
);

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const began = now();
const index = await searchIndexOf(catalog, labelOf);
delay.disable();
say(
  `index built in ${Math.round(now() - began)} ms beside other work; the event loop was held ` +
    `${(delay.percentile(99) / 1e6).toFixed(1)} ms at p99, ${(delay.max / 1e6).toFixed(1)} ms at most`,
);

const own: Way = {
  name: "footbridge",
  find: (q) => {
    const found = index.find(q);
    answerOf(found, { q, limit: 5, from: 0, lang: "en" });
    const kinds = new Map<string, number>();
    const shown = found.found.filter(({ thing: { kind } }) => {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      return (kinds.get(kind) ?? 0) <= 5;
    });
    return Promise.resolve(shown.map(({ thing }) => thing));
  },
  stop: () => Promise.resolve(),
};

const questions = questionsOf(things, Number(values.seed), Number(values.count));
const ways = [own, linearScan(things), await trigrams(things)].filter((way) => way !== undefined);
if (ways.length < 3) say("no PostgreSQL at hand: its figures are left out");
say("");
say(`${"ms".padEnd(28)}    p50     p95     p99     max   what was meant is among those shown`);
let reference: number | undefined;
for (const way of ways) {
  for (const { q } of questions.slice(0, 50)) await way.find(q);
  const { times, hits } = await run(way, questions);
  const { p50, p95, p99, max } = spread(times);
  reference ??= p95;
  const share = [...hits].map(([how, { asked, found }]) => `${how} ${Math.round((found / asked) * 100)} %`);
  say(
    `${way.name.padEnd(28)} ${ms(p50)} ${ms(p95)} ${ms(p99)} ${ms(max)}   ${share.join(", ")}` +
      (reference === p95 ? "" : `   p95 ${(p95 / reference).toFixed(1)} × ours`),
  );
  await way.stop();
}

interface Tally {
  asked: number;
  found: number;
}

/** Asks every question once; the same name at another school counts as what was meant. */
async function run(
  way: Way,
  asked: readonly Question[],
): Promise<{ times: readonly number[]; hits: ReadonlyMap<string, Readonly<Tally>> }> {
  const times: number[] = [];
  const hits = new Map<string, Tally>();
  for (const { q, how, meant } of asked) {
    const start = now();
    const shown = await way.find(q);
    times.push(now() - start);
    const tally = hits.get(how) ?? { asked: 0, found: 0 };
    tally.asked += 1;
    if (shown.some((thing) => isSame(thing, meant))) tally.found += 1;
    hits.set(how, tally);
  }
  return { times, hits };
}

function isSame(one: Thing, other: Thing): boolean {
  return one.kind === other.kind && one.label.en === other.label.en;
}
