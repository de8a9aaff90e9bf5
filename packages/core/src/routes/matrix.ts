import { overlay } from "./forward/overlay.ts";
import { ForwardPass } from "./forward/pass.ts";
import { emptyReach } from "./forward/reach.ts";
import { mayMatter, type Shift, shiftsFromAdded } from "./forward/repair.ts";
import { Lens } from "./lens/lens.ts";
import { anyWeek, never, type Snapshot } from "./network/snapshot.ts";
import type { Person } from "./person.ts";
import type { TownOffering } from "./town.ts";

/** Where each of many people could get to: weeks from each one's query, a row per person, a column per fact. */
export interface Matrix {
  readonly snapshot: Snapshot;
  readonly people: readonly Person[];
  readonly weeks: Int16Array;
  /** Week of each person's query, counted from the town's start. */
  readonly begins: Int32Array;
}

/** What changes for one person. */
export interface PersonShifts {
  /** Place in `people`. */
  readonly person: number;
  readonly shifts: readonly Shift[];
}

/** One pass per person. */
export function matrix(snapshot: Snapshot, people: readonly Person[]): Matrix {
  const pass = new ForwardPass(snapshot);
  const width = snapshot.facts.length;
  const weeks = new Int16Array(width * people.length);
  const reach = emptyReach(snapshot);
  const begins = new Int32Array(people.length);
  for (const [index, person] of people.entries()) {
    const lens = new Lens(snapshot, person);
    begins[index] = lens.start;
    pass.run(lens, reach);
    weeks.set(reach.weeks, index * width);
  }
  return { snapshot, people, weeks, begins };
}

/** Earliest weeks from the query until the person (by place) could have the occupation open; undefined is never. */
export function weekInMatrix(
  { snapshot, weeks }: Matrix,
  person: number,
  occupation: number,
): number | undefined {
  const week = weeks[person * snapshot.facts.length + snapshot.occupations.openFact[occupation]!]!;
  return week === never ? undefined : week;
}

/** What one more offering of a known program would bring forward, for everyone it helps. */
export function addedOffering(
  before: Matrix,
  program: string,
  offering: TownOffering,
): readonly PersonShifts[] {
  const added = overlay(before.snapshot, program, offering);
  if (added === undefined) return [];
  return before.people.flatMap((person, index) => {
    const row = rowOf(before, index);
    if (!mayMatter(before.begins[index]!, row, added)) return [];
    const shifts = shiftsFromAdded(before.snapshot, person, row, added);
    return shifts.length === 0 ? [] : [{ person: index, shifts }];
  });
}

/** What would come later or never without one offering. Only those for whom it is the first way to something are asked. */
export function removedOffering(before: Matrix, program: string, offering: string): readonly PersonShifts[] {
  const { snapshot, people } = before;
  const { offerings, programIds, offeringIds, effects, classOfProgram } = snapshot;
  const without = offeringIds.findIndex(
    (id, at) => id === offering && programIds[offerings.program[at]!] === program,
  );
  if (without === -1) return [];
  const action = classOfProgram[offerings.program[without]!]!;
  const given = effects.items.subarray(effects.starts[action], effects.starts[action + 1]);
  const pass = new ForwardPass(snapshot);
  const reach = emptyReach(snapshot);
  return people.flatMap((person, index) => {
    const row = rowOf(before, index);
    if (!mayBeFirst(snapshot, before.begins[index]!, row, given, without)) return [];
    pass.run(new Lens(snapshot, person, { without }), reach);
    const shifts = shiftsBetween(row, reach.weeks);
    return shifts.length === 0 ? [] : [{ person: index, shifts }];
  });
}

/** The matrix with the changes made. */
export function shifted(before: Matrix, changes: readonly PersonShifts[]): Matrix {
  const weeks = before.weeks.slice();
  for (const { person, shifts } of changes) {
    for (const { fact, after } of shifts) weeks[person * before.snapshot.facts.length + fact] = after;
  }
  return { ...before, weeks };
}

const rowOf = ({ snapshot, weeks }: Matrix, person: number): Int16Array =>
  weeks.subarray(person * snapshot.facts.length, (person + 1) * snapshot.facts.length);

function shiftsBetween(before: Int16Array, after: Int16Array): readonly Shift[] {
  const shifts: Shift[] = [];
  for (const [fact, week] of after.entries()) {
    if (week !== before[fact]) shifts.push({ fact, before: before[fact]!, after: week });
  }
  return shifts;
}

/** Whether a fact of the offering is first held in the very week in which it ends (any held one, for open entry). */
function mayBeFirst(
  snapshot: Snapshot,
  begin: number,
  row: Int16Array,
  given: Int32Array,
  offering: number,
): boolean {
  const { start, end } = snapshot.offerings;
  const ends = end[offering]! - begin;
  return given.some((fact) => (start[offering] === anyWeek ? row[fact]! < never : row[fact] === ends));
}
