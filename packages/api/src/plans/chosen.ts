import { routeAnswerSchema } from "@footbridge/contract/route-answer.ts";
import { error } from "@footbridge/core/finding.ts";
import type { Standing } from "@footbridge/core/model/persona.ts";
import type { Choice } from "@footbridge/core/personal-plan/plan-of-itinerary.ts";
import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { FastifyReply } from "fastify";
import type { Keeper } from "../city/keeper.ts";
import { signalOfClient } from "../door/gone.ts";
import { unusable } from "../door/trouble.ts";
import { personOf } from "../routes/question.ts";
import { targetOf } from "../routes/target.ts";

/** The time to search for a plan, in milliseconds: as long as the page of routes asks for. */
const limitMs = 2000;

export interface RouteQuestion {
  readonly target: string;
  readonly standing: Standing;
  readonly start: Day;
}

/** All best routes, from the engine. */
export async function routesTo(
  keeper: Keeper,
  { target, standing, start }: RouteQuestion,
  reply: FastifyReply,
): Promise<RouteAnswer> {
  const generation = keeper.now();
  const { person } = personOf({ standing, start }, generation);
  const told = targetOf(target, generation);
  const task = {
    name: "ask",
    person,
    target: told.target,
    criteria: undefined,
    limitMs,
    findings: [],
  } as const;
  const bytes = await generation.pool.ask(task, signalOfClient(reply));
  const { findings: _findings, ...answer } = JSON.parse(new TextDecoder().decode(bytes)) as Record<
    string,
    unknown
  >;
  return routeAnswerSchema.parse(answer);
}

/** The route that somebody chose, as the engine finds it now. */
export async function chosenRoute(
  keeper: Keeper,
  ask: RouteQuestion & { readonly itinerary: string },
  { reply, today }: { readonly reply: FastifyReply; readonly today: Day },
): Promise<Choice> {
  const answer = await routesTo(keeper, ask, reply);
  const itinerary = answer.itineraries.find(({ id }) => id === ask.itinerary);
  if (itinerary === undefined)
    throw unusable([
      error(
        "plan.route-changed",
        "body.itinerary",
        "This route is no longer among the best: classes or seats have changed since.",
        "Look at the routes again, and choose one of those.",
      ),
    ]);
  return { itinerary, answer, standing: ask.standing, today };
}
