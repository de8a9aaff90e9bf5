import type { Plan } from "../plan.ts";

/**
 * Groups stand in two halves of an observation's bits, so that one sum counts a group of each: up to two thousand million
 * observations stay apart.
 */
export const halfBits = 31;

/** Groups of a half; a plan has no more than twice as many. */
export function halfOf({ groups }: Pick<Plan, "groups">): number {
  if (groups.length > 2 * halfBits) throw new RangeError(`no more than ${2 * halfBits} groups fit`);
  return Math.ceil(groups.length / 2);
}

/** The bit of a group, by its place in the plan. */
export const groupBit = (plan: Plan, group: number): number =>
  group < halfOf(plan) ? group : group - halfOf(plan) + halfBits;
