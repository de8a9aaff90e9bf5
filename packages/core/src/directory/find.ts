import type { Organization } from "../model/organization.ts";
import type { Site } from "../model/site.ts";
import type { SupportService } from "../model/support.ts";
import type { Held } from "../rules/held.ts";
import { verdictOf, type Verdict } from "../rules/verdict.ts";
import { dayNumber } from "../units/day.ts";
import { inOrder } from "../units/order.ts";
import { kilometresBetween, type Point } from "./distance.ts";
import { type Moment, openAt } from "./hours.ts";
import { type Standing, takes } from "./standing.ts";

/** A service at a place with all that is known of it today. */
export interface Listing {
  readonly support: SupportService;
  readonly organization: Organization;
  readonly site?: Site | undefined;
  readonly standing: Standing;
}

/** What somebody looks for. All that is left out narrows nothing. */
export interface Looking {
  readonly need?: string | undefined;
  /** A place whose people the service must serve. */
  readonly place?: string | undefined;
  /** ISO 639-1. */
  readonly language?: string | undefined;
  readonly openNow?: boolean | undefined;
  readonly canTake?: boolean | undefined;
  readonly near?: Point | undefined;
  /** The person's age in whole years. */
  readonly age?: number | undefined;
  /** What the person told of themselves, for rules of who may come. */
  readonly held?: Held | undefined;
  /** Words of the name or the description. */
  readonly words?: string | undefined;
  /** Services not to be offered again. */
  readonly without?: ReadonlySet<string> | undefined;
}

type Answer = "yes" | "no" | "unknown";

/** A service that fits, with what is known and what is not: unknown is neither yes nor no. */
export interface Found {
  readonly listing: Listing;
  readonly takes: Answer;
  readonly open: Answer;
  readonly speaks: Answer;
  readonly fits: Verdict;
  /** Over the ground; absent where a point is not known. */
  readonly kilometres?: number | undefined;
}

/** What fits, the best first: that can take someone, is for the person, speaks the language, is open, is near. */
export function findServices(listings: readonly Listing[], looking: Looking, now: Moment): readonly Found[] {
  return listings
    .filter((listing) => isAskedFor(listing, looking))
    .map((listing) => judge(listing, looking, now))
    .filter(
      (found) =>
        found.fits !== "unmet" &&
        found.speaks !== "no" &&
        !(looking.openNow === true && found.open === "no") &&
        !(looking.canTake === true && found.takes === "no"),
    )
    .toSorted(
      (a, b) =>
        rank(a.takes) - rank(b.takes) ||
        fitRank[a.fits] - fitRank[b.fits] ||
        rank(a.speaks) - rank(b.speaks) ||
        (looking.openNow === true ? rank(a.open) - rank(b.open) : 0) ||
        (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) ||
        inOrder(a.listing.support.name.en, b.listing.support.name.en) ||
        inOrder(a.listing.support.id, b.listing.support.id),
    );
}

const ranks: Readonly<Record<Answer, number>> = { yes: 0, unknown: 1, no: 2 };
const rank = (answer: Answer): number => ranks[answer];
const fitRank: Readonly<Record<Verdict, number>> = { met: 0, unknown: 1, unmet: 2 };

function isAskedFor({ support, organization }: Listing, looking: Looking): boolean {
  const { need, place, words = "", without } = looking;
  if (support.closed === true || without?.has(support.id) === true) return false;
  if (need !== undefined && support.need !== need) return false;
  if (place !== undefined && !support.places.includes(place)) return false;
  const { name, description } = support;
  const text = [name.en, name.es, description?.en, description?.es, organization.name]
    .join(" ")
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function judge(listing: Listing, looking: Looking, now: Moment): Found {
  const { support, site, standing } = listing;
  const point = pointOf(site);
  return {
    listing,
    takes: takes(standing, now.day, (told) => dayNumber(now.day) - dayNumber(told)),
    open: openAt(support.hours, now),
    speaks: speaks(support, looking.language),
    fits: fits(support, looking),
    kilometres:
      looking.near === undefined || point === undefined ? undefined : kilometresBetween(looking.near, point),
  };
}

function pointOf(site: Site | undefined): Point | undefined {
  if (site?.latitude === undefined || site.longitude === undefined) return undefined;
  return { latitude: site.latitude, longitude: site.longitude };
}

function speaks({ languages }: SupportService, language: string | undefined): Answer {
  if (language === undefined) return "yes";
  if (languages.length === 0) return "unknown";
  return languages.includes(language) ? "yes" : "no";
}

/** By age and rule, as far as told. Words for people say nothing to a machine. */
function fits({ ages, eligible, audience }: SupportService, { age, held }: Looking): Verdict {
  const byAge = fitsAge(ages, age);
  const byRule =
    eligible === undefined ? (audience === undefined ? "met" : "unknown") : ruleVerdict(eligible, held);
  if (byAge === "unmet" || byRule === "unmet") return "unmet";
  return byAge === "unknown" || byRule === "unknown" ? "unknown" : "met";
}

const ruleVerdict = (eligible: NonNullable<SupportService["eligible"]>, held: Held | undefined): Verdict =>
  held === undefined ? "unknown" : verdictOf(eligible, held);

function fitsAge(ages: SupportService["ages"], age: number | undefined): Verdict {
  if (ages === undefined) return "met";
  if (age === undefined) return "unknown";
  return age >= (ages.from ?? 0) && age <= (ages.to ?? 200) ? "met" : "unmet";
}
