import type { Person } from "@footbridge/core/routes/person.ts";
import { addedOffering, matrix, shifted } from "@footbridge/core/routes/matrix.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import type { Town, TownOffering } from "@footbridge/core/routes/town.ts";
import { addWeeks } from "@footbridge/core/units/day.ts";
import { seeded } from "@footbridge/core/units/seeded.ts";
import type { Instance } from "../instance.ts";
import { timed } from "../statistics.ts";

/** Milliseconds of a one-to-all pass for each of the people. */
export const oneToAll = (instance: Instance, people: readonly Person[]): readonly number[] =>
  people.map((person) => timed(() => instance.forward(person))[0]);

export interface PlannerFigures {
  readonly matrixMs: number;
  readonly storedBytes: number;
  /** For each added offering, milliseconds to know what it changes for everyone. */
  readonly repairMs: readonly number[];
  /** Added offerings whose repair was compared with computing everything again, and how many differed. */
  readonly compared: number;
  readonly different: number;
}

/** The matrix of everyone to everything, and what single new classes would change in it. */
export function planner(instance: Instance, people: readonly Person[], added: number): PlannerFigures {
  matrix(instance.snapshot, people.slice(0, 50));
  const [matrixMs, before] = timed(() => matrix(instance.snapshot, people));
  const extras = newClasses(instance.town, added);
  const repairs = extras.map(({ program, offering }) =>
    timed(() => addedOffering(before, program, offering)),
  );
  const checked = extras.slice(0, 3).map(({ program, offering }, index) => {
    const repaired = shifted(before, repairs[index]?.[1] ?? []).weeks;
    const again = matrix(compileTown(withOffering(instance.town, program, offering)), people).weeks;
    return repaired.length === again.length && repaired.every((week, place) => week === again[place]);
  });
  return {
    matrixMs,
    storedBytes: before.weeks.byteLength,
    repairMs: repairs.map(([ms]) => ms),
    compared: checked.length,
    different: checked.filter((same) => !same).length,
  };
}

interface NewClass {
  readonly program: string;
  readonly offering: TownOffering;
}

/** Existing classes once more, five weeks earlier: what a planner would try. */
function newClasses(town: Town, count: number): readonly NewClass[] {
  const random = seeded(5);
  const programs = town.programs.filter(({ offerings }) => offerings.length > 0);
  return Array.from({ length: count }, () => {
    const program = random.pick(programs);
    const model = random.pick(program.offerings);
    if (model.start === undefined) throw new Error("a generated offering has dates");
    const dates = { start: addWeeks(model.start, -5), end: addWeeks(model.end, -5) };
    return { program: program.id, offering: { ...model, ...dates, id: `${model.id}-more` } };
  });
}

const withOffering = (town: Town, id: string, offering: TownOffering): Town => ({
  ...town,
  programs: town.programs.map((program) =>
    program.id === id ? { ...program, offerings: [...program.offerings, offering] } : program,
  ),
});
