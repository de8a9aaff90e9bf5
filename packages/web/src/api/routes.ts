import type { EverywhereAnswer } from "@footbridge/contract/everywhere.ts";
import type { WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import type { Standing } from "@footbridge/core/model/persona.ts";
import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import { useAnswers } from "../answers/kept.ts";
import { standingOf } from "../answers/standing.ts";
import { type Asked, useAsked } from "./asked.ts";
import { narrowed } from "../wishes/wish.ts";
import { useKnown } from "./known.ts";

/** Time the engine may search before it says what is proven so far, in milliseconds. */
const limitMs = 2000;

interface StandingSoFar {
  readonly standing: Standing | undefined;
  readonly trouble: Error | undefined;
  readonly again: () => void;
}

/** The person's standing, as soon as the words of the town are known. */
function useStanding(): StandingSoFar {
  const answers = useAnswers();
  const { known, ...rest } = useKnown();
  return { standing: known === undefined ? undefined : standingOf(answers, known), ...rest };
}

/** The standing held to what the person will not give up while they look. */
export function useNarrowed(): StandingSoFar {
  const { only } = useAnswers();
  const so = useStanding();
  return so.standing === undefined ? so : { ...so, standing: narrowed(so.standing, only) };
}

/** Trouble in getting the words of the town is trouble of the question that needs them. */
const joined = <T>(asked: Asked<T>, { trouble, again }: StandingSoFar): Asked<T> =>
  trouble === undefined ? asked : { ...asked, trouble, again };

/** All best routes from where the person stands to a target. */
export function useRoutes(target: string | undefined): Asked<RouteAnswer> {
  const so = useNarrowed();
  const what =
    target === undefined || so.standing === undefined
      ? undefined
      : { body: { target, standing: so.standing, limitMs } };
  return joined(useAsked("askRoute", what, { family: target }), so);
}

/** Every job the person could get to. */
export function useEverywhere(): Asked<EverywhereAnswer> {
  const so = useNarrowed();
  const what = so.standing === undefined ? undefined : { body: { standing: so.standing } };
  return joined(useAsked("askEverywhere", what, { family: "all" }), so);
}

/** The longest that anyone may ask the engine to search. */
const longMs = 10_000;

/** Why something is not open to the person, and which smallest changes open it; searched for longer where asked to. */
export function useWhyNot(target: string, longer: boolean): Asked<WhyNotAnswer> {
  const so = useStanding();
  const body = { target, limitMs: longer ? longMs : limitMs };
  const what = so.standing === undefined ? undefined : { body: { ...body, standing: so.standing } };
  return joined(useAsked("askWhyNot", what, { family: target }), so);
}
