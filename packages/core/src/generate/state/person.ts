import type { Seeded } from "../../units/seeded.ts";
import { type Door } from "./enrolment.ts";
import { type StateRow, written } from "./row.ts";
import { draw, georgia, yesNoUndisclosed } from "./shares.ts";

/** What stays with a person from period to period. */
export interface StatePerson {
  readonly id: string;
  readonly door: Door;
  /** Days since 1970-01-01. */
  readonly birth: number;
  /** Highest level completed, code of 408, at the first entry. */
  readonly education: string;
  readonly veteran: boolean;
  readonly disability: string;
  /** Place of the home among `boroughs`. */
  readonly home: number;
  /** From 0 to 1: how much stands in the way; hardships come together. */
  readonly hardship: number;
  /** From 0 to 1: how near to work, which carries from quarter to quarter. */
  readonly footing: number;
  readonly elements: StateRow;
}

/** The boroughs of New York City with their county's FIPS code, a ZIP code and a made-up board code. */
export const boroughs = [
  { id: "brooklyn", county: "047", zip: "11201", board: "36901" },
  { id: "queens", county: "081", zip: "11432", board: "36902" },
  { id: "bronx", county: "005", zip: "10458", board: "36903" },
  { id: "manhattan", county: "061", zip: "10027", board: "36904" },
  { id: "staten-island", county: "085", zip: "10301", board: "36905" },
] as const;

/** Age at the first entry: least, then the tops of five equally likely bands. */
const agesByDoor: Readonly<Record<Door, readonly number[]>> = {
  es: [16, 26, 34, 42, 52, 68],
  adult: [18, 25, 32, 40, 50, 66],
  dw: [19, 30, 38, 46, 54, 66],
  youth: [14, 16, 17, 18, 20, 23],
  aefla: [16, 22, 28, 35, 44, 66],
  vr: [14, 19, 24, 34, 46, 62],
  reportable: [16, 26, 34, 42, 52, 70],
};

function ageAtFirst(random: Seeded, door: Door): number {
  const bands = agesByDoor[door];
  const band = random.below(bands.length - 1);
  return random.between(bands[band] ?? 18, (bands[band + 1] ?? 60) - (band === 4 ? 0 : 1));
}

/** A person who first comes on that day. `id` is 12 signs and no social security number. */
export function person(random: Seeded, id: string, door: Door, firstEntry: number): StatePerson {
  const age = ageAtFirst(random, door);
  const birth = firstEntry - Math.floor(age * 365.25) - random.below(365);
  const veteran =
    door !== "youth" && age >= 20 && random.chance(door === "es" || door === "dw" ? 0.09 : 0.03);
  const disability = disabilityOf(random, door);
  const home = random.weighted([31, 27, 17, 19, 6]);
  return {
    id,
    door,
    birth,
    education: educationOf(random, door, age),
    veteran,
    disability,
    home,
    hardship: Math.min(1, random.unit() * (door === "es" || door === "dw" ? 0.8 : 1.1)),
    footing: random.unit(),
    elements: {
      "100": id,
      ...homeElements(random, home),
      "200": written(birth),
      "201": random.chance(0.012) ? "9" : random.chance(0.49) ? "1" : "2",
      "202": disability,
      "203": disabilityKind(random, disability),
      ...raceElements(random),
      ...veteranElements(random, veteran),
    },
  };
}

function homeElements(random: Seeded, home: number): StateRow {
  const borough = boroughs[home];
  const other = boroughs[(home + 1) % boroughs.length];
  return {
    "101": "NY",
    "102": borough?.county,
    "103": borough?.zip,
    "108-A": borough?.board,
    "108-B": random.chance(0.03) ? other?.board : undefined,
  };
}

function educationOf(random: Seeded, door: Door, age: number): string {
  if (age < 18) return random.chance(door === "vr" ? 0.04 : 0.08) ? "1" : "0";
  const without = { youth: 0.5, aefla: 0.55, adult: 0.14, vr: 0.22, dw: 0.05, es: 0.06, reportable: 0.08 }[
    door
  ];
  if (random.chance(without)) return "0";
  const level = draw(random, georgia.education);
  return age < 22 && Number(level) > 5 ? "1" : level;
}

/** 202: nearly everyone in vocational rehabilitation; elsewhere as in Georgia's file. */
function disabilityOf(random: Seeded, door: Door): string {
  if (door === "vr") return random.chance(0.97) ? "1" : "9";
  return random.chance(0.06) ? "1" : random.chance(0.05) ? "9" : "0";
}

function disabilityKind(random: Seeded, disability: string): string | undefined {
  if (disability === "9") return undefined;
  if (disability === "0") return "0";
  const kind = draw(random, georgia.disabilityKind);
  if (kind === "9" || random.chance(0.85)) return kind;
  const second = draw(random, georgia.disabilityKind);
  return second === "9" || second === kind ? kind : [kind, second].sort().join("");
}

/** Mostly one race, sometimes two; what was not disclosed is not disclosed as a whole. */
function raceElements(random: Seeded): StateRow {
  const elements = ["211", "212", "213", "214", "215"] as const;
  if (random.chance(0.05)) {
    return { "210": "9", ...Object.fromEntries(elements.map((element) => [element, "9"])) };
  }
  const main = random.weighted([2, 12, 38, 1, 47]);
  const second = random.chance(0.05) ? random.below(5) : main;
  const races = elements.map((element, place) => [element, place === main || place === second ? "1" : "0"]);
  return { "210": yesNoUndisclosed(random, main === 4 ? 0.45 : 0.12), ...Object.fromEntries(races) };
}

function veteranElements(random: Seeded, veteran: boolean): StateRow {
  if (!veteran) {
    if (random.chance(0.01)) return { "300": "9" };
    return { "300": "0", "301": random.chance(0.01) ? "3" : "0", "302": "0", "303": "0", "305": "0" };
  }
  return {
    "300": "1",
    "301": random.chance(0.1) ? "1" : "2",
    "302": random.chance(0.3) ? "1" : "0",
    "303": draw(random, [
      ["0", 70],
      ["1", 20],
      ["2", 10],
    ]),
    "305": random.chance(0.08) ? "1" : "0",
  };
}
