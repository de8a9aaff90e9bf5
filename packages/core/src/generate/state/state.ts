import { type Day, dayNumber } from "../../units/day.ts";
import { type Seeded, seeded } from "../../units/seeded.ts";
import { credentials, gains, studyAfterExit } from "./attainment.ts";
import { type Door, drawDoor, enrol, enrolmentElements, usualDoors } from "./enrolment.ts";
import { entryAndExit } from "./exit.ts";
import { plantFlaw } from "./flaws.ts";
import { outcomes } from "./outcomes.ts";
import { type StatePerson, person } from "./person.ts";
import { projectColumns } from "./project-columns.ts";
import { type StateRecord, type StateRow, ageOn } from "./row.ts";
import { followUp, reportableServices, services } from "./services-received.ts";
import { type Spell, spells } from "./spells.ts";
import { standing } from "./standing.ts";
import { study } from "./study.ts";

/** Which invented state: the same request gives the same records on every machine. */
export interface StateRequest {
  readonly people: number;
  readonly seed: number;
  /** The last day the records know of, the end of a report quarter (default 2024-06-30). */
  readonly asOf?: Day;
  /** For how many years before `asOf` people have been coming (default 5). */
  readonly years?: number;
  /** How many of a hundred come through which door (default `usualDoors`). */
  readonly doors?: Readonly<Partial<Record<Door, number>>>;
  /** Share of records with one planted error each (default 0: everything agrees). */
  readonly flaws?: number;
  /** Which people: one number, one stream of persons, so that two files may share some (default 0). */
  readonly firstPerson?: number;
}

export const usualAsOf = "2024-06-30" as Day;

/** The state's records, person after person. */
export function* stateRecords(request: StateRequest): Generator<StateRecord> {
  const { people, seed, asOf = usualAsOf, firstPerson = 0, flaws = 0 } = request;
  const root = seeded(seed);
  const until = dayNumber(asOf);
  for (let number = firstPerson; number < firstPerson + people; number += 1) {
    const random = root.fork(`person ${number}`);
    for (const row of rowsOfPerson(random, number, request, until)) {
      yield flaws > 0 && random.chance(flaws) ? plantFlaw(random, row) : { row };
    }
  }
}

/** The state's records without what was planted. */
export function* stateRows(request: StateRequest): Generator<StateRow> {
  for (const { row } of stateRecords(request)) yield row;
}

function* rowsOfPerson(
  random: Seeded,
  number: number,
  request: StateRequest,
  asOf: number,
): Generator<StateRow> {
  const { years = 5, doors = usualDoors } = request;
  const door = drawDoor(random, doors);
  const first = asOf - random.below(Math.floor(years * 365.25));
  const who = person(random, identifier(number), door, first);
  for (const spell of spells(random, door, first, asOf)) yield rowOf(random, who, spell, asOf);
}

/** Twelve signs, of which the first is a letter: never taken for a social security number. */
const identifier = (number: number): string => `P${String(number).padStart(11, "0")}`;

function rowOf(random: Seeded, who: StatePerson, spell: Spell, asOf: number): StateRow {
  const enrolment = enrol(random, who.door, ageOn(who.birth, spell.entry));
  const stands = standing(random, who, enrolment, spell.entry);
  const fixed = { ...who.elements, ...stands.elements };
  if (who.door === "reportable") {
    return { ...fixed, ...enrolmentElements(random, enrolment, false), ...reportableServices(random, spell) };
  }
  const studied = study(random, enrolment, stands, spell);
  return {
    ...fixed,
    ...entryAndExit(random, enrolment, stands, spell),
    ...enrolmentElements(random, enrolment, true),
    ...veteransPrograms(random, who.veteran),
    ...services(random, enrolment, spell, studied.trained),
    ...studied.elements,
    ...followUp(random, enrolment, spell, asOf),
    ...gains(random, enrolment, studied, spell),
    ...credentials(random, enrolment, studied, spell, asOf),
    ...studyAfterExit(random, studied, spell, asOf),
    ...outcomes(random, who, enrolment, spell, asOf, studied.trained),
    ...projectColumns(random, who, enrolment, studied, spell, asOf),
  };
}

const veteransPrograms = (random: Seeded, veteran: boolean): StateRow =>
  veteran ? { "914": random.chance(0.2) ? "1" : "0" } : {};
