import { levelOf } from "../../model/requirement.ts";
import type { Requirement } from "../../model/requirement.ts";
import { leavesOf, partsOf, isLeaf } from "../../rules/leaf.ts";
import type { Town } from "../town.ts";
import type { Notes } from "./notes.ts";
import { short } from "./sheet.ts";

/** A program or an experience: it gives facts to whoever meets its requirement. */
interface Giver {
  readonly name: string;
  readonly at: string;
  readonly requires: Requirement;
  readonly gives: readonly string[];
}

/** How many circles are named. */
const mostCircles = 20;

/** Notes prerequisites that lead back to themselves, with nothing but themselves to begin from. */
export function checkCircles(town: Town, notes: Notes): void {
  const givers = giversOf(town);
  const held = reachable(givers);
  const shut = givers.filter((giver) => !meets(giver.requires, held));
  const producers = new Map<string, Giver>();
  for (const giver of shut) for (const fact of giver.gives) if (!held.has(fact)) producers.set(fact, giver);
  const told = new Set<string>();
  for (const giver of shut) {
    if (told.size >= mostCircles) return;
    const circle = circleFrom(giver, producers, held);
    if (circle === undefined) continue;
    const key = circle
      .map((step) => step.at)
      .toSorted()
      .join();
    if (told.has(key)) continue;
    told.add(key);
    tell(circle, notes);
  }
}

function giversOf(town: Town): readonly Giver[] {
  return [
    ...town.programs.map(({ id, requires, gives }, place) => ({
      name: id,
      at: `programs[${String(place)}].requires`,
      requires,
      gives,
    })),
    ...town.occupations.flatMap(({ id, requires, experience }, place) =>
      experience.length === 0
        ? []
        : [
            {
              name: `work as ${id}`,
              at: `occupations[${String(place)}].requires`,
              requires,
              gives: experience.map((entry) => entry.gives),
            },
          ],
    ),
  ];
}

/** Facts that someone can come to hold who brings only what nobody here gives; attributes are taken as fitting. */
function reachable(givers: readonly Giver[]): ReadonlySet<string> {
  const given = new Set(givers.flatMap((giver) => giver.gives));
  const waiting = new Map<string, Giver[]>();
  const marks = new Map<string, { readonly fact: string; readonly mark: number }[]>();
  const queue: string[] = [];
  for (const giver of givers) {
    for (const fact of new Set(factsIn(giver.requires))) {
      const known = waiting.get(fact);
      if (known !== undefined) known.push(giver);
      else {
        waiting.set(fact, [giver]);
        const level = levelOf(fact);
        if (level !== undefined) entryOf(marks, level.scale).push({ fact, mark: level.mark });
        if (!given.has(fact)) queue.push(fact);
      }
    }
  }
  const held = new Set<string>();
  const done = new Set<Giver>();
  const hold = (fact: string): void => {
    held.add(fact);
    for (const giver of waiting.get(fact) ?? []) open(giver);
  };
  const open = (giver: Giver): void => {
    if (done.has(giver) || !meets(giver.requires, held)) return;
    done.add(giver);
    for (const fact of giver.gives) if (!held.has(fact)) queue.push(fact);
  };
  for (const giver of givers) open(giver);
  for (let fact = queue.pop(); fact !== undefined; fact = queue.pop()) {
    if (held.has(fact)) continue;
    hold(fact);
    const level = levelOf(fact);
    if (level === undefined) continue;
    for (const lower of marks.get(level.scale) ?? []) {
      if (lower.mark <= level.mark && !held.has(lower.fact)) hold(lower.fact);
    }
  }
  return held;
}

function entryOf<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

const factsIn = (requirement: Requirement): readonly string[] =>
  leavesOf(requirement).flatMap((leaf) => ("has" in leaf ? [leaf.has] : []));

function meets(requirement: Requirement, held: ReadonlySet<string>): boolean {
  if (isLeaf(requirement)) return "has" in requirement ? held.has(requirement.has) : true;
  const { wanted, parts } = partsOf(requirement);
  return parts.filter((part) => meets(part, held)).length >= wanted;
}

/** Follows what is missing to who gives it until somebody comes again; undefined where the trail ends at nobody. */
function circleFrom(
  first: Giver,
  producers: ReadonlyMap<string, Giver>,
  held: ReadonlySet<string>,
): readonly Giver[] | undefined {
  const trail: Giver[] = [];
  const seen = new Map<Giver, number>();
  let giver: Giver | undefined = first;
  while (giver !== undefined) {
    const before = seen.get(giver);
    if (before !== undefined) return trail.slice(before);
    seen.set(giver, trail.length);
    trail.push(giver);
    const wanted: string | undefined = factsIn(giver.requires).find(
      (fact) => !held.has(fact) && producers.has(fact),
    );
    giver = wanted === undefined ? undefined : producers.get(wanted);
  }
  return undefined;
}

function tell(circle: readonly Giver[], notes: Notes): void {
  const [first] = circle;
  if (first === undefined) return;
  if (circle.length === 1) {
    const message = `"${short(first.name)}" asks for what only it gives, so nobody can begin it.`;
    notes.warning("requires-itself", first.at, message, "Ask for less, or add another way to what it asks.");
    return;
  }
  const names = circle.slice(0, 8).map((giver) => short(giver.name));
  const message = `These ask for each other, and nothing else opens one of them: ${[...names, names[0] ?? ""].join(" ← ")}.`;
  const fix = "Lower what one of them asks, or add another way in.";
  notes.warning("prerequisite-circle", first.at, message, fix);
}
