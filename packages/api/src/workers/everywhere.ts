import type { EverywhereAnswer } from "@footbridge/contract/everywhere.ts";
import type { City } from "@footbridge/core/plan/city.ts";
import { everywhere, type Everywhere } from "@footbridge/core/plan/everywhere.ts";
import { sourceLine } from "@footbridge/core/plan/source-line.ts";
import type { SourceLine } from "@footbridge/core/plan/route-answer.ts";
import type { EverywhereTask } from "./messages.ts";

type Frozen<T> = { readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? readonly I[] : T[K] };

/** Jobs by time and pay, with the sources of their figures. */
export function answerEverywhere(
  city: City,
  { person }: EverywhereTask,
): Frozen<Omit<EverywhereAnswer, "findings" | "jobs">> & Pick<Everywhere, "jobs"> {
  const reached = everywhere(city, person);
  return { ...reached, catalogVersion: city.version, sources: sourcesOf(city, reached) };
}

/** Where the pay and the openings come from, each source once, in order of id. */
function sourcesOf(city: City, { jobs }: Everywhere): readonly SourceLine[] {
  const ids = new Set(
    jobs.flatMap(({ job }) => [job.pay?.provenance.source ?? [], job.demand?.provenance.source ?? []].flat()),
  );
  return [...ids].sort().flatMap((id) => {
    const source = city.by.source.get(id);
    if (source === undefined) return [];
    return [sourceLine(source)];
  });
}
