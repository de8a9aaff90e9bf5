import type { EverywhereAnswer } from "@footbridge/contract/everywhere.ts";
import type { WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import type { Standing } from "@footbridge/core/model/persona.ts";
import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useAnswers } from "../answers/kept.ts";
import { standingOf } from "../answers/standing.ts";
import { ask } from "./client.ts";
import { useKnown } from "./known.ts";

/** Time the engine may search before it says what is proven so far, in milliseconds. */
const limitMs = 2000;

/** The person's standing, as soon as the words of the town are known; and what went wrong in getting them. */
export function useStanding(): {
  readonly standing: Standing | undefined;
  readonly trouble: Error | null;
  readonly again: () => void;
} {
  const answers = useAnswers();
  const { known, trouble, again } = useKnown();
  return { standing: known === undefined ? undefined : standingOf(answers, known), trouble, again };
}

/** What is asked of the engine, as every page that shows its answer sees it. */
export interface Asked<T> {
  readonly data: T | undefined;
  /** The shown answer is of the question before; the new one is on its way. */
  readonly moving: boolean;
  readonly trouble: Error | null;
  readonly again: () => void;
}

/** All best routes from where the person stands to a target. */
export function useRoutes(target: string | undefined): Asked<RouteAnswer> {
  const { standing, trouble, again } = useStanding();
  const query = useQuery({
    queryKey: ["routes", target, standing],
    queryFn: ({ signal }) => ask("askRoute", { body: { target: target ?? "", standing, limitMs } }, signal),
    enabled: target !== undefined && standing !== undefined,
    placeholderData: (before, askedBefore) =>
      askedBefore?.queryKey[1] === target ? keepPreviousData(before) : undefined,
  });
  return {
    data: query.data,
    moving: query.isPlaceholderData,
    trouble: trouble ?? query.error,
    again: () => (trouble === null ? void query.refetch() : again()),
  };
}

/** Every job the person could get to. */
export function useEverywhere(): Asked<EverywhereAnswer> {
  const { standing, trouble, again } = useStanding();
  const query = useQuery({
    queryKey: ["everywhere", standing],
    queryFn: ({ signal }) => ask("askEverywhere", { body: { standing } }, signal),
    enabled: standing !== undefined,
    placeholderData: keepPreviousData,
  });
  return {
    data: query.data,
    moving: query.isPlaceholderData,
    trouble: trouble ?? query.error,
    again: () => (trouble === null ? void query.refetch() : again()),
  };
}

/** Why something is not open to the person, and which smallest changes open it. */
export function useWhyNot(target: string): Asked<WhyNotAnswer> {
  const { standing, trouble, again } = useStanding();
  const query = useQuery({
    queryKey: ["why-not", target, standing],
    queryFn: ({ signal }) => ask("askWhyNot", { body: { target, standing, limitMs } }, signal),
    enabled: standing !== undefined,
    placeholderData: keepPreviousData,
  });
  return {
    data: query.data,
    moving: query.isPlaceholderData,
    trouble: trouble ?? query.error,
    again: () => (trouble === null ? void query.refetch() : again()),
  };
}
