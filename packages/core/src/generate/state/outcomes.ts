import { dollarsOf } from "../../units/money.ts";
import type { Seeded } from "../../units/seeded.ts";
import type { Enrolment } from "./enrolment.ts";
import type { StatePerson } from "./person.ts";
import { type StateRow, quarterOf } from "./row.ts";
import { draw, georgia } from "./shares.ts";
import type { Spell } from "./spells.ts";
import { industries, occupations } from "./standing.ts";

const quarters = [
  { employed: "1600", match: "1601", industry: "1614", wage: "1703", occupation: "1610" },
  { employed: "1602", match: "1603", industry: "1615", wage: "1704", occupation: "1612" },
  { employed: "1604", match: "1605", industry: "1616", wage: "1705" },
  { employed: "1606", match: "1607", industry: "1617", wage: "1706", occupation: "1613" },
] as const;

/** Dollars that stand for "not yet available". */
export const notYetAvailable = "999999.99";

/** Quarterly earnings in cents at the ends of ten equal parts of those employed; an assumption near low-wage work. */
const earnings = [
  9_000, 120_000, 230_000, 340_000, 445_000, 550_000, 660_000, 780_000, 930_000, 1_180_000, 2_900_000,
];

/**
 * Employment and wages after an exit. The outcome of quarter k is due in reports two quarters after it; before that it
 * is blank or "not available", and of those due a few stay unavailable for good.
 */
export function outcomes(
  random: Seeded,
  who: StatePerson,
  enrolment: Enrolment,
  spell: Spell,
  asOf: number,
  trained: boolean,
): StateRow {
  if (!spell.exited) return {};
  const past = quarterOf(asOf) - quarterOf(spell.last);
  const row: Record<string, string | undefined> = {};
  const level = random.unit() * 0.6 + who.footing * 0.4;
  const lost = random.chance(0.01);
  const saysNothingYet = random.chance(0.5);
  let working: boolean | undefined;
  for (const [place, ids] of quarters.entries()) {
    if (past < place + 3 || lost) {
      if (lost || saysNothingYet)
        Object.assign(row, { [ids.employed]: "9", [ids.match]: "5", [ids.wage]: notYetAvailable });
      continue;
    }
    working = worksIn(random, georgia.employedAfter[place] ?? 0.65, who.footing, working);
    Object.assign(
      row,
      working ? employed(random, ids, level) : { [ids.employed]: "0", [ids.match]: "0", [ids.wage]: "0.00" },
    );
  }
  return { ...row, ...derived(random, row, past, trained), ...placements(random, enrolment, past) };
}

/** Who worked last quarter mostly works on; the shares over all stay near the given one. */
function worksIn(random: Seeded, share: number, footing: number, before: boolean | undefined): boolean {
  const chance = share + (footing - 0.5) * 0.5;
  if (before === undefined || random.chance(0.3)) return random.chance(chance);
  return before;
}

type QuarterIds = (typeof quarters)[number];

function employed(random: Seeded, ids: QuarterIds, level: number): StateRow {
  const wage = wageOf(random, level);
  return {
    [ids.employed]: draw(random, [
      ["1", 975],
      ["2", 18],
      ["3", 7],
    ]),
    [ids.match]: draw(random, [
      ["1", 86],
      ["2", 2],
      ["3", 1],
      ["4", 11],
    ]),
    [ids.wage]: wage,
    ...(wage === "0.00" || wage === notYetAvailable
      ? {}
      : { [ids.industry]: random.chance(0.04) ? "999999" : random.pick(industries) }),
    ...("occupation" in ids && random.chance(0.3) ? { [ids.occupation]: random.pick(occupations) } : {}),
  };
}

/** Mostly the person's own level, give or take; sometimes a round sum, no wage, or a wage still to come. */
function wageOf(random: Seeded, level: number): string {
  if (random.chance(0.004)) return "0.00";
  if (random.chance(0.004)) return notYetAvailable;
  const point = Math.min(0.9999, Math.max(0, level + (random.unit() - 0.5) * 0.2)) * 10;
  const from = earnings[Math.floor(point)] ?? 0;
  const to = earnings[Math.floor(point) + 1] ?? from;
  const cents = Math.floor(from + (to - from) * (point % 1));
  return dollarsOf(random.chance(0.15) ? Math.max(10_000, Math.round(cents / 10_000) * 10_000) : cents);
}

function derived(random: Seeded, row: StateRow, past: number, trained: boolean): StateRow {
  const works = (element: string): boolean => "123".includes(row[element] ?? "0");
  const same = works("1602") && works("1606") && random.chance(0.66);
  return {
    ...(past >= 4 && trained && works("1602") ? { "1608": random.chance(0.55) ? "1" : "0" } : {}),
    ...(past >= 3 && works("1600") ? { "1611": random.chance(0.05) ? "1" : "0" } : {}),
    ...(past >= 6 ? { "1618": same ? "1" : "0" } : {}),
  };
}

const placementShares = [
  ["0", 84],
  ["1", 5],
  ["2", 7],
  ["3", 4],
] as const;

function placements(random: Seeded, { youth }: Enrolment, past: number): StateRow {
  if (!youth) return {};
  return {
    ...(past >= 4 ? { "1900": draw(random, placementShares) } : {}),
    ...(past >= 6 ? { "1901": draw(random, placementShares) } : {}),
  };
}
