import { describe, expect, test } from "vitest";
import type { Condition } from "../../../src/conditions/condition.ts";
import type { Shown } from "../../../src/metrics/cell.ts";
import type { Definition } from "../../../src/metrics/definition.ts";
import {
  decideReports,
  type DecidingKnowledge,
  type RawCells,
} from "../../../src/metrics/suppression/decide.ts";
import { withRelated } from "../../../src/metrics/suppression/related.ts";
import { known, population, reportsOf, shapeOf } from "./people.ts";

const left: Condition = { present: "901" };
const employed: Condition = { code: "1602", in: ["1", "2", "3"] };
const earning: Condition = { all: [{ term: "employed" }, { amount: "1704", above: 0 }] };

/** The made-up metrics, with who they count: those who left, of these the employed, and the pay of the employed. */
const related: DecidingKnowledge = {
  ...known,
  terms: new Map([["employed", employed]]),
  definitions: new Map(
    [...known.definitions].map(([id, definition]) => [
      id,
      {
        ...definition,
        versions: definition.versions.map((version) => ({
          ...version,
          population: { each: left },
          ...(id === "made.employed" ? { numerator: { each: { term: "employed" } } } : {}),
          ...(id === "made.earned" ? { values: [{ amount: { element: "1704" }, when: earning }] } : {}),
        })),
      } satisfies Definition,
    ]),
  ),
};

/** The same metrics as if each counted people of its own. */
const apart: DecidingKnowledge = {
  ...known,
  definitions: new Map(
    [...related.definitions].map(([id, definition], lagQuarters) => [
      id,
      {
        ...definition,
        versions: definition.versions.map((version) => ({
          ...version,
          cohort: { on: "exit" as const, lagQuarters },
          values: undefined,
          numerator: undefined,
        })),
      },
    ]),
  ),
};

const placeOf = ({ program, group, area }: Shown): string => `${program} ${group} ${area}`;

/** What a reader takes from one metric for another: how many were employed, from the number of those whose pay is told. */
function readAcross(cells: readonly Shown[]): readonly string[] {
  const of = (metric: string) =>
    new Map(cells.filter((cell) => cell.metric === metric).map((cell) => [placeOf(cell), cell]));
  const [counts, rates, medians] = [of("made.left"), of("made.employed"), of("made.earned")];
  return [...rates].flatMap(([place, rate]) => {
    const people = counts.get(place);
    const paid = medians.get(place);
    return [
      ...(rate.suppressed && paid?.suppressed === false && (paid.denominator ?? 0) > 0
        ? [`employed, ${place}`]
        : []),
      ...(people?.suppressed === true && rate.denominator !== null && rate.denominator > 0
        ? [`left, ${place}`]
        : []),
    ];
  });
}

const readFrom = (knowledge: DecidingKnowledge): readonly string[] =>
  Array.from({ length: 150 }, (_, seed) => seed).flatMap((seed) => {
    const shape = shapeOf(seed);
    return decideReports(reportsOf(population(seed, shape), shape), knowledge).flatMap(readAcross);
  });

/** Beside the others a rate that hardly anybody of those who left reached, and whose reached no other metric counts. */
const aside: DecidingKnowledge = {
  ...related,
  definitions: new Map(
    [...related.definitions].flatMap(([id, definition]) =>
      id === "made.employed"
        ? [
            [id, definition],
            [
              "made.aside",
              {
                ...definition,
                id: "made.aside",
                versions: definition.versions.map((version) => ({
                  ...version,
                  numerator: { each: { present: "1800" } },
                })),
              },
            ],
          ]
        : [[id, definition]],
    ),
  ),
};

/** The reports of a seed, with that rate. */
function reportsWithAside(seed: number): readonly RawCells[] {
  const shape = { ...shapeOf(seed), people: 1000 };
  const people = population(seed, shape);
  const few = people.map((person, at) => ({ ...person, employed: at % 40 === 0 }));
  const ofFew = reportsOf(few, shape).map(({ cells }) =>
    cells
      .filter(({ metric }) => metric === "made.employed")
      .map((cell) => ({ ...cell, metric: "made.aside" })),
  );
  return reportsOf(people, shape).map((report, at) => ({
    ...report,
    cells: [...report.cells, ...(ofFew[at] ?? [])],
  }));
}

describe("metrics that count the same people", () => {
  test("do not tell what another withholds, in 150 made-up reports", () => {
    expect(readFrom(related)).toEqual([]);
  });

  test("told it while each was decided alone", () => {
    const read = readFrom(apart);
    expect(read.filter((each) => each.startsWith("employed")).length).toBeGreaterThan(20);
    expect(read.filter((each) => each.startsWith("left")).length).toBeGreaterThan(5);
  });

  test("take no number along for one that stands alone, which is decided last of the rates", () => {
    const without = ({ cells, ...report }: RawCells): RawCells => ({
      ...report,
      cells: cells.filter(({ metric }) => metric !== "made.aside"),
    });
    for (let seed = 0; seed < 8; seed += 1) {
      const reports = reportsWithAside(seed);
      const shown = decideReports(reports, aside).map((cells) =>
        cells.filter(({ metric }) => metric !== "made.aside"),
      );
      expect(shown).toEqual(decideReports(reports.map(without), aside));
    }
  });

  test("are found by whom they count, and decided with what is asked for", () => {
    expect([...withRelated(new Set(["made.earned"]), related)].toSorted()).toEqual([
      "made.earned",
      "made.employed",
      "made.left",
    ]);
    expect([...withRelated(new Set(["made.earned"]), apart)]).toEqual(["made.earned"]);
  });
});
