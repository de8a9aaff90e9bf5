import type { Chosen, RouteItinerary } from "./route-answer.ts";

type Axis = Chosen["best"][number];

/** Smaller is better on each axis. */
const axes: readonly (readonly [Axis, (route: RouteItinerary) => number])[] = [
  ["soonest", (route) => route.weeks],
  ["cheapest", (route) => route.cost],
  ["surest", (route) => -route.chance],
  ["fewest-steps", (route) => route.steps.length],
  ["best-pay", (route) => -route.fiveYearEarnings],
];

const fewest = 3;
const most = 5;

/**
 * Three to five itineraries a person can compare: the best on each axis (ties go to the better on the next axes), then
 * those least like the ones already chosen. Every other itinerary is listed as alike to the chosen one it is nearest to.
 */
export function chooseFew(itineraries: readonly RouteItinerary[]): Chosen[] {
  const best = new Map<RouteItinerary, Axis[]>();
  for (const [axis, measure] of axes) {
    const winner = bestOf(itineraries, measure);
    if (winner === undefined) break;
    best.set(winner, [...(best.get(winner) ?? []), axis]);
  }
  const few = [...best.keys()].slice(0, most);
  const scale = scaleOf(itineraries);
  while (few.length < Math.min(fewest, itineraries.length)) {
    few.push(furthestFrom(few, itineraries, scale));
  }
  few.sort((a, b) => itineraries.indexOf(a) - itineraries.indexOf(b));
  return few.map((route) => ({
    itinerary: route.id,
    best: best.get(route) ?? [],
    alike: itineraries
      .filter((other) => !few.includes(other) && nearest(other, few, scale) === route)
      .map((other) => other.id),
  }));
}

function bestOf(
  itineraries: readonly RouteItinerary[],
  measure: (route: RouteItinerary) => number,
): RouteItinerary | undefined {
  const order = [measure, ...axes.map(([, other]) => other)];
  return itineraries.reduce<RouteItinerary | undefined>(
    (best, route) => (best === undefined || comesBefore(route, best, order) ? route : best),
    undefined,
  );
}

function comesBefore(
  a: RouteItinerary,
  b: RouteItinerary,
  order: readonly ((route: RouteItinerary) => number)[],
): boolean {
  for (const measure of order) {
    const difference = measure(a) - measure(b);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** The spread on each axis, so that weeks, cents and odds can be compared; 1 where all are equal. */
const scaleOf = (itineraries: readonly RouteItinerary[]): number[] =>
  axes.map(([, measure]) => {
    const values = itineraries.map(measure);
    return Math.max(...values) - Math.min(...values) || 1;
  });

const distance = (a: RouteItinerary, b: RouteItinerary, scale: readonly number[]): number =>
  axes.reduce((sum, [, measure], axis) => sum + Math.abs(measure(a) - measure(b)) / (scale[axis] ?? 1), 0) +
  (sameProviders(a, b) ? 0 : 0.5);

const providers = (route: RouteItinerary): string =>
  route.steps.map((step) => (step.kind === "study" ? step.program : step.job.occupation)).join(" ");

const sameProviders = (a: RouteItinerary, b: RouteItinerary): boolean => providers(a) === providers(b);

function nearest(
  route: RouteItinerary,
  few: readonly RouteItinerary[],
  scale: readonly number[],
): RouteItinerary | undefined {
  return few.toSorted((a, b) => distance(route, a, scale) - distance(route, b, scale))[0];
}

function furthestFrom(
  few: readonly RouteItinerary[],
  itineraries: readonly RouteItinerary[],
  scale: readonly number[],
): RouteItinerary {
  const others = itineraries.filter((route) => !few.includes(route));
  const apart = (route: RouteItinerary): number =>
    Math.min(...few.map((chosen) => distance(route, chosen, scale)));
  return others.toSorted((a, b) => apart(b) - apart(a))[0]!;
}
