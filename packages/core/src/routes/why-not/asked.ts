import type { Requirement } from "../../model/requirement.ts";
import { hold } from "../../rules/held.ts";
import { leafKey, leavesOf } from "../../rules/leaf.ts";
import { verdictOf } from "../../rules/verdict.ts";
import type { Lens } from "../lens/lens.ts";
import { anyWeek } from "../network/snapshot.ts";
import type { Shape } from "../network/snapshot.ts";
import type { Near } from "./near.ts";
import { nearOfferings } from "./near.ts";

/** An attribute with the value that would meet what is asked. */
export interface AskedAttribute {
  readonly attribute: string;
  readonly value: boolean;
}

/** What the part of a network that a target rests on asks of a person, beside facts. */
export interface Asked {
  /** Not met, nearest to the target first; those of funds and supports come last. */
  readonly attributes: readonly AskedAttribute[];
  /** The kinds of meeting of all classes ahead. */
  readonly shapes: readonly Shape[];
  /** Some class ahead has no seat left. */
  readonly full: boolean;
  /** Weeks from the query by which everything has ended even where nothing runs side by side after the last dated class. */
  readonly allEnded: number;
}

export function askedBy(lens: Lens, near: Near): Asked {
  const { offerings, shapes, aids } = lens.snapshot;
  const ahead = nearOfferings(lens, near);
  const places = (column: ArrayLike<number>): ReadonlySet<number> => new Set(ahead.map((at) => column[at]!));
  const funds = new Set([...places(offerings.aid)].flatMap((row) => aids[row]!));
  return {
    attributes: unmet(lens, near, funds),
    shapes: [...places(offerings.shape)].map((shape) => shapes[shape]!),
    full: ahead.some((at) => offerings.full[at] === 1),
    allEnded: allEnded(lens, near, ahead),
  };
}

function unmet(
  { snapshot, person }: Lens,
  near: Near,
  funds: ReadonlySet<number>,
): readonly AskedAttribute[] {
  const { statics, conditions, clauseStatic, streams, services } = snapshot;
  const rows = new Set(near.clauses.map((clause) => clauseStatic[clause]!));
  const asked = new Set([...rows].flatMap((row) => statics[row]!));
  const offered = [...services.values()].flatMap((needs) =>
    person.needs.flatMap((need) => needs.get(need) ?? []),
  );
  const requirements: readonly Requirement[] = [
    ...[...asked].map((condition) => conditions[condition]!),
    ...[...funds].map((stream) => streams[stream]!.eligible),
    ...offered.flatMap(({ eligible }) => eligible ?? []),
  ];
  const held = hold([], person.attributes, person.unknown);
  const found = new Map<string, AskedAttribute>();
  for (const leaf of requirements.flatMap(leavesOf)) {
    if ("has" in leaf || verdictOf(leaf, held) === "met") continue;
    found.set(leafKey(leaf), { attribute: "is" in leaf ? leaf.is : leaf.not.is, value: "is" in leaf });
  }
  return [...found.values()];
}

/** A class of open entry and a job can begin after the last dated class, one after the other. */
function allEnded(lens: Lens, { actions }: Near, ahead: readonly number[]): number {
  const { offerings, jobs, actions: ranges } = lens.snapshot;
  let last = 0;
  const open = new Map<number, number>();
  for (const at of ahead) {
    const end = offerings.end[at]!;
    const program = offerings.program[at]!;
    if (offerings.start[at] === anyWeek) open.set(program, Math.max(end, open.get(program) ?? 0));
    else last = Math.max(last, end - lens.start);
  }
  for (const weeks of open.values()) last += weeks;
  for (const action of actions) {
    if (action >= ranges.jobs && action < ranges.openings) last += jobs.weeks[action - ranges.jobs]!;
  }
  return last;
}
