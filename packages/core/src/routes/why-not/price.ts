import type { Requirement } from "../../model/requirement.ts";
import { hold } from "../../rules/held.ts";
import { verdictOf } from "../../rules/verdict.ts";
import { weeksBetween } from "../../units/day.ts";
import type { Cents, Weeks } from "../../units/money.ts";
import type { Person } from "../person.ts";
import type { Town, TownOffering } from "../town.ts";

/** What a class costs a person out of pocket, and the supports that nobody offers there. */
export interface Price {
  readonly cost: Cents;
  readonly unmetNeeds: readonly string[];
}

export const weeksOf = (offering: TownOffering): Weeks =>
  offering.weeks ?? weeksBetween(offering.start, offering.end);

/** Rule 7 for one class alone, with the best once-only stream; needs that stay unmet are counted as free. */
export function priceOf(town: Town, person: Person, offering: TownOffering): Price {
  const held = hold([], person.attributes, person.unknown);
  const certain = (eligible: Requirement): boolean => verdictOf(eligible, held) === "met";
  const paying = town.streams.filter(
    (stream) => offering.streams.includes(stream.id) && certain(stream.eligible),
  );
  const stacked = paying
    .filter((stream) => stream.use === "per-offering")
    .reduce((sum, stream) => sum + stream.cap, 0);
  const once = Math.max(0, ...paying.filter((stream) => stream.use === "once").map((stream) => stream.cap));
  const place = offering.place === "online" ? person.home : offering.place;
  const needs = [...new Set(person.needs)].filter((need) => !offering.supports.includes(need));
  const weekly = needs.map((need) =>
    Math.min(
      ...town.services
        .filter((service) => service.place === place && service.need === need)
        .filter((service) => service.eligible === undefined || certain(service.eligible))
        .map((service) => service.weekly),
    ),
  );
  const supports = weekly.filter((price) => price !== Infinity).reduce((sum, price) => sum + price, 0);
  return {
    cost: Math.max(0, offering.tuition - stacked - once) + offering.other + supports * weeksOf(offering),
    unmetNeeds: needs.filter((_, index) => weekly[index] === Infinity),
  };
}
