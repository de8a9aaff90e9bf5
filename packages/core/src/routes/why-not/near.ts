import { factAtLeast } from "../lens/held.ts";
import type { Lens } from "../lens/lens.ts";
import { anyWeek } from "../network/snapshot.ts";
import type { Rows, Snapshot } from "../network/snapshot.ts";
import type { Target } from "../person.ts";

/** The part of a network that a target can rest on for one person. */
export interface Near {
  /** The facts of the network of which one must be held. */
  readonly targets: readonly number[];
  /** Facts asked for on the way that are not held, nearest to the target first. */
  readonly facts: readonly number[];
  readonly actions: readonly number[];
  readonly clauses: readonly number[];
}

/** Walks back from the target over all who give what is missing. */
export function nearOf({ snapshot, held }: Lens, target: Target): Near {
  const { givenBy, clausesOfAction, clauseFacts, factIds, actions: ranges } = snapshot;
  const seen = new Uint8Array(snapshot.facts.length);
  for (const fact of held) seen[fact] = 1;
  const targets = targetFacts(snapshot, target);
  const queue = targets.filter((fact) => seen[fact] === 0);
  for (const fact of queue) seen[fact] = 1;
  const taken = new Uint8Array(ranges.end);
  const actions: number[] = [];
  const clauses: number[] = [];
  for (const fact of queue) {
    for (const action of rowOf(givenBy, fact)) {
      if (taken[action] === 1) continue;
      taken[action] = 1;
      actions.push(action);
      for (let clause = clausesOfAction[action]!; clause < clausesOfAction[action + 1]!; clause += 1) {
        clauses.push(clause);
        for (const asked of rowOf(clauseFacts, clause)) {
          if (seen[asked] === 1) continue;
          seen[asked] = 1;
          queue.push(asked);
        }
      }
    }
  }
  // What has no name stands for a part of the network itself: an occupation that is open, a part of a requirement.
  return { targets, facts: queue.filter((fact) => fact < factIds.size), actions, clauses };
}

export const rowOf = ({ starts, items }: Rows, row: number): Int32Array =>
  items.subarray(starts[row], starts[row + 1]);

function targetFacts(snapshot: Snapshot, target: Target): readonly number[] {
  if (target.kind === "fact") {
    const fact = factAtLeast(snapshot, target.fact);
    return fact === undefined ? [] : [fact];
  }
  const { ids, sectors, wage, openFact } = snapshot.occupations;
  const wanted = (job: number): boolean => {
    if (target.kind === "wage") return wage[job]! >= target.atLeast;
    return (target.kind === "sector" ? sectors[job] : ids[job]) === target.id;
  };
  return ids.flatMap((_, job) => (wanted(job) ? [openFact[job]!] : []));
}

/** The places in the network of all classes ahead that the target can rest on, in rising order. */
export function nearOfferings({ snapshot, start: now }: Lens, { actions }: Near): readonly number[] {
  const { ofClass, start, risk } = snapshot.offerings;
  const ahead: number[] = [];
  const classes = actions.filter((action) => action < snapshot.actions.jobs);
  for (const action of classes.toSorted((one, other) => one - other)) {
    for (let at = ofClass[action]!; at < ofClass[action + 1]!; at += 1) {
      if (risk[at]! >= 0 && (start[at] === anyWeek || start[at]! >= now)) ahead.push(at);
    }
  }
  return ahead;
}
