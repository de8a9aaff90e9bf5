import { type ChangeKind, changesOf } from "@footbridge/core/personal-plan/changes.ts";
import { planSchema } from "@footbridge/core/personal-plan/plan.ts";
import { listTouched } from "@footbridge/store/plans/touched.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import type { PlansPlace } from "./place.ts";
import { classNowOf } from "./told.ts";

/** What a change of the catalog does to a plan; the rest comes with the days. */
const byCatalog: ReadonlySet<ChangeKind> = new Set(["gone", "moved", "full"]);

/** Whose plans the catalog of today touches. */
export function serveTouched(app: FastifyInstance, { db, keeper, today }: PlansPlace): void {
  mount(app, "listPlansTouched", async ({ request }) => {
    const member = await memberFor(request, "listPlansTouched");
    const classNow = classNowOf(keeper);
    const plans = await orClosed(
      listTouched(db, member, ({ offering, starts, ends }) => {
        const now = classNow(offering);
        if (now === undefined || now.seatsLeft === 0) return true;
        return (now.start ?? starts) !== starts || (now.end ?? ends) !== ends;
      }),
    );
    const items = plans.flatMap(({ person, name, plan: stored }) => {
      const plan = planSchema.parse(stored);
      const titles = new Map(plan.steps.map(({ id, title }) => [id, title]));
      const changes = changesOf(plan, classNow, today())
        .filter(({ kind }) => byCatalog.has(kind))
        .map(({ step, kind, now }) => ({
          step,
          kind,
          title: titles.get(step) ?? { en: step },
          ...(now === undefined ? {} : { now: { start: now.start, end: now.end, seatsLeft: now.seatsLeft } }),
        }));
      return changes.length === 0 ? [] : [{ person, name, changes }];
    });
    return { items };
  });
}
