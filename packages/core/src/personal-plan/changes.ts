import { addDays, type Day } from "../units/day.ts";
import type { Plan, PlanStep } from "./plan.ts";

/** A class as the catalog tells it today. */
export interface ClassNow {
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
  readonly seatsLeft?: number | undefined;
}

/**
 * What is to be said of a step today: the class is listed no more, has other dates, has no seat left; it should have begun
 * and nobody enrolled; the person did not complete it, or put its class off; or, good to know, it starts soon.
 */
export const changeKinds = ["gone", "moved", "full", "missed", "failed", "put-off", "starts-soon"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface PlanChange {
  readonly step: string;
  readonly kind: ChangeKind;
  /** The class as it is now, where it still is. */
  readonly now?: ClassNow;
}

/** How many days ahead a start is soon. */
const soonDays = 14;

/** Holds the steps against the catalog and the day, in their order; a step may be said several things of. */
export const changesOf = (
  plan: Plan,
  classNow: (offering: string) => ClassNow | undefined,
  today: Day,
): readonly PlanChange[] =>
  plan.steps.flatMap((step) => {
    const { id, state, offering } = step;
    if (state === "failed") return [{ step: id, kind: "failed" as const }];
    if (state === "moved" && offering !== undefined) return [{ step: id, kind: "put-off" as const }];
    if (state === "done" || state === "moved") return [];
    const now = offering === undefined ? undefined : classNow(offering);
    const kinds: ChangeKind[] = [
      ...(offering === undefined ? [] : ofClass(step, now)),
      ...ofDay(step, now, today),
    ];
    return kinds.map((kind) => ({ step: id, kind, ...(now === undefined ? {} : { now }) }));
  });

function ofClass(step: PlanStep, now: ClassNow | undefined): readonly ChangeKind[] {
  if (now === undefined) return ["gone"];
  const moved = !step.openEntry && (differs(step.start, now.start) || differs(step.end, now.end));
  const full = step.state === "planned" && now.seatsLeft === 0;
  return [...(moved ? (["moved"] as const) : []), ...(full ? (["full"] as const) : [])];
}

const differs = (planned: Day, now: Day | undefined): boolean => now !== undefined && now !== planned;

function ofDay({ state, start, openEntry }: PlanStep, now: ClassNow | undefined, today: Day): ChangeKind[] {
  if (state !== "planned") return [];
  const begins = openEntry ? start : (now?.start ?? start);
  if (begins < today) return ["missed"];
  return begins <= addDays(today, soonDays) ? ["starts-soon"] : [];
}

/** Whether the plan no longer holds as it is, so that other ways should be offered. */
export const needsAnotherWay = (changes: readonly PlanChange[]): boolean =>
  changes.some(({ kind }) => kind !== "starts-soon");
