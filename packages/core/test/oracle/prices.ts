import type { Requirement } from "@footbridge/core/model/requirement.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { Town, TownOffering, TownStream } from "@footbridge/core/routes/town.ts";
import { weeksBetween } from "@footbridge/core/units/day.ts";

export interface Price {
  readonly cost: number;
  /** The once-only stream it uses, as its place in the town's list. */
  readonly stream: number | undefined;
}

/** Certainly met: an attribute that is not told meets nothing. Streams ask for attributes only. */
export function eligible(requirement: Requirement, person: Person): boolean {
  const meets = (inner: Requirement): boolean => eligible(inner, person);
  if ("all" in requirement) return requirement.all.every(meets);
  if ("any" in requirement) return requirement.any.some(meets);
  if ("of" in requirement) return requirement.of.filter(meets).length >= requirement.atLeast;
  if ("has" in requirement) return false;
  const attribute = "is" in requirement ? requirement.is : requirement.not.is;
  if ((person.unknown ?? []).includes(attribute)) return false;
  return person.attributes.includes(attribute) === "is" in requirement;
}

/** Weekly price of what the person needs and the class does not bring, or undefined where a need stays open. */
function weeklySupport(town: Town, person: Person, offering: TownOffering): number | undefined {
  const place = offering.place === "online" ? person.home : offering.place;
  let sum = 0;
  for (const need of new Set(person.needs)) {
    if (offering.supports.includes(need)) continue;
    const offers = town.services.filter(
      (service) =>
        service.place === place &&
        service.need === need &&
        (service.eligible === undefined || eligible(service.eligible, person)),
    );
    if (offers.length === 0) return undefined;
    sum += Math.min(...offers.map((service) => service.weekly));
  }
  return sum;
}

/** Rule 7: the price without a once-only stream, and with each that may pay here; none where a need stays open. */
export function pricesOf(town: Town, person: Person, offering: TownOffering): readonly Price[] {
  const support = weeklySupport(town, person, offering);
  if (support === undefined) return [];
  const weeks = offering.weeks ?? weeksBetween(offering.start, offering.end);
  const pays = (stream: TownStream, use: TownStream["use"]): boolean =>
    stream.use === use && offering.streams.includes(stream.id) && eligible(stream.eligible, person);
  const caps = town.streams
    .filter((stream) => pays(stream, "per-offering"))
    .reduce((sum, stream) => sum + stream.cap, 0);
  const price = (once: number): number =>
    Math.max(0, offering.tuition - caps - once) + offering.other + support * weeks;
  return [
    { cost: price(0), stream: undefined },
    ...town.streams.flatMap((stream, place) =>
      pays(stream, "once") ? [{ cost: price(stream.cap), stream: place }] : [],
    ),
  ];
}
