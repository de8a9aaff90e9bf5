import type { Seeded } from "../../units/seeded.ts";
import type { Enrolment } from "./enrolment.ts";
import { type StatePerson, boroughs } from "./person.ts";
import { type StateRow, written } from "./row.ts";
import { yesNo } from "./shares.ts";
import type { Spell } from "./spells.ts";
import type { Study } from "./study.ts";

const pathways = [
  "healthcare",
  "trades",
  "information-technology",
  "transportation",
  "accommodation-food",
  "retail",
];

/** This project's own columns: where, on which pathway, and the first job as a provider knows it. */
export function projectColumns(
  random: Seeded,
  who: StatePerson,
  enrolment: Enrolment,
  studied: Study,
  spell: Spell,
  asOf: number,
): StateRow {
  const { adult, dw, youth, aefla } = enrolment;
  const onPathway = studied.trained || (aefla && random.chance(0.3));
  return {
    "program-name": aefla
      ? "Adult education"
      : youth
        ? "Youth works"
        : adult || dw
          ? "Job training"
          : "Job center",
    borough: random.chance(0.95) ? boroughs[who.home]?.id : undefined,
    pathway: onPathway ? random.pick(pathways) : undefined,
    "efl-at-entry": aefla || random.chance(0.03) ? level(random) : undefined,
    ...(spell.exited ? job(random, who, studied, spell, asOf) : {}),
    ...(random.chance(youth ? 0.25 : 0.04) ? subsidized(random, spell) : {}),
    ...(studied.postsecondary || (studied.trained && random.chance(0.2))
      ? college(random, studied, spell)
      : {}),
  };
}

const level = (random: Seeded): string =>
  `${random.chance(0.45) ? "ESL" : "ABE"}${1 + random.weighted([6, 16, 25, 30, 14, 9])}`;

function job(random: Seeded, who: StatePerson, { trained }: Study, { last }: Spell, asOf: number): StateRow {
  const start = last + random.between(0, random.chance(0.85) ? 90 : 160);
  if (start > asOf || !random.chance(0.35 + who.footing * 0.5)) return {};
  const kept = random.weighted([15, 12, 15, 58]);
  const retained = (days: number, least: number): string | undefined => {
    if (start + days > asOf) return undefined;
    return random.chance(0.06) ? "9" : kept >= least ? "1" : "0";
  };
  return {
    "job-start": written(start),
    "job-hours": `${random.pick([16, 20, 24, 30, 35, 37, 40, 40])}.00`,
    "job-wage": `${random.between(15, 34)}.${random.pick(["00", "50", "75"])}`,
    ...(trained ? { "job-related": yesNo(random, 0.6) } : {}),
    "job-verified": yesNo(random, 0.85),
    "retained-90": retained(90, 1),
    "retained-180": retained(180, 2),
    "retained-365": retained(365, 3),
  };
}

function subsidized(random: Seeded, { entry, last }: Spell): StateRow {
  return {
    "subsidized-start": written(random.between(entry, last)),
    "subsidized-completed": yesNo(random, 0.7),
    "subsidized-hours": `${random.between(40, 480)}.00`,
  };
}

function college(random: Seeded, { start = 0 }: Study, { last, exited }: Spell): StateRow {
  const enrolled = random.between(start, last);
  const degree = random.chance(0.4);
  return {
    "credit-enrolled": written(enrolled),
    "college-credits": `${random.between(0, 30)}.00`,
    "college-next-term": random.chance(0.08) ? "9" : yesNo(random, 0.65),
    "degree-track": degree ? "1" : "0",
    ...(random.chance(0.3) ? { "sequence-enrolled": written(enrolled) } : {}),
    ...(random.chance(0.2)
      ? {
          "sequence-enrolled": written(enrolled),
          "sequence-completed": written(random.between(enrolled, last)),
        }
      : {}),
    ...(degree && exited && random.chance(0.25)
      ? { "four-year-enrolled": written(last + random.between(1, 80)) }
      : {}),
  };
}
