import type { Person } from "../routes/person.ts";
import type { TownOffering } from "../routes/town.ts";
import { hold } from "../rules/held.ts";
import { verdictOf } from "../rules/verdict.ts";
import type { City } from "./city.ts";
import type { StudyRouteStep } from "./route-answer.ts";
import { onlinePlace } from "./town-of-catalog.ts";

type PaidBy = StudyRouteStep["price"]["paidBy"];

/** Which stream pays how much of the tuition: the stackable ones first, then the once-only stream of this step. */
export function paidBy(city: City, person: Person, offering: TownOffering, once: string | undefined): PaidBy {
  const held = hold([], person.attributes, person.unknown);
  const streams = offering.streams.flatMap((id) => city.by.stream.get(id) ?? []);
  const paying = [
    ...streams.filter(
      (stream) => stream.use === "per-offering" && verdictOf(stream.eligible, held) === "met",
    ),
    ...streams.filter((stream) => stream.id === once),
  ];
  let left = offering.tuition;
  return paying.flatMap((stream) => {
    const amount = Math.min(left, stream.cap);
    left -= amount;
    return amount === 0 ? [] : [{ stream: stream.id, name: stream.name, amount }];
  });
}

/** Streams whose rule turns on something the person has not told. */
export function mayAlsoPay(city: City, person: Person, offering: TownOffering): StudyRouteStep["mayAlsoPay"] {
  const held = hold([], person.attributes, person.unknown);
  return offering.streams.flatMap((id) => {
    const stream = city.by.stream.get(id);
    if (stream === undefined || verdictOf(stream.eligible, held) !== "unknown") return [];
    return [{ stream: id, name: stream.name }];
  });
}

/** What each support need costs over the weeks of the class: nothing on site, otherwise the cheapest service there. */
export function supportPrices(
  city: City,
  person: Person,
  offering: TownOffering,
  weeks: number,
): StudyRouteStep["price"]["supports"] {
  const held = hold([], person.attributes, person.unknown);
  const place = offering.place === onlinePlace ? person.home : offering.place;
  return person.needs.map((need) => {
    if (offering.supports.includes(need)) return { need, amount: 0, onSite: true };
    const weekly = city.town.services
      .filter((service) => service.need === need && service.place === place)
      .filter((service) => service.eligible === undefined || verdictOf(service.eligible, held) === "met")
      .map((service) => service.weekly);
    return { need, amount: Math.min(...weekly) * weeks, onSite: false };
  });
}
