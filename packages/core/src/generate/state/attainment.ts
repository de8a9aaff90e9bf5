import type { Seeded } from "../../units/seeded.ts";
import type { Enrolment } from "./enrolment.ts";
import { type StateRow, written, yearsLater } from "./row.ts";
import { draw, georgia } from "./shares.ts";
import type { Spell } from "./spells.ts";
import type { Study } from "./study.ts";

/** Skill gains (1806 to 1810) between the enrolment and the last service. */
export function gains(random: Seeded, { aefla, youth }: Enrolment, studied: Study, spell: Spell): StateRow {
  if (studied.start === undefined) return {};
  const { trained, postsecondary, secondary, start } = studied;
  const gained = (share: number): string | undefined =>
    random.chance(share) ? written(random.between(start, spell.last)) : undefined;
  return {
    "1806": gained(aefla ? 0.45 : youth ? 0.12 : 0.03),
    "1807": gained(postsecondary ? 0.4 : 0.01),
    "1808": gained(secondary ? 0.35 : 0),
    "1809": gained(trained ? 0.35 : 0.02),
    "1810": gained(trained ? 0.2 : 0.01),
  };
}

const credentialIds = [
  { type: "1800", date: "1801" },
  { type: "1802", date: "1803" },
  { type: "1804", date: "1805" },
] as const;

/** Up to three credentials, dated up to the anniversary of the exit; `0` says that a trained person has none. */
export function credentials(
  random: Seeded,
  enrolment: Enrolment,
  studied: Study,
  spell: Spell,
  asOf: number,
): StateRow {
  const { trained, postsecondary, secondary } = studied;
  const row: Record<string, string | undefined> = {};
  if (!trained && !postsecondary && !secondary) return row;
  const chances = [secondary ? 0.5 : 0.55, 0.12, 0.25];
  let more = true;
  for (const [place, ids] of credentialIds.entries()) {
    const day = credentialDay(random, studied, spell);
    more &&= random.chance(chances[place] ?? 0) && day <= asOf;
    row[ids.type] = more ? credentialType(random, secondary && place === 0) : trained ? "0" : undefined;
    if (more) row[ids.date] = written(day);
  }
  if (enrolment.vr && postsecondary && random.chance(0.05)) row["1814"] = written(spell.last);
  return row;
}

const credentialType = (random: Seeded, secondary: boolean): string =>
  secondary && random.chance(0.8) ? "1" : draw(random, georgia.credential);

function credentialDay(random: Seeded, studied: Study, spell: Spell): number {
  const start = studied.start ?? spell.entry;
  const where = random.weighted([70, 26, 1.5, 1.5, 1]);
  if (where === 0 || !spell.exited) return random.between(start, spell.last);
  const anniversary = yearsLater(spell.last, 1);
  if (where === 1) return random.between(spell.last, anniversary);
  if (where === 2) return anniversary;
  if (where === 3) return spell.last;
  return spell.entry - random.between(1, 60);
}

/** 1406: education after the exit, within a year, on its anniversary or later. */
export function studyAfterExit(random: Seeded, studied: Study, spell: Spell, asOf: number): StateRow {
  if (!spell.exited || !random.chance(studied.start === undefined ? 0.01 : 0.09)) return {};
  const anniversary = yearsLater(spell.last, 1);
  const day = random.chance(0.05) ? anniversary : random.between(spell.last + 1, anniversary + 150);
  return day > asOf ? {} : { "1406": written(day) };
}
