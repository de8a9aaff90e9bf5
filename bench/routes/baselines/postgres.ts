import type { Query } from "@footbridge/core/generate/queries.ts";
import { weekOfFact } from "@footbridge/core/routes/forward.ts";
import { earliestWeek } from "../instance.ts";
import type { Instance } from "../instance.ts";
import { plainNetwork, qualified } from "../plain/network.ts";
import type { PlainNetwork } from "../plain/network.ts";
import { fixpoint, prepareFixpoint } from "../postgres/fixpoint.ts";
import { loadNetwork } from "../postgres/load.ts";
import type { Numbers } from "../postgres/numbers.ts";
import { recursiveWalk } from "../postgres/recursive.ts";
import { startPostgres } from "../postgres/server.ts";
import type { OwnPostgres } from "../postgres/server.ts";
import type { Settings } from "../settings.ts";

export interface PostgresFigures {
  readonly version: string;
  readonly fixpointMs: readonly number[];
  /** The same by the best SQL we know: each round looks only at what the last one changed. */
  readonly changedOnlyMs: readonly number[];
  /** Facts whose date the fixpoint and the forward pass give differently, over all people. */
  readonly differentDates: number;
  readonly comparedDates: number;
  readonly walkMs: readonly number[];
  /** Recursive walks that gave another date than the truth; those that ran out of time are not counted. */
  readonly wrongWalks: number;
  readonly cutWalks: number;
}

/** The two PostgreSQL baselines over the first people among the questions; undefined where no PostgreSQL is at hand. */
export async function postgresBaselines(
  instance: Instance,
  queries: readonly Query[],
  settings: Settings,
): Promise<PostgresFigures | undefined> {
  const own = await startPostgres();
  if (own === undefined) return undefined;
  try {
    const network = plainNetwork(instance.town);
    const numbers = await loadNetwork(own.client, network);
    await prepareFixpoint(own.client);
    return await ask(own, instance, network, numbers, queries, settings);
  } finally {
    await own.stop();
  }
}

async function ask(
  { client, version }: OwnPostgres,
  instance: Instance,
  network: PlainNetwork,
  numbers: Numbers,
  queries: readonly Query[],
  settings: Settings,
): Promise<PostgresFigures> {
  const occupations = queries.filter(({ kind }) => kind === "occupation");
  const figures = { fixpointMs: [] as number[], changedOnlyMs: [] as number[], walkMs: [] as number[] };
  let [differentDates, comparedDates, wrongWalks, cutWalks] = [0, 0, 0, 0];
  for (const [index, { person, target }] of occupations.slice(0, settings.postgresPeople + 1).entries()) {
    const reach = instance.forward(person);
    const plain = await fixpoint(client, network, numbers, person, "all");
    const { ms, weeks } = await fixpoint(client, network, numbers, person, "changed");
    if (index === 0) continue;
    figures.fixpointMs.push(plain.ms);
    figures.changedOnlyMs.push(ms);
    for (const fact of network.holds.keys()) {
      if (fact.startsWith("qualified ")) continue;
      comparedDates += 1;
      if (weekOfFact(instance.snapshot, reach, fact) !== weeks.get(numbers.fact(fact))) differentDates += 1;
    }
    if (figures.walkMs.length >= settings.walks || target.kind !== "occupation") continue;
    const fact = numbers.fact(qualified(target.id));
    const request = { fact, horizon: person.horizonWeeks, depth: 5, limitMs: settings.walkLimitMs };
    const walk = await recursiveWalk(client, request);
    figures.walkMs.push(walk.ms);
    if (walk.timedOut) cutWalks += 1;
    else if (walk.week !== earliestWeek(instance.snapshot, reach, target)) wrongWalks += 1;
  }
  return { version, ...figures, differentDates, comparedDates, wrongWalks, cutWalks };
}
