import type { OperationName } from "@footbridge/contract/operations.ts";
import { error } from "@footbridge/core/finding.ts";
import { askAnew } from "@footbridge/core/personal-plan/ask-anew.ts";
import { edited } from "@footbridge/core/personal-plan/edit-plan.ts";
import { emptyPlan, type Plan } from "@footbridge/core/personal-plan/plan.ts";
import { withAnswers } from "@footbridge/core/personal-plan/intake-answers.ts";
import { withItinerary } from "@footbridge/core/personal-plan/plan-of-itinerary.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { readEvents, type StoredEvent } from "@footbridge/store/people/events.ts";
import { putNotice } from "@footbridge/store/people/outbox.ts";
import { dropKept } from "@footbridge/store/plans/kept.ts";
import { listMyPlans, type PlanOfPerson, readPlan, savePlan } from "@footbridge/store/plans/plans.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { type Asked, mount } from "../door/mount.ts";
import { notFound, Trouble, unusable } from "../door/trouble.ts";
import { chosenRoute, routesTo } from "./chosen.ts";
import { type OpenByCode, serveKept } from "./kept-http.ts";
import { planLetter } from "./letter.ts";
import type { PlansPlace } from "./place.ts";
import { standingPlan, toldPlan } from "./told.ts";
import { serveTouched } from "./touched-http.ts";

/** A plan with all that is read beside it, and as whom. */
interface Opened extends PlanOfPerson {
  readonly member: Member;
  readonly events: readonly StoredEvent[];
}

/** Plans of persons, and routes kept by a code. */
export function servePlans(app: FastifyInstance, place: PlansPlace): void {
  const { db, keeper, today } = place;
  const open = serveKept(app, place);
  serveTouched(app, place);
  const opened = async (
    request: FastifyRequest,
    name: OperationName,
    asked: { readonly person: string; readonly why: string; readonly action: string },
  ): Promise<Opened> => {
    const { member, person } = await place.about(request, name, asked.person);
    const found = await orClosed(readPlan(db, member, { ...asked, person }));
    if (found === undefined) throw notFound("person", asked.person);
    return { ...found, member, events: await orClosed(readEvents(db, member, person)) };
  };
  mount(app, "readPlan", async ({ request, params, body }) => {
    const ask = { person: params.person, why: body.why, action: "look at plan" };
    const { stored, events } = await opened(request, "readPlan", ask);
    return toldPlan(stored, events, { keeper, today: today() });
  });
  mount(app, "listMyPlans", async ({ request }) => {
    const items = await orClosed(listMyPlans(db, await memberFor(request, "listMyPlans")));
    return { items: [...items] };
  });
  mount(app, "changePlan", async ({ request, params, body, reply }) => {
    const ask = { person: params.person, why: "", action: "look before changing the plan" };
    const at = await opened(request, "changePlan", ask);
    if ((at.stored?.version ?? 0) !== body.version) throw changedMeanwhile(at);
    const { plan, kept } = await planAfter(body.edit, at, { request, reply, place, open });
    const { version } = body;
    const saved = await orClosed(savePlan(db, at.member, { person: at.person.id, version, plan }));
    if (saved === undefined) throw changedMeanwhile(undefined);
    if (kept !== undefined) await dropKept(db, kept);
    return toldPlan(saved, at.events, { keeper, today: today() });
  });
  mount(app, "findPlanRoutes", async ({ request, params, body, reply }) => {
    const ask = { person: params.person, why: body.why, action: "ask for other ways" };
    const { stored, events } = await opened(request, "findPlanRoutes", ask);
    const anew = stored === undefined ? undefined : askAnew(standingPlan(stored.plan, events), today());
    if (anew === undefined) throw notFound("plan with a goal of", params.person);
    const { standing, after } = anew;
    return { answer: await routesTo(keeper, anew, reply), standing, after: [...after] };
  });
  mount(app, "sendPlan", async ({ request, params }) => {
    const ask = { person: params.person, why: "", action: "send plan" };
    const { member, person, stored, events } = await opened(request, "sendPlan", ask);
    if (stored === undefined) throw notFound("plan of", params.person);
    if (person.email === null) throw unusable([noAddress]);
    const letter = planLetter(standingPlan(stored.plan, events), person.language);
    await orClosed(putNotice(db, member, { recipient: person.email, ...letter }));
    return { sentTo: person.email };
  });
}

const noAddress = error(
  "plan.no-address",
  "params.person",
  "No e-mail of this person is known.",
  "Print the plan, or write down an e-mail first.",
);

const changedMeanwhile = (at: Opened | undefined): Trouble =>
  new Trouble(
    "wrong-state",
    at?.stored === undefined
      ? "Somebody else changed this plan just now. Read it again, then make your change."
      : `${at.stored.name} changed this plan since you read it. Read it again, then make your change.`,
  );

interface Tools {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly place: PlansPlace;
  readonly open: OpenByCode;
}

/** The plan after an edit; `kept` is the sealed code of a route that went into it. */
async function planAfter(
  edit: Asked<"changePlan">["body"]["edit"],
  { stored, events }: Opened,
  { request, reply, place: { keeper, today }, open }: Tools,
): Promise<{ readonly plan: Plan; readonly kept?: string }> {
  const before = stored === undefined ? emptyPlan(today()) : standingPlan(stored.plan, events);
  if (edit.kind === "route") {
    const choice = await chosenRoute(keeper, edit, { reply, today: today() });
    return { plan: withItinerary(before, choice) };
  }
  if (edit.kind === "code") {
    const { plan: found, sealed } = await open(request, edit.code);
    const plan = withAnswers(found, edit.answers ?? {});
    const own = before.steps.filter(
      ({ kind, state }) => kind === "own" || state === "done" || state === "enrolled",
    );
    const ids = new Set(plan.steps.map(({ id }) => id));
    return {
      plan: { ...plan, steps: [...own.filter(({ id }) => !ids.has(id)), ...plan.steps] },
      kept: sealed,
    };
  }
  const after = edited(before, edit);
  if (!after.ok) throw unusable(after.findings);
  return { plan: after.value };
}
