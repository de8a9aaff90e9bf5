import { Lens } from "../lens/lens.ts";
import { anyWeek, never, type Snapshot } from "../network/snapshot.ts";
import type { Person } from "../person.ts";
import { type Earliest, earliestEnd } from "./earliest.ts";
import type { Overlay } from "./overlay.ts";

/** A fact that can be had in another week than before. */
export interface Shift {
  readonly fact: number;
  /** Weeks from the query; `never` where it cannot be had. */
  readonly before: number;
  readonly after: number;
}

/**
 * What one more offering brings forward for one person, given the weeks without it. Touches only what changes: most
 * people are done after one comparison.
 */
export function shiftsFromAdded(
  snapshot: Snapshot,
  person: Person,
  weeks: Int16Array,
  added: Overlay,
): readonly Shift[] {
  const found: Earliest = { end: never, offering: -1 };
  const overlaid = new Lens(added.snapshot, person);
  const ready = readyWeek(overlaid, added.action, (fact) => weeks[fact]!);
  if (ready === never) return [];
  earliestEnd(overlaid, added.action, ready, found);
  const { starts, items } = snapshot.effects;
  const given = items.subarray(starts[added.action], starts[added.action + 1]);
  if (found.end > overlaid.horizon || !given.some((fact) => found.end < weeks[fact]!)) return [];
  return spread(new Lens(snapshot, person), weeks, given, found.end);
}

/** Passes earlier weeks on until nothing more changes. */
function spread(lens: Lens, weeks: Int16Array, given: Int32Array, end: number): readonly Shift[] {
  const { effects, askedBy, clauseAction } = lens.snapshot;
  const earlier = new Map<number, number>();
  const queue: number[] = [];
  const week = (fact: number): number => earlier.get(fact) ?? weeks[fact]!;
  const improve = (fact: number, to: number): void => {
    if (to >= week(fact)) return;
    earlier.set(fact, to);
    queue.push(fact);
  };
  for (const fact of given) improve(fact, end);
  const found: Earliest = { end: never, offering: -1 };
  for (let next = 0; next < queue.length; next += 1) {
    const fact = queue[next]!;
    for (let ask = askedBy.starts[fact]!; ask < askedBy.starts[fact + 1]!; ask += 1) {
      const clause = askedBy.items[ask]!;
      const ready = clauseWeek(lens, clause, week);
      if (ready > lens.horizon) continue;
      const action = clauseAction[clause]!;
      const from = effects.starts[action]!;
      const to = effects.starts[action + 1]!;
      let useful = false;
      for (let at = from; at < to && !useful; at += 1) useful = week(effects.items[at]!) > ready;
      if (!useful) continue;
      earliestEnd(lens, action, ready, found);
      if (found.end > lens.horizon) continue;
      const { end: ends } = found;
      for (let at = from; at < to; at += 1) improve(effects.items[at]!, ends);
    }
  }
  return [...earlier].map(([fact, after]) => ({ fact, before: weeks[fact]!, after }));
}

function clauseWeek(lens: Lens, clause: number, week: (fact: number) => number): number {
  if (!lens.clauseOpen(clause)) return never;
  const { starts, items } = lens.snapshot.clauseFacts;
  let ready = 0;
  for (let at = starts[clause]!; at < starts[clause + 1]!; at += 1) ready = Math.max(ready, week(items[at]!));
  return ready;
}

function readyWeek(lens: Lens, action: number, week: (fact: number) => number): number {
  const { clausesOfAction } = lens.snapshot;
  let ready = never;
  for (let clause = clausesOfAction[action]!; clause < clausesOfAction[action + 1]!; clause += 1) {
    ready = Math.min(ready, clauseWeek(lens, clause, week));
  }
  return ready;
}

/**
 * Whether the facts it asks for can be had by its start and some fact it gives would come earlier; looks at nothing
 * else, so it is cheap. `begin` is the week of the person's query.
 */
export function mayMatter(begin: number, weeks: Int16Array, { action, snapshot }: Overlay): boolean {
  const { offerings, effects } = snapshot;
  const any = offerings.start[0] === anyWeek;
  const start = any ? never - 1 : offerings.start[0]! - begin;
  const end = any ? 0 : offerings.end[0]! - begin;
  if (start < 0) return false;
  for (let at = effects.starts[action]!; at < effects.starts[action + 1]!; at += 1) {
    if (end < weeks[effects.items[at]!]!) return factsReady(snapshot, action, weeks) <= start;
  }
  return false;
}

/** The first week in which the facts of some clause are held. */
function factsReady(snapshot: Snapshot, action: number, weeks: Int16Array): number {
  const { starts, items } = snapshot.clauseFacts;
  let ready = never;
  for (
    let clause = snapshot.clausesOfAction[action]!;
    clause < snapshot.clausesOfAction[action + 1]!;
    clause += 1
  ) {
    let week = 0;
    for (let at = starts[clause]!; at < starts[clause + 1]!; at += 1)
      week = Math.max(week, weeks[items[at]!]!);
    ready = Math.min(ready, week);
  }
  return ready;
}
