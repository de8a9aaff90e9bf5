import type { Lens } from "../lens/lens.ts";
import type { Clock } from "../clock.ts";
import { classOffers, jobOffers, type Offer } from "./offer.ts";

/** An action that may matter for the target, with what one person still lacks for it; facts by their place in the network. */
export interface DraftAction {
  clauses: readonly (readonly number[])[];
  effects: readonly number[];
  offers: readonly Offer[];
  /** Takes no time: an occupation opens, a part of a requirement holds. */
  readonly instant: boolean;
}

/** The actions on any way back from the targets; undefined when the clock ran out. */
export function relevantActions(
  lens: Lens,
  targets: readonly number[],
  clock: Clock,
): DraftAction[] | undefined {
  const { snapshot } = lens;
  const held = new Uint8Array(snapshot.facts.length);
  for (const fact of lens.held) held[fact] = 1;
  const seenFact = held.slice();
  const seenAction = new Uint8Array(snapshot.actions.end);
  const queue: number[] = [];
  const want = (fact: number): void => {
    if (seenFact[fact] === 1) return;
    seenFact[fact] = 1;
    queue.push(fact);
  };
  for (const target of targets) want(target);
  const found: DraftAction[] = [];
  for (let at = 0; at < queue.length; at += 1) {
    if (clock.expired()) return undefined;
    const { starts, items } = snapshot.givenBy;
    for (let giver = starts[queue[at]!]!; giver < starts[queue[at]! + 1]!; giver += 1) {
      const action = items[giver]!;
      if (seenAction[action] === 1) continue;
      seenAction[action] = 1;
      const draft = draftAction(lens, action, held);
      if (draft === undefined) continue;
      found.push(draft);
      for (const clause of draft.clauses) for (const fact of clause) want(fact);
    }
  }
  return found;
}

function draftAction(lens: Lens, action: number, held: Uint8Array): DraftAction | undefined {
  const { actions, effects } = lens.snapshot;
  const clauses = missingClauses(lens, action, held);
  if (clauses.length === 0) return undefined;
  const instant = action >= actions.openings;
  const offers = instant
    ? []
    : action < actions.jobs
      ? classOffers(lens, action)
      : jobOffers(lens, action - actions.jobs);
  if (!instant && offers.length === 0) return undefined;
  const given = [...effects.items.subarray(effects.starts[action], effects.starts[action + 1])];
  return { clauses, effects: given.filter((fact) => held[fact] === 0), offers, instant };
}

/** Per open clause the facts still missing; one clause without any means the action may start at once. */
export function missingClauses(lens: Lens, action: number, held: Uint8Array): readonly (readonly number[])[] {
  const { clausesOfAction, clauseFacts } = lens.snapshot;
  const found: number[][] = [];
  for (let clause = clausesOfAction[action]!; clause < clausesOfAction[action + 1]!; clause += 1) {
    if (!lens.clauseOpen(clause)) continue;
    const missing: number[] = [];
    for (let at = clauseFacts.starts[clause]!; at < clauseFacts.starts[clause + 1]!; at += 1) {
      if (held[clauseFacts.items[at]!] === 0) missing.push(clauseFacts.items[at]!);
    }
    if (missing.length === 0) return [[]];
    found.push(missing);
  }
  return found;
}
