import type { Seeded } from "../../units/seeded.ts";
import type { Enrolment } from "./enrolment.ts";
import { type StateRow, written } from "./row.ts";
import type { Spell } from "./spells.ts";
import type { Standing } from "./standing.ts";

/** 900, 901 and what is written down at the exit: the other reason (923) and the school status (1812). */
export function entryAndExit(
  random: Seeded,
  enrolment: Enrolment,
  { school }: Standing,
  spell: Spell,
): StateRow {
  const entry = { "900": written(spell.entry) };
  if (!spell.exited) return entry;
  return {
    ...entry,
    "901": written(spell.last),
    "923": otherReason(random, enrolment),
    "935": random.chance(0.02) ? "1" : "0",
    ...(enrolment.youth ? { "1812": schoolAtExit(random, school) } : {}),
  };
}

/** Mostly none. 05 is for youth, 06 for vocational rehabilitation and 07 for adult education only. */
function otherReason(random: Seeded, { youth, vr, aefla }: Enrolment): string {
  if (youth && random.chance(0.01)) return "05";
  if (vr && random.chance(0.02)) return "06";
  if (aefla && random.chance(0.02)) return "07";
  return random.chance(0.975) ? "00" : random.pick(["01", "02", "02", "03", "04"]);
}

const schoolAtExit = (random: Seeded, school: string): string => {
  if (school === "3" || school === "5") return random.chance(0.2) ? "3" : "5";
  return random.chance(0.4) ? "5" : school;
};
