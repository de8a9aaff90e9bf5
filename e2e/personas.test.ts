import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { Persona } from "../packages/core/src/model/persona.ts";
import { phone, visitor } from "./browser.ts";
import { coursesNamed, eligibleFor, type Holds, personas, placeNames, unmet } from "./city-rules.ts";
import { becomes, goesFor, readRoutes, type RouteRead, type StepRead } from "./read-routes.ts";

const studies = (routes: readonly RouteRead[]): readonly StepRead[] =>
  routes.flatMap(({ steps }) => steps.filter(({ kind }) => kind === "study"));

const namesOfBlocks: ReadonlyMap<string, string> = new Map([
  ["Weekday mornings", "weekday-morning"],
  ["Weekday afternoons", "weekday-afternoon"],
  ["Monday and Wednesday evenings", "weekday-evening-1"],
  ["Tuesday and Thursday evenings", "weekday-evening-2"],
  ["Saturdays", "saturday"],
  ["Sundays", "sunday"],
]);
const namesOfModes: ReadonlyMap<string, string> = new Map([
  ["in a classroom", "in-person"],
  ["part in a classroom, part online", "hybrid"],
  ["online, at set times", "online"],
  ["online, at your own pace", "self-paced"],
]);

/** Times and ways of learning in the words of a step that this person said they cannot do. */
function cannotDo({ standing }: Persona, { times, where }: StepRead): readonly string[] {
  const said = [...times, ...where];
  const shut = said.filter((words) =>
    standing.unavailable.some((block) => block === namesOfBlocks.get(words)),
  );
  const ways = said.filter((words) => namesOfModes.has(words));
  const wrong = ways.filter((words) => !standing.modes.some((mode) => mode === namesOfModes.get(words)));
  return [...shut, ...wrong, ...(ways.length === 0 ? ["no word on how the class meets"] : [])];
}

/** Places of classes out of the person's reach. */
const outOfReach = ({ standing }: Persona, { where }: StepRead): readonly string[] =>
  where
    .flatMap((line) => line.split(", ").slice(-1))
    .filter((name) => placeNames.has(name) && !standing.places.includes(placeNames.get(name) ?? ""));

/** Classes that ask for more than the person holds when the route sends them there. */
function tooEarly({ standing }: Persona, { steps, assumes }: RouteRead): readonly string[] {
  let held: Holds = { ...standing, unknown: assumes ? standing.unknown : [] };
  return steps.flatMap((step) => {
    if (step.kind === "work") return [];
    const sames = coursesNamed(step.name);
    const missing = sames.map(({ requires = [] }) => unmet(requires.filter(withoutWork), held));
    held = { ...held, facts: [...held.facts, ...sames.flatMap(({ gives = [] }) => gives)] };
    if (missing.some((lines) => lines.length === 0)) return [];
    return [`${step.name}: ${missing[0]?.join(", ") ?? "not a class of the city"}`];
  });
}

/** Weeks of work are gained by work steps, whose trade the page names in other words. */
const withoutWork = (line: string): boolean => !line.includes("experience:");

/** Funds that the page says pay, though by their own rules they cannot pay for this person. */
const cannotPay = ({ standing }: Persona, { paidBy }: StepRead): readonly string[] =>
  paidBy.filter((fund) => unmet(eligibleFor(fund), { ...standing, unknown: [] }).length > 0);

/** What holds for everybody, whoever they are and wherever they want to go. */
function keepsItsWord(persona: Persona, routes: readonly RouteRead[]): void {
  const classes = studies(routes);
  expect(classes.flatMap((step) => cannotDo(persona, step))).toEqual([]);
  expect(classes.flatMap((step) => outOfReach(persona, step))).toEqual([]);
  expect(classes.flatMap((step) => cannotPay(persona, step))).toEqual([]);
  expect(routes.flatMap((route) => tooEarly(persona, route))).toEqual([]);
  expect(classes.filter(({ hoursLeft }) => hoursLeft < 0)).toEqual([]);
  expect(routes.filter(({ cost }) => cost > persona.standing.budget)).toEqual([]);
  const dollar = 100;
  const steps = routes.flatMap((route) => route.steps);
  expect(steps.filter(({ pay }) => pay + dollar < persona.standing.incomeFloor)).toEqual([]);
}

/** What a story of its own must show: each reads the routes to the first two wishes of one person. */
const stories: Readonly<Record<string, (routes: readonly RouteRead[]) => void>> = {
  "evening-parent": (routes) => {
    const care = studies(routes).filter(({ price }) => price.some((line) => /watch the children/.test(line)));
    expect(care.length).toBe(studies(routes).length);
    expect(studies(routes).flatMap(({ times }) => times)).not.toContain("Weekday mornings");
  },
  "papers-pending": (routes) => {
    const paid = studies(routes).flatMap(({ paidBy }) => paidBy);
    for (const closed of ["City training account", "Federal college grant", "Next Step voucher"]) {
      expect(paid).not.toContain(closed);
    }
  },
};

const read: StepRead[] = [];

describe("each of the twelve people of the city, on a phone", () => {
  it("is one of twelve", () => expect(personas.length).toBe(12));

  it.each(personas)("$name ($id) is offered only what they can do, reach, pay and start", async (persona) => {
    const page: Page = await visitor(phone);
    const [first, second] = persona.targets;
    if (first === undefined || second === undefined) throw new Error(`${persona.id} wants too little`);
    await becomes(page, persona.name);
    const soonest = await readRoutes(page);
    await goesFor(page, second);
    const other = await readRoutes(page);
    process.stdout.write(
      `${persona.id}: ${soonest.status} ${soonest.routes.length}, ${other.status} ${other.routes.length}\n`,
    );
    const routes = [...soonest.routes, ...other.routes];
    expect(soonest.routes.length > 0).toBe(soonest.status === "ways");
    expect(other.routes.length > 0).toBe(other.status === "ways");
    read.push(...studies(routes));
    keepsItsWord(persona, routes);
    stories[persona.id]?.(routes);
    await page.context().close();
  });

  it("was read from words: classes at times, in places, paid by funds", () => {
    const places = read.flatMap(({ where }) => where.flatMap((line) => line.split(", ").slice(-1)));
    expect(read.length).toBeGreaterThanOrEqual(12);
    expect(
      new Set(read.flatMap(({ times }) => times.filter((words) => namesOfBlocks.has(words)))).size,
    ).toBeGreaterThan(2);
    expect(new Set(places.filter((name) => placeNames.has(name))).size).toBeGreaterThan(1);
    expect(new Set(read.flatMap(({ paidBy }) => paidBy)).size).toBeGreaterThan(2);
    expect(read.filter(({ hoursLeft }) => hoursLeft > 0).length).toBeGreaterThan(0);
  });
});
