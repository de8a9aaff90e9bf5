import type { Found, Listing } from "@footbridge/core/directory/find.ts";
import { type Moment, openAt } from "@footbridge/core/directory/hours.ts";
import { takes } from "@footbridge/core/directory/standing.ts";
import { dayNumber } from "@footbridge/core/units/day.ts";
import { siteOf } from "../details/in-short.ts";
import { needOf } from "../details/needs.ts";
import type { Shelves } from "../details/shelves.ts";

/** A listing as the contract tells it. */
export function toldListing(listing: Listing, shelves: Shelves, now: Moment) {
  const { support, organization, site, standing } = listing;
  const { id, name, need, places, languages, eligible, lastConfirmed } = support;
  const confirmed = standing.confirmed ?? (lastConfirmed && { ...lastConfirmed, by: organization.name });
  return {
    service: id,
    name,
    need: { fact: need, label: shelves.labelOf(need) },
    organization: { id: organization.id, name: organization.name },
    phone: support.phone ?? organization.phone,
    email: support.email ?? organization.email,
    ...(site === undefined ? {} : { site: siteOf(site) }),
    places,
    languages,
    weeklyPrice: support.weeklyPrice,
    description: support.description,
    audience: support.audience,
    ...(eligible === undefined ? {} : { eligible: needOf(eligible, shelves.labelOf) }),
    ages: support.ages,
    hours: support.hours,
    hoursNote: support.hoursNote,
    accessibility: support.accessibility ?? site?.accessibility ?? [],
    howToApply: support.howToApply,
    capacityNote: support.capacityNote,
    takes: takes(standing, now.day, (told) => dayNumber(now.day) - dayNumber(told)),
    fullUntil: standing.full?.until,
    seatsLeft: standing.seatsLeft,
    roomTold: standing.roomTold,
    confirmed,
    open: openAt(support.hours, now),
  };
}

/** What was found, and how it fits. */
export const toldFound = ({ listing, speaks, fits, kilometres }: Found, shelves: Shelves, now: Moment) => ({
  ...toldListing(listing, shelves, now),
  speaks,
  fits,
  ...(kilometres === undefined ? {} : { kilometres: Math.round(kilometres * 10) / 10 }),
});

/** All needs that services meet, each once, by their words. */
export function needsOf(listings: readonly Listing[], shelves: Shelves) {
  const facts = [...new Set(listings.map(({ support }) => support.need))];
  return facts
    .map((fact) => ({ fact, label: shelves.labelOf(fact) }))
    .toSorted((a, b) => a.label.en.localeCompare(b.label.en, "en"));
}
