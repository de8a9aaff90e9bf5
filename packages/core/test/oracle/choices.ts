import type { Person } from "@footbridge/core/routes/person.ts";
import { blocks } from "@footbridge/core/routes/town.ts";
import type { Block, Town, TownOffering, TownOccupation, TownProgram } from "@footbridge/core/routes/town.ts";
import { weeksBetween } from "@footbridge/core/units/day.ts";
import type { FactBits } from "./facts.ts";
import { pricesOf } from "./prices.ts";
import type { Price } from "./prices.ts";
import { testOf } from "./requirement.ts";
import type { Telling, Test } from "./requirement.ts";

/** One way to take a step, resolved for one person. */
export interface Choice {
  readonly kind: "study" | "work";
  /** Program or occupation, then offering or experience fact. */
  readonly ids: readonly [string, string];
  /** Undefined where it may start in any week. */
  readonly startWeek: number | undefined;
  readonly weeks: number;
  readonly hours: number;
  readonly blocks: number;
  readonly wage: number;
  readonly risk: number;
  readonly prices: readonly Price[];
  readonly ready: Test;
  readonly gives: number;
}

export const blockBits = (used: readonly Block[]): number =>
  used.reduce((bits, block) => bits | (1 << blocks.indexOf(block)), 0);

const workBlocks = blockBits(["weekday-morning", "weekday-afternoon"]);

const meets = (offering: TownOffering): boolean =>
  offering.place !== "online" && offering.mode !== "online" && offering.mode !== "self-paced";

function usable(offering: TownOffering, person: Person): boolean {
  const seated = offering.seats !== 0 || person.acceptWaitlist === true;
  const busy = meets(offering) ? blockBits(offering.blocks) & blockBits(person.unavailable ?? []) : 0;
  return (
    seated &&
    busy === 0 &&
    offering.completion > 0 &&
    person.modes.includes(offering.mode) &&
    person.places.includes(offering.place)
  );
}

/** Every step the person could take at all, whatever the week. */
export function choicesOf(town: Town, person: Person, bits: FactBits, telling: Telling): readonly Choice[] {
  const study = (program: TownProgram): readonly Choice[] =>
    program.offerings
      .filter((offering) => usable(offering, person))
      .map((offering) => ({
        kind: "study",
        ids: [program.id, offering.id],
        startWeek: offering.weeks === undefined ? weeksBetween(town.start, offering.start) : undefined,
        weeks: offering.weeks ?? weeksBetween(offering.start, offering.end),
        hours: offering.hoursPerWeek,
        blocks: meets(offering) ? blockBits(offering.blocks) : 0,
        wage: 0,
        risk: Math.round(10_000 * -Math.log(offering.completion)) + 0,
        prices: pricesOf(town, person, offering),
        ready: testOf(program.requires, bits, person, telling),
        gives: bits.of(program.gives),
      }));
  const work = (job: TownOccupation): readonly Choice[] =>
    job.experience.map((experience) => ({
      kind: "work",
      ids: [job.id, experience.gives],
      startWeek: undefined,
      weeks: experience.weeks,
      hours: 35,
      blocks: workBlocks,
      wage: job.hourlyWage,
      risk: 0,
      prices: [{ cost: 0, stream: undefined }],
      ready: testOf(job.requires, bits, person, telling),
      gives: bits.of([experience.gives]),
    }));
  return [...town.programs.flatMap(study), ...town.occupations.flatMap(work)].filter(
    (choice) => choice.prices.length > 0,
  );
}
