import type { Seeded } from "../../units/seeded.ts";
import type { Enrolment } from "./enrolment.ts";
import { type StateRow, written } from "./row.ts";
import { draw, georgia } from "./shares.ts";
import type { Spell } from "./spells.ts";

const selfService = ["1100", "1101", "1103"] as const;
const basic = ["1102", "1104", "1105", "1112", "1113", "1116"] as const;
const individualized = ["1202", "1203", "1206", "1207", "1210"] as const;
const youthElements = ["1402", "1405", "1408", "1410", "1411", "1414", "1415"] as const;

/** Latest dates of several services of a kind, of which one is the first day and one the last. */
interface Dated {
  readonly elements: StateRow;
  readonly first: number;
  readonly last: number;
}

function dated(random: Seeded, kinds: readonly string[], first: number, last: number): Dated {
  const start = random.below(kinds.length);
  const least = last > first ? 2 : 1;
  const count = random.between(least, Math.max(least, Math.min(4, kinds.length)));
  const elements: Record<string, string> = {};
  for (let place = 0; place < count; place += 1) {
    const day = place === 0 ? first : place === 1 ? last : random.between(first, last);
    elements[kinds[(start + place) % kinds.length] ?? ""] = written(day);
  }
  return { elements, first, last };
}

/** What a person who only helped themselves leaves behind. */
export function reportableServices(random: Seeded, { entry, last }: Spell): StateRow {
  const { elements } = dated(random, selfService, entry, last);
  return { "1000": written(entry), "1002": written(last), "1007": written(last), ...elements };
}

/** Services of a participant, all within the period; the last of them is its last day. */
export function services(random: Seeded, enrolment: Enrolment, spell: Spell, trained: boolean): StateRow {
  const { adult, dw, youth, es } = enrolment;
  const center = adult || dw || es;
  const deep = trained || (!center && !youth) || random.chance(adult || dw ? 0.9 : es ? 0.3 : 0.2);
  const deepLast =
    center && !trained && random.chance(0.3) ? random.between(spell.entry, spell.last) : spell.last;
  const light = center
    ? dated(random, basic, spell.entry, deep ? random.between(spell.entry, spell.last) : spell.last)
    : undefined;
  const heavy = deep
    ? dated(random, individualized, random.between(spell.entry, deepLast), deepLast)
    : undefined;
  return {
    ...(random.chance(center ? 0.5 : 0.05) ? selfServices(random, spell) : {}),
    ...(light === undefined
      ? {}
      : { "1001": written(light.first), "1003": written(light.last), ...light.elements }),
    ...(heavy === undefined
      ? {}
      : { "1200": written(heavy.first), "1201": written(heavy.last), ...heavy.elements }),
    ...careerLast(light, heavy),
    ...(youth ? youthServices(random, spell) : {}),
    ...workExperience(random, youth || heavy?.elements["1203"] !== undefined),
    ...(random.chance(0.15) ? { "1409": written(random.between(spell.entry, spell.last)) } : {}),
  };
}

function selfServices(random: Seeded, spell: Spell): StateRow {
  const last = random.between(spell.entry, spell.last);
  const { elements } = dated(random, selfService, spell.entry, last);
  return { "1000": written(spell.entry), "1002": written(last), ...elements };
}

function careerLast(light: Dated | undefined, heavy: Dated | undefined): StateRow {
  if (light === undefined && heavy === undefined) return {};
  return { "1004": written(Math.max(light?.last ?? 0, heavy?.last ?? 0)) };
}

function youthServices(random: Seeded, spell: Spell): StateRow {
  const first = Math.min(spell.last, spell.entry + random.below(14));
  const { elements } = dated(random, youthElements, first, spell.last);
  return {
    "906": written(first),
    ...elements,
    ...(random.chance(0.1) ? { "1407": written(random.between(first, spell.last)) } : {}),
    ...(spell.exited ? { "1416": written(spell.last) } : {}),
  };
}

function workExperience(random: Seeded, possible: boolean): StateRow {
  const had = possible && random.chance(0.5);
  return { "1205": had ? draw(random, georgia.workExperience) : "0", "1211": "0" };
}

/** Follow-up after the exit, which neither moves nor delays it. */
export function followUp(
  random: Seeded,
  { youth }: Enrolment,
  { last, exited }: Spell,
  asOf: number,
): StateRow {
  const day = last + random.between(20, 330);
  if (!exited || day > asOf || !random.chance(0.3)) return {};
  return { [youth ? "1412" : "1503"]: written(day) };
}
