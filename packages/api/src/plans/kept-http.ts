import { planSchema } from "@footbridge/core/personal-plan/plan.ts";
import { planOfItinerary } from "@footbridge/core/personal-plan/plan-of-itinerary.ts";
import { asMember } from "@footbridge/store/database/work.ts";
import { note } from "@footbridge/store/people/audit.ts";
import { keepPlan, type KeptPlan, keptPlan } from "@footbridge/store/plans/kept.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { Tries } from "../accounts/tries.ts";
import { mount } from "../door/mount.ts";
import { countTogether } from "../door/security.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import { whoAsks } from "../door/who.ts";
import { chosenRoute } from "./chosen.ts";
import { newCode, readCode, sealed } from "./codes.ts";
import type { PlansPlace } from "./place.ts";
import { intakeQuestions } from "./questions.ts";

/** A code ends after so many days. */
const keptDays = 60;
/** One address may keep so many routes a minute: a reading room still fits. */
const keptPerMinute = 30;
/** Wrong codes that one account may try before it waits, and how long. */
const wrongCodes = { failures: 8, codes: 8, pauseMs: 15 * 60_000 };

/** Opens what a code names; whoever tries wrong ones is made to wait. */
export type OpenByCode = (
  request: FastifyRequest,
  typed: string,
) => Promise<KeptPlan & { readonly sealed: string }>;

/** Keeping a route by a code, and opening it. */
export function serveKept(app: FastifyInstance, place: PlansPlace): OpenByCode {
  const { db, keeper, today, secret } = place;
  const tries = new Tries(wrongCodes);
  const open: OpenByCode = async (request, typed) => {
    const { account = "" } = await whoAsks(request);
    const wait = Math.max(
      tries.pause(account, wrongCodes.failures),
      tries.pause(`from ${request.ip}`, wrongCodes.failures * 4),
    );
    if (wait > 0)
      throw new Trouble("too-many-requests", "Too many wrong codes. Wait, then check it with the person.", {
        retryAfter: wait,
      });
    const code = readCode(typed);
    const seal = code === undefined ? undefined : sealed(code, await secret());
    const kept = seal === undefined ? undefined : await keptPlan(db, seal);
    if (kept === undefined || seal === undefined) {
      tries.add(account);
      tries.add(`from ${request.ip}`);
      throw notFound("route kept by the code", typed.slice(0, 40));
    }
    return { ...kept, plan: planSchema.parse(kept.plan), sealed: seal };
  };
  mount(
    app,
    "keepRoute",
    async ({ body, reply }) => {
      const plan = planOfItinerary(await chosenRoute(keeper, body, { reply, today: today() }));
      for (;;) {
        const code = newCode();
        const seal = sealed(code.replace("-", ""), await secret());
        const expiresAt = await keepPlan(db, { code: seal, plan, days: keptDays });
        if (expiresAt !== undefined) return { code, expiresAt };
      }
    },
    { onRequest: countTogether(app, keptPerMinute), config: { rateLimit: false } },
  );
  mount(app, "openKeptRoute", async ({ request, body }) => {
    const member = await memberFor(request, "openKeptRoute");
    const { plan, expiresAt } = await open(request, body.code);
    await orClosed(asMember(db, member, (tx) => note(tx, "open a route by its code", null, "")));
    return { plan, expiresAt, questions: intakeQuestions(keeper.now(), plan) };
  });
  return open;
}
