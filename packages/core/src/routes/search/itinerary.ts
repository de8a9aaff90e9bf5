import { compareIds } from "../network/offerings.ts";
import { anyWeek } from "../network/snapshot.ts";
import type { Lens } from "../lens/lens.ts";
import type { Step } from "../answer.ts";
import type { Placed } from "./front.ts";

/** The steps of a route in the words of the town, in order of start, end, then ids. */
export function stepsOf(lens: Lens, placed: readonly Placed[]): Step[] {
  return placed.map((each) => (each.work ? workStep(lens, each) : studyStep(lens, each))).sort(byTime);
}

function studyStep(lens: Lens, placed: Placed): Step {
  const { offerings, programIds, offeringIds, streams } = lens.snapshot;
  return {
    kind: "study",
    program: programIds[offerings.program[placed.source]!]!,
    offering: offeringIds[placed.source]!,
    startWeek: placed.start + lens.start,
    endWeek: placed.end + lens.start,
    cost: placed.cost,
    ...(placed.once === -1 ? {} : { stream: streams[placed.once]!.id }),
    ...(offerings.full[placed.source] === 1 ? { waitlist: true as const } : {}),
    ...(offerings.start[placed.source] === anyWeek ? { openEntry: true as const } : {}),
  };
}

function workStep(lens: Lens, placed: Placed): Step {
  const { jobs, occupations } = lens.snapshot;
  return {
    kind: "work",
    occupation: occupations.ids[jobs.occupation[placed.source]!]!,
    gives: jobs.gives[placed.source]!,
    startWeek: placed.start + lens.start,
    endWeek: placed.end + lens.start,
    cost: 0,
  };
}

/** The ids by which steps are put in order: program and offering, or occupation and experience. */
export const idsOf = (step: Step): readonly [string, string] =>
  step.kind === "study" ? [step.program, step.offering] : [step.occupation, step.gives];

export function byTime(a: Step, b: Step): number {
  const [first, second] = [idsOf(a), idsOf(b)];
  return (
    a.startWeek - b.startWeek ||
    a.endWeek - b.endWeek ||
    compareIds(first[0], second[0]) ||
    compareIds(first[1], second[1])
  );
}
