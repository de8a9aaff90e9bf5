import { factAtLeast } from "../lens/held.ts";
import type { Snapshot } from "../network/snapshot.ts";
import type { Target } from "../person.ts";

/** One fact that reaches the target, with the occupation it opens, both by their place in the snapshot. */
export interface Aim {
  readonly fact: number;
  readonly occupation?: number;
}

/** Every fact that reaches the target; none where nothing in the network does. */
export function aimsOf(snapshot: Snapshot, target: Target): readonly Aim[] {
  if (target.kind === "fact") {
    const fact = factAtLeast(snapshot, target.fact);
    return fact === undefined ? [] : [{ fact }];
  }
  const { ids, sectors, wage, openFact } = snapshot.occupations;
  const wanted = (occupation: number): boolean => {
    if (target.kind === "occupation") return ids[occupation] === target.id;
    if (target.kind === "sector") return sectors[occupation] === target.id;
    return wage[occupation]! >= target.atLeast;
  };
  return ids.flatMap((_, occupation) =>
    wanted(occupation) ? [{ fact: openFact[occupation]!, occupation }] : [],
  );
}
