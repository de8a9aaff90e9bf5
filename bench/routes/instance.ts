import { generateTown } from "@footbridge/core/generate/city.ts";
import type { CityRequest } from "@footbridge/core/generate/parameters.ts";
import { generateQueries } from "@footbridge/core/generate/queries.ts";
import type { QueriesRequest, Query } from "@footbridge/core/generate/queries.ts";
import type { Snapshot } from "@footbridge/core/routes/compile.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import { forwarder, weekOfFact, weekOfOccupation } from "@footbridge/core/routes/forward.ts";
import type { Reach } from "@footbridge/core/routes/forward.ts";
import type { Person, Target } from "@footbridge/core/routes/person.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import { now } from "./statistics.ts";

/** A generated city, ready to be asked. */
export interface Instance {
  readonly name: string;
  readonly town: Town;
  readonly offerings: number;
  readonly snapshot: Snapshot;
  /** Milliseconds that making and compiling took. */
  readonly generateMs: number;
  readonly compileMs: number;
  readonly forward: (person: Person) => Reach;
}

export function makeInstance(name: string, request: CityRequest): Instance {
  const before = now();
  const town = generateTown(request);
  const generated = now();
  const snapshot = compileTown(town);
  const compiled = now();
  return {
    name,
    town,
    offerings: town.programs.reduce((sum, program) => sum + program.offerings.length, 0),
    snapshot,
    generateMs: generated - before,
    compileMs: compiled - generated,
    forward: forwarder(snapshot),
  };
}

/** Mixed questions of the city, unreachable targets thinned by the forward pass; the same for every mode that is timed. */
export function questions(
  { town, snapshot, forward }: Instance,
  seed: number,
  count: number,
  kinds?: QueriesRequest["kinds"],
): readonly Query[] {
  let last: { readonly person: Person; readonly reach: Reach } | undefined;
  const reachable = (person: Person, target: Target): boolean => {
    if (last?.person !== person) last = { person, reach: forward(person) };
    return earliestWeek(snapshot, last.reach, target) !== undefined;
  };
  return generateQueries({ seed, count, town, reachable, ...(kinds === undefined ? {} : { kinds }) });
}

/** Weeks from the query in which the target could hold at the earliest; undefined is a proof of never. */
export function earliestWeek(snapshot: Snapshot, reach: Reach, target: Target): number | undefined {
  if (target.kind === "fact") return weekOfFact(snapshot, reach, target.fact);
  const { ids, sectors, wage } = snapshot.occupations;
  let earliest: number | undefined;
  for (let occupation = 0; occupation < ids.length; occupation += 1) {
    const wanted =
      target.kind === "wage"
        ? (wage[occupation] ?? 0) >= target.atLeast
        : (target.kind === "sector" ? sectors[occupation] : ids[occupation]) === target.id;
    const week = wanted ? weekOfOccupation(snapshot, reach, occupation) : undefined;
    if (week !== undefined && week < (earliest ?? Infinity)) earliest = week;
  }
  return earliest;
}
