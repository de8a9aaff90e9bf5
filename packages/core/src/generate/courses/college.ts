import type { Seeded } from "../../units/seeded.ts";
import { all, diploma, has } from "../asks.ts";
import type { Course } from "../course.ts";
import type { Sector } from "../sector.ts";

/** Credits of one full-time term, and the terms of a bachelor's degree. */
const creditsOfTerm = 15;
const termsInChain = 8;

/** One of eight terms of 15 credits, each asking for the credits before it. */
export function collegeTerm(random: Seeded): Course {
  const term = random.weighted([8, 6, 5, 4, 3, 2, 2, 2]) % termsInChain;
  const before = term * creditsOfTerm;
  return {
    kind: "college-term",
    name: `College term ${term + 1}`,
    requires:
      term === 0
        ? all(has(diploma), has("reading:5"), has(`math:${random.between(3, 4)}`), has("english:5"))
        : all(has(`credits:${before}`)),
    gives: [`credits:${before + creditsOfTerm}`],
    layer: 1,
  };
}

/** The last term of an associate (60 credits) or bachelor (120 credits) degree in a sector. */
export function degreeYear(sector: Sector, random: Seeded): Course {
  const associate = random.chance(0.65);
  const credits = associate ? 60 : 120;
  return {
    kind: "degree",
    name: `${associate ? "Associate" : "Bachelor"} in ${sector.id}`,
    requires: all(has(`credits:${credits - creditsOfTerm}`), has(`math:${random.between(4, 5)}`)),
    gives: [associate ? associateOf(sector) : bachelorOf(sector), `credits:${credits}`],
    layer: 1,
  };
}

export const associateOf = (sector: Sector): string => `${sector.id}-associate`;
export const bachelorOf = (sector: Sector): string => `${sector.id}-bachelor`;
