import type { Seeded } from "../../units/seeded.ts";
import { type Shares, draw } from "./shares.ts";
import type { StateRow } from "./row.ts";

/** Which programs a period of participation is in; none for one who only helped themselves (a reportable individual). */
export interface Enrolment {
  readonly adult: boolean;
  readonly dw: boolean;
  readonly youth: boolean;
  readonly es: boolean;
  readonly aefla: boolean;
  readonly vr: boolean;
}

export type StateProgram = keyof Enrolment;

/** What brought a person in: a program, or only the self-service of a job center. */
export type Door = StateProgram | "reportable";

/** How many of a hundred people come through which door; an assumption, so that each program has many. */
export const usualDoors: Readonly<Record<Door, number>> = {
  es: 36,
  adult: 16,
  dw: 9,
  youth: 9,
  aefla: 13,
  vr: 7,
  reportable: 10,
};

export const drawDoor = (random: Seeded, doors: Readonly<Partial<Record<Door, number>>>): Door => {
  const shares: Shares = Object.entries(doors);
  return draw(random, shares) as Door;
};

const none: Enrolment = { adult: false, dw: false, youth: false, es: false, aefla: false, vr: false };

/** The programs of one period: the door's, and often another beside it. Adults are 18, youth 14 to 23 at entry. */
export function enrol(random: Seeded, door: Door, age: number): Enrolment {
  if (door === "reportable") return none;
  const first = fitting(door, age);
  const also = { ...none, [first]: true };
  if (first === "adult" || first === "dw") also.es = random.chance(0.6);
  if (first === "dw" && random.chance(0.12)) also.adult = true;
  if (first === "youth" && age >= 18 && random.chance(0.06)) also.adult = true;
  if (first === "youth" && random.chance(0.05)) also.aefla = true;
  if (first === "aefla" && age >= 18) also.adult = random.chance(0.06);
  if (first === "vr") also.es = random.chance(0.12);
  return also;
}

function fitting(door: StateProgram, age: number): StateProgram {
  if (door === "youth" && age > 23) return "adult";
  return (door === "adult" || door === "dw") && age < 18 ? "es" : door;
}

const fundings: Shares = [
  ["1", 80],
  ["2", 8],
  ["3", 12],
];

/** Elements 903 to 940: in which program, and in none of those that this state does not have. */
export function enrolmentElements(random: Seeded, enrolment: Enrolment, participant: boolean): StateRow {
  const funded = (isIn: boolean): string => (isIn ? draw(random, fundings) : "0");
  const { adult, dw, youth, es, aefla, vr } = enrolment;
  const viaAdult = !participant && random.chance(0.2);
  return {
    "903": viaAdult ? "4" : funded(adult),
    "904": funded(dw),
    "905": funded(youth),
    "907": (adult || dw) && random.chance(0.02) ? random.pick(["1", "2", "3"]) : "0",
    "908": dw ? (random.chance(0.2) ? "1" : "0") : "0",
    "909": dw && random.chance(0.04) ? "1" : "0",
    "910": aefla ? "1" : "0",
    "911": youth && random.chance(0.02) ? "1" : "0",
    "916": "0",
    "917": vr ? (random.chance(0.04) ? "3" : "1") : "0",
    "918": participant ? (es ? "1" : "0") : viaAdult ? "0" : "2",
    "919": youth && random.chance(0.02) ? "YB000000000036" : undefined,
    "921": random.chance(0.03) ? "1" : "0",
    "931": "0",
    "932": "0",
  };
}
