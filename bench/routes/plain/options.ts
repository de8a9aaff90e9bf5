import type { Requirement } from "@footbridge/core/model/requirement.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { Town, TownOffering, TownStream } from "@footbridge/core/routes/town.ts";
import { weeksBetween } from "@footbridge/core/units/day.ts";
import { openTo, plainClauses } from "./clauses.ts";

/** One dated way to take a class, at the price that this person would pay. */
export interface PlainOption {
  readonly offering: string;
  /** Weeks from the town's start. */
  readonly start: number;
  readonly end: number;
  readonly hours: number;
  readonly blocks: ReadonlySet<string>;
  readonly cost: number;
  /** Rounded -10,000 ln of the completion rate. */
  readonly risk: number;
  /** The once-only stream that it uses up. */
  readonly stream: string | undefined;
}

/** A person's side of rules 7 and 8: which streams and services are theirs. */
export interface PlainPurse {
  readonly person: Person;
  readonly town: Town;
  readonly streams: ReadonlyMap<string, TownStream>;
  readonly services: ReadonlyMap<string, number>;
  readonly first: number;
  readonly last: number;
}

export function plainPurse(town: Town, person: Person): PlainPurse {
  const attributes = new Set(person.attributes);
  const eligible = town.streams.filter(({ eligible: asked }) => isMet(asked, attributes));
  const services = new Map<string, number>();
  for (const { place, need, weekly, eligible: asked } of town.services) {
    if (asked !== undefined && !isMet(asked, attributes)) continue;
    const key = `${place} ${need}`;
    services.set(key, Math.min(weekly, services.get(key) ?? Infinity));
  }
  const first = weeksBetween(town.start, person.start);
  return {
    person,
    town,
    streams: new Map(eligible.map((stream) => [stream.id, stream])),
    services,
    first,
    last: first + person.horizonWeeks,
  };
}

/** Hours a week of a work step. */
export const hoursOfWork = 35;

/** Hours that can go to study while the present job keeps the income floor. */
export const hoursBesideJob = ({ weeklyHours, incomeFloor, hourlyWage }: Person): number => {
  if (incomeFloor <= 0) return weeklyHours;
  return hourlyWage > 0 ? weeklyHours - incomeFloor / hourlyWage : -Infinity;
};

const isMet = (asked: Requirement, attributes: ReadonlySet<string>): boolean =>
  plainClauses(asked).some((clause) => openTo(clause, attributes));

/** The ways this person can take an offering; none where it is closed to them. Dated offerings only. */
export function plainOptions(offering: TownOffering, purse: PlainPurse): readonly PlainOption[] {
  const { person, town, first, last } = purse;
  if (offering.start === undefined) return [];
  const start = weeksBetween(town.start, offering.start);
  const end = weeksBetween(town.start, offering.end);
  const remote = offering.place === "online" || ["online", "self-paced"].includes(offering.mode);
  const blocks = new Set<string>(remote ? [] : offering.blocks);
  const closed =
    start < first ||
    end > last ||
    offering.completion <= 0 ||
    !person.places.includes(offering.place) ||
    !person.modes.includes(offering.mode) ||
    (offering.seats === 0 && person.acceptWaitlist !== true) ||
    offering.hoursPerWeek > Math.max(hoursBesideJob(person), person.weeklyHours - hoursOfWork) ||
    (person.unavailable ?? []).some((block) => blocks.has(block));
  const support = closed ? undefined : supportPrice(offering, end - start, purse);
  if (support === undefined) return [];
  const risk = Math.round(10_000 * -Math.log(offering.completion));
  return prices(offering, purse)
    .map(({ tuition, stream }) => ({
      offering: offering.id,
      start,
      end,
      hours: offering.hoursPerWeek,
      blocks,
      cost: tuition + offering.other + support,
      risk,
      stream,
    }))
    .filter(({ cost }) => cost <= person.budget);
}

function supportPrice(
  offering: TownOffering,
  weeks: number,
  { person, services }: PlainPurse,
): number | undefined {
  let total = 0;
  const place = offering.place === "online" ? person.home : offering.place;
  for (const need of person.needs) {
    if (offering.supports.includes(need)) continue;
    const weekly = services.get(`${place} ${need}`);
    if (weekly === undefined) return undefined;
    total += weekly * weeks;
  }
  return total;
}

function prices(
  offering: TownOffering,
  { streams }: PlainPurse,
): readonly { readonly tuition: number; readonly stream: string | undefined }[] {
  const listed = [...new Set(offering.streams)].flatMap((id) => streams.get(id) ?? []);
  const shared = listed.filter(({ use }) => use === "per-offering").reduce((sum, { cap }) => sum + cap, 0);
  const tuition = Math.max(0, offering.tuition - shared);
  const once = listed.filter(({ use, cap }) => use === "once" && cap > 0 && tuition > 0);
  return [
    { tuition, stream: undefined },
    ...once.map(({ id, cap }) => ({ tuition: Math.max(0, tuition - cap), stream: id })),
  ];
}
