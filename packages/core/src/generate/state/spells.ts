import type { Seeded } from "../../units/seeded.ts";
import type { Door } from "./enrolment.ts";

/** One period of participation in day numbers; `last` is the last service, and the exit once that is known. */
export interface Spell {
  readonly entry: number;
  readonly last: number;
  readonly exited: boolean;
}

/** Days in a program, from and to, by the door; assumptions. */
const lengths: Readonly<Record<Door, readonly [number, number]>> = {
  es: [0, 200],
  adult: [20, 420],
  dw: [20, 420],
  youth: [60, 800],
  aefla: [40, 560],
  vr: [120, 1100],
  reportable: [0, 120],
};

/** Days without a service after which a period has ended (spec of exits: at least 90 days). */
const exitAfterDays = 90;

/**
 * A person's periods between two days. One in four comes back, more than 90 days after the exit; an exit is known
 * only when 90 days have passed.
 */
export function spells(random: Seeded, door: Door, firstEntry: number, asOf: number): readonly Spell[] {
  const found: Spell[] = [];
  const [shortest, longest] = lengths[door];
  let entry = firstEntry;
  while (entry <= asOf) {
    // The product of two draws: many short periods, few long ones.
    const days = shortest + Math.floor(random.unit() * random.unit() * (longest - shortest + 1));
    const last = Math.min(entry + days, asOf);
    const exited = asOf - last > exitAfterDays && entry + days <= asOf;
    found.push({ entry, last, exited });
    if (!exited || random.chance(0.75)) break;
    entry = last + random.between(exitAfterDays + 1, 600);
  }
  return found;
}
