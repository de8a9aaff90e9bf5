import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Cell, Published } from "@footbridge/core/metrics/cell.ts";
import { decideReports } from "@footbridge/core/metrics/suppression/decide.ts";
import { publish } from "@footbridge/core/metrics/suppression/show.ts";
import {
  known,
  type Person,
  placesOf,
  population,
  reportsOf,
  type Shape,
  shapeOf,
} from "../../../core/test/metrics/suppression/people.ts";
import { type Attack, type Counts, groupOf, knowledgeOf, type Leaf, pinned } from "./attacker.ts";
import { isOfQuarter, type Leaves, wantedOf } from "./wanted.ts";

/** Over several windows together: people are never known within ± 2, and no part of a rate exactly. */
const overTime = (count: string): number => (count.startsWith("all") ? 5 : 1);

/** Suppresses made-up reports, attacks what is published and returns what could be worked out. */
function attacked(seed: number): readonly string[] {
  const shape = shapeOf(seed);
  const people = population(seed, shape);
  const raw = reportsOf(people, shape);
  const decided = decideReports(raw, known);
  const found: string[] = [];
  for (const metric of ["made.left", "made.employed", "made.earned"]) {
    const isOwn = (cell: Cell): boolean => cell.metric === metric;
    const leaves = raw.map(({ report, window, cells }, at) => ({
      report,
      window,
      truth: cells.filter(isOwn),
      cells: (decided[at] ?? []).filter(isOwn).map(publish),
    }));
    found.push(
      ...workedOut(leaves, { ...shape, overlap: isOverlapping(people) }, truthOf(people, shape, metric)),
    );
  }
  return found;
}

const isOverlapping = (people: readonly Person[]): boolean =>
  people.some(({ programs }) => programs.length > 1);

/** The counts of one metric that are known too closely. */
function workedOut(leaves: Leaves, shape: Shape, truth: Attack["truth"]): readonly string[] {
  const wanted = wantedOf(leaves, shape);
  const pin = (told: readonly Leaf[], spans: ReadonlyMap<string, number>) =>
    pinned(knowledgeOf({ leaves: told, shape, truth }), spans);
  if (shape.quarters === 1) return named(pin(leaves, wanted), wanted);
  const together = narrowed(wanted, (count, span) => Math.min(span, overTime(count)));
  // What rolling windows of the public tell of a quarter together, nothing can hide but they: quarters may add nothing to that.
  const byRolling = pin(
    leaves.map((leaf) => (leaf.window === "cq" ? { ...leaf, cells: leaf.cells.map(untold) } : leaf)),
    together,
  );
  const ofWindows = new Map([...byRolling].filter(([count]) => !isOfQuarter(count)));
  const allowed = narrowed(together, (count, span) => Math.min(span, byRolling.get(count) ?? span));
  return [...named(ofWindows, together), ...named(pin(leaves, allowed), allowed)];
}

const narrowed = (
  wanted: ReadonlyMap<string, number>,
  to: (count: string, span: number) => number,
): ReadonlyMap<string, number> => new Map([...wanted].map(([count, span]) => [count, to(count, span)]));

const named = (pins: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): readonly string[] =>
  [...pins].map(([count, span]) => `${count}: ${span} of ${wanted.get(count)}`);

const untold = ({ metric, program, group, area, version }: Published): Published => ({
  metric,
  program,
  group,
  ...(area === undefined ? {} : { area }),
  version,
  numerator: null,
  denominator: null,
  value: null,
  suppressed: true,
});

function truthOf(people: readonly Person[], shape: Shape, metric: string): Attack["truth"] {
  const truths = new Map<string, Counts>();
  for (let quarter = 0; quarter < shape.quarters; quarter += 1) {
    const inQuarter = people.filter((person) => person.quarter === quarter);
    for (const { where, has } of placesOf(shape)) {
      const chosen = inQuarter.filter(has);
      const earners = chosen.filter(({ earnings }) => earnings !== undefined).length;
      truths.set(`${where.program} ${groupOf(where)} ${quarter}`, {
        all: metric === "made.earned" ? earners : chosen.length,
        some: metric === "made.employed" ? chosen.filter(({ employed }) => employed).length : 0,
      });
    }
  }
  return (program, group, quarter) => truths.get(`${program} ${group} ${quarter}`) ?? { all: 0, some: 0 };
}

it("no suppressed count of 1,000 made-up reports can be worked out by linear programming within ± 10", async () => {
  const found: Record<number, readonly string[]> = {};
  for (let seed = 1; seed <= 1000; seed += 1) {
    const counts = attacked(seed);
    if (counts.length > 0) found[seed] = counts;
    // Whoever watches over this worker hears of it.
    await setImmediate();
  }
  expect(found).toEqual({});
});
