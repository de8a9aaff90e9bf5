import { dollarsOf } from "../../units/money.ts";
import type { Seeded } from "../../units/seeded.ts";
import type { Enrolment } from "./enrolment.ts";
import type { StatePerson } from "./person.ts";
import { type StateRow, ageOn, written } from "./row.ts";
import { draw, georgia, yesNo, yesNoUndisclosed } from "./shares.ts";

/** How a person stands at one entry: work, school, help received, barriers. */
export interface Standing {
  readonly age: number;
  /** 408 and 409. */
  readonly education: string;
  readonly school: string;
  readonly elements: StateRow;
}

export function standing(random: Seeded, who: StatePerson, enrolment: Enrolment, entry: number): Standing {
  const age = ageOn(who.birth, entry);
  const school = schoolStatus(random, who.education, age);
  const work = draw(random, georgia.employmentAtEntry);
  const idle = work === "0" || work === "3";
  return {
    age,
    education: who.education,
    school,
    elements: {
      "400": work,
      "401": idle ? String(random.weighted([70, 4, 4, 18, 4])) : "0",
      "402": idle ? yesNo(random, 0.1 + 0.25 * who.hardship) : "0",
      "403": random.pick(occupations),
      "404": random.pick(industries),
      "407": who.education === "0" ? String(Math.min(11, Math.max(3, age - 7))) : "12",
      "408": who.education,
      "409": school,
      "410": enrolment.dw ? written(entry - random.between(7, 400)) : undefined,
      "413": random.chance(0.008) ? random.pick(["1", "2"]) : "0",
      ...help(random, who.hardship),
      ...barriers(random, who, enrolment, age),
      ...wagesBefore(random, work === "1" || work === "2" ? 0.9 : 0.45),
      "2413": random.chance(0.01) ? "1" : "0",
    },
  };
}

function schoolStatus(random: Seeded, education: string, age: number): string {
  if (education !== "0") return draw(random, georgia.schoolWith);
  if (age < 18) return random.chance(0.75) ? "1" : random.chance(0.3) ? "2" : "6";
  return age > 21 ? "4" : draw(random, georgia.schoolWithout);
}

/** Public help, and the low income that follows from it (802). */
function help(random: Seeded, hardship: number): StateRow {
  const tanf = random.chance(0.08 * hardship);
  const security = random.chance(0.1 * hardship) ? random.pick(["1", "2", "3", "4", "5"]) : "0";
  const snap = random.chance(0.5 * hardship);
  const other = random.chance(0.05 * hardship);
  const poor = tanf || "134".includes(security) || snap || other || random.chance(0.7 * hardship);
  return {
    "600": tanf ? "1" : "0",
    "601": tanf ? yesNo(random, 0.25) : random.chance(0.02) ? "9" : "0",
    "602": security,
    "603": snap ? "1" : "0",
    "604": other ? "1" : "0",
    "802": poor ? "1" : "0",
  };
}

function barriers(random: Seeded, who: StatePerson, { youth, aefla }: Enrolment, age: number): StateRow {
  const { hardship } = who;
  return {
    "701": youth ? yesNo(random, 0.12) : undefined,
    "702": youth ? yesNo(random, 0.6) : undefined,
    "704": age <= 24 ? yesNo(random, 0.02 + 0.06 * hardship) : "0",
    "800": yesNo(random, 0.02 + 0.09 * hardship),
    "801": yesNoUndisclosed(random, 0.03 + 0.15 * hardship),
    "803": yesNo(random, aefla ? 0.55 : 0.05),
    "804": yesNo(random, aefla ? 0.8 : 0.05 + 0.3 * hardship),
    "805": yesNoUndisclosed(random, 0.03),
    "806": age >= 18 ? yesNoUndisclosed(random, 0.05 + 0.2 * hardship) : "0",
    "807": age >= 20 ? yesNo(random, 0.012) : "0",
    "808": random.chance(0.006) ? farmworker(random, age) : "0",
  };
}

const farmworker = (random: Seeded, age: number): string =>
  random.pick(age <= 24 ? ["3", "5"] : ["1", "2", "4"]);

function wagesBefore(random: Seeded, share: number): StateRow {
  const base = random.between(150_000, 1_100_000);
  const wage = (): string => (random.chance(share) ? dollarsOf(base + random.below(120_000)) : "0.00");
  return { "1700": wage(), "1701": wage(), "1702": wage() };
}

/** Occupations and industries of the demo city's sectors, as O*NET-SOC digits and NAICS. */
export const occupations: readonly string[] = [
  "311131",
  "292061",
  "533032",
  "472111",
  "151232",
  "412031",
  "352014",
  "439061",
];
export const industries: readonly string[] = [
  "622110",
  "623110",
  "484110",
  "238210",
  "541512",
  "445110",
  "722511",
  "721110",
];
