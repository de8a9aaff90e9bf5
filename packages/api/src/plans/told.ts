import { standingEvents } from "@footbridge/core/history/standing-events.ts";
import { type ClassNow, changesOf, needsAnotherWay } from "@footbridge/core/personal-plan/changes.ts";
import { type Plan, planSchema } from "@footbridge/core/personal-plan/plan.ts";
import { settled } from "@footbridge/core/personal-plan/settled.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { StoredEvent } from "@footbridge/store/people/events.ts";
import type { StoredPlan } from "@footbridge/store/plans/plans.ts";
import type { Keeper } from "../city/keeper.ts";
import { eventStored } from "../people/stored-journey.ts";

/** A class as today's catalog has it; asks the city only once there is a class to ask about. */
export const classNowOf =
  (keeper: Keeper) =>
  (offering: string): ClassNow | undefined =>
    keeper.now().view.one("offerings", offering);

/** The plan with what the journey settled. */
export const standingPlan = (plan: Plan, events: readonly StoredEvent[]): Plan =>
  settled(planSchema.parse(plan), standingEvents(events.flatMap(eventStored)));

/** A plan held against today. */
export function toldPlan(
  stored: StoredPlan | undefined,
  events: readonly StoredEvent[],
  { keeper, today }: { readonly keeper: Keeper; readonly today: Day },
) {
  if (stored === undefined) return { version: 0, changes: [], needsAnotherWay: false, today };
  const plan = standingPlan(stored.plan, events);
  const changes = changesOf(plan, classNowOf(keeper), today).map(({ now, ...change }) => ({
    ...change,
    ...(now === undefined ? {} : { now: toldClass(now) }),
  }));
  return {
    version: stored.version,
    plan,
    changes,
    needsAnotherWay: needsAnotherWay(changes),
    changedAt: stored.at,
    changedBy: stored.name,
    today,
  };
}

const toldClass = ({ start, end, seatsLeft }: ClassNow) => ({
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
  ...(seatsLeft === undefined ? {} : { seatsLeft }),
});
