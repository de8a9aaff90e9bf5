import type { Itinerary } from "../answer.ts";
import { certainly, conditionHolds, possibly } from "../lens/conditions.ts";
import type { Lens } from "../lens/lens.ts";
import type { Requirement } from "../../model/requirement.ts";
import type { WorthyRoute } from "./front.ts";

type Assumptions = NonNullable<Itinerary["assumes"]>;
type Assumption = Assumptions[number];

/**
 * What a route of the hopeful world rests on: per step and for the target one way in, chosen so that as little as
 * possible is assumed and nothing contradicts; undefined where every choice contradicts itself.
 */
export function assumptionsOf(
  lens: Lens,
  route: WorthyRoute,
  aims: readonly number[],
): Assumptions | undefined {
  const asked = askedFacts(lens, route, aims);
  return settle(lens, asked, []);
}

/** An action that must be possible with the facts held at one time. */
interface Ask {
  readonly action: number;
  readonly held: Uint8Array;
}

function askedFacts(lens: Lens, route: WorthyRoute, aims: readonly number[]): Ask[] {
  const { actions, offerings, classOfProgram, givenBy, occupations } = lens.snapshot;
  const asks: Ask[] = route.placed.map((step) => ({
    action: step.work ? actions.jobs + step.source : classOfProgram[offerings.program[step.source]!]!,
    held: heldBy(lens, route, step.start),
  }));
  if (route.occupation === undefined) return asks;
  const fact = occupations.openFact[route.occupation]!;
  if (!aims.includes(fact)) return asks;
  return [...asks, { action: givenBy.items[givenBy.starts[fact]!]!, held: heldBy(lens, route, route.time) }];
}

/** Facts given by steps that have ended by the week, and those of the outset. */
function heldBy(lens: Lens, route: WorthyRoute, week: number): Uint8Array {
  const { actions, offerings, classOfProgram, effects, facts } = lens.snapshot;
  const held = new Uint8Array(facts.length);
  for (const fact of lens.held) held[fact] = 1;
  for (const step of route.placed) {
    if (step.end > week) continue;
    const action = step.work ? actions.jobs + step.source : classOfProgram[offerings.program[step.source]!]!;
    for (let at = effects.starts[action]!; at < effects.starts[action + 1]!; at += 1)
      held[effects.items[at]!] = 1;
  }
  return held;
}

/** Tries the ways in of one ask after the other, those that assume least first. */
function settle(lens: Lens, asks: readonly Ask[], assumed: Assumptions): Assumptions | undefined {
  const [first, ...rest] = asks;
  if (first === undefined) return assumed;
  const ways = waysInto(lens, first.action, first.held, assumed).sort((a, b) => a.length - b.length);
  for (const way of ways) {
    const settled = settle(lens, rest, way);
    if (settled !== undefined) return settled;
  }
  return undefined;
}

/** Per way in the assumptions so far with those it adds. */
function waysInto(lens: Lens, action: number, held: Uint8Array, assumed: Assumptions): Assumptions[] {
  const { clausesOfAction, clauseFacts, clauseStatic, statics, conditions } = lens.snapshot;
  const found: Assumptions[] = [];
  for (let clause = clausesOfAction[action]!; clause < clausesOfAction[action + 1]!; clause += 1) {
    const facts = clauseFacts.items.subarray(clauseFacts.starts[clause], clauseFacts.starts[clause + 1]);
    let ways: Assumptions[] = [assumed];
    for (const condition of statics[clauseStatic[clause]!]!) {
      ways = ways.flatMap((way) => waysToHold(lens, conditions[condition]!, way));
    }
    for (const fact of facts) {
      if (held[fact] === 1) continue;
      ways = ways.flatMap((way) => waysToFollow(lens, fact, held, way));
    }
    found.push(...ways);
  }
  return found;
}

/** A fact that takes no time follows from the action that gives it; any other must be held. */
function waysToFollow(lens: Lens, fact: number, held: Uint8Array, assumed: Assumptions): Assumptions[] {
  const { givenBy, actions } = lens.snapshot;
  const givers = givenBy.items.subarray(givenBy.starts[fact], givenBy.starts[fact + 1]);
  return [...givers]
    .filter((giver) => giver >= actions.openings)
    .flatMap((giver) => waysInto(lens, giver, held, assumed));
}

/** Ways to make a condition over attributes hold; none where it is certainly unmet or contradicts. */
function waysToHold(lens: Lens, condition: Requirement, assumed: Assumptions): Assumptions[] {
  const { person } = lens;
  if (conditionHolds(condition, certainly(person))) return [assumed];
  if (!conditionHolds(condition, possibly(person))) return [];
  if ("is" in condition) return assume(assumed, { attribute: condition.is, value: true });
  if ("not" in condition) return assume(assumed, { attribute: condition.not.is, value: false });
  if ("any" in condition) return condition.any.flatMap((part) => waysToHold(lens, part, assumed));
  if ("all" in condition) return together(lens, condition.all, condition.all.length, assumed);
  if ("of" in condition) return together(lens, condition.of, condition.atLeast, assumed);
  return [];
}

/** Ways in which at least so many of the parts hold. */
function together(
  lens: Lens,
  parts: readonly Requirement[],
  count: number,
  assumed: Assumptions,
): Assumptions[] {
  if (count <= 0) return [assumed];
  const [first, ...rest] = parts;
  if (first === undefined || parts.length < count) return [];
  const taken = waysToHold(lens, first, assumed).flatMap((way) => together(lens, rest, count - 1, way));
  return [...taken, ...together(lens, rest, count, assumed)];
}

function assume(assumed: Assumptions, more: Assumption): Assumptions[] {
  const known = assumed.find(({ attribute }) => attribute === more.attribute);
  if (known === undefined) return [[...assumed, more]];
  return known.value === more.value ? [assumed] : [];
}
