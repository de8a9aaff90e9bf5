import type { Standing } from "@footbridge/core/directory/standing.ts";
import { withEdit } from "@footbridge/core/directory/edit.ts";
import type { Opening } from "@footbridge/core/model/opening.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import type { SupportService } from "@footbridge/core/model/support.ts";
import type { Beyond } from "@footbridge/store/directory/standings.ts";
import { hsdsFeed } from "@footbridge/feeds/hsds/keys.ts";
import { inWords } from "./in-words.ts";
import {
  type Around,
  type HsdsService,
  type HsdsServiceAtLocation,
  locationOf,
  shortOf,
  termOf,
} from "./parts.ts";
import { uuidOf } from "./uuid.ts";

/** A service at one place, as its organization edited it, with what is known of its room. */
interface Spot {
  readonly support: SupportService;
  readonly standing: Standing;
  readonly changedAt?: string | undefined;
}

export const spotOf = (support: SupportService, beyond: Beyond | undefined): Spot => ({
  support: beyond === undefined ? support : withEdit(support, beyond.edit),
  standing: beyond?.standing ?? {},
  changedAt: beyond?.changedAt,
});

/** One HSDS service of all the places where it is; what differs from place to place stands with the place. */
export function serviceOf(key: string, spots: readonly Spot[], around: Around): HsdsService | undefined {
  const [first] = spots;
  const organization = first === undefined ? undefined : around.organizations.get(first.support.organization);
  if (first === undefined || organization === undefined) return undefined;
  const { support } = first;
  const { labelOf } = around;
  const id = uuidOf("service", key);
  const term = termOf(support.need, labelOf);
  const phone = support.phone ?? organization.phone;
  const assured = spots
    .flatMap((spot) => assuredOn(spot) ?? [])
    .toSorted()
    .at(-1);
  const placeless = support.site === undefined;
  return {
    id,
    name: support.name.en,
    ...given("alternate_name", support.name.es),
    description: support.description?.en ?? `${term.name}: ${support.name.en}.`,
    ...given("email", support.email),
    ...given("url", support.website),
    status: support.closed === true ? "temporarily closed" : "active",
    ...given("application_process", support.howToApply?.en),
    ...given("fees_description", support.fees?.en ?? feesOf(support.weeklyPrice)),
    ...given("eligibility_description", audienceOf(support, around)),
    ...given("minimum_age", support.ages?.from),
    ...given("maximum_age", support.ages?.to),
    ...given("assured_date", assured),
    ...given("last_modified", modifiedAt(spots)),
    ...given("alert", placeless ? alertOf(first) : support.capacityNote?.en),
    organization: shortOf(organization),
    phones: phone === undefined ? [] : [{ id: uuidOf("phone of service", key), number: phone }],
    languages: support.languages.map((code) => ({
      id: uuidOf("language", support.id, code),
      code,
      name: languageName(code),
    })),
    schedules: placeless ? schedulesOf(support) : [],
    service_areas: support.places.map((place) => ({
      id: uuidOf("service-area", support.id, place),
      name: around.placeNames.get(place) ?? place,
    })),
    service_at_locations: spots.flatMap((spot) => atLocation(spot, id, around) ?? []),
    cost_options:
      support.weeklyPrice === undefined
        ? []
        : [
            {
              id: uuidOf("cost", support.id),
              amount: support.weeklyPrice / 100,
              currency: "USD",
              amount_description: "a week",
            },
          ],
    attributes: [
      {
        id: uuidOf("attribute", support.id, support.need),
        link_id: id,
        link_type: "taxonomy_term",
        link_entity: "service",
        taxonomy_term: term,
      },
    ],
  };
}

const given = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };

function atLocation(spot: Spot, service: string, around: Around): HsdsServiceAtLocation | undefined {
  const { support } = spot;
  const site = support.site === undefined ? undefined : around.sites.get(support.site);
  if (site === undefined) return undefined;
  // What came by HSDS goes out under the id that it came with.
  const own = support.service !== undefined;
  return {
    id: own ? uuidOf("service-at-location", support.id) : uuidOf("service-at-location", support.id, site.id),
    service_id: service,
    ...given("description", roomOf(spot)),
    location: locationOf(site, around),
    schedules: schedulesOf(support),
  };
}

function audienceOf({ audience, eligible }: SupportService, { labelOf }: Around): string | undefined {
  if (audience !== undefined) return audience.en;
  return eligible === undefined ? undefined : `For those of whom this is so: ${inWords(eligible, labelOf)}.`;
}

const assuredOn = ({ support, standing }: Spot): string | undefined =>
  standing.confirmed?.day ?? support.lastConfirmed?.day;

/** When it came so or somebody here last changed it; only packages of HSDS tell the day on which a record came. */
function modifiedAt(spots: readonly Spot[]): string | undefined {
  const moments = spots.map(({ support, changedAt }) => {
    const { source, asOf } = support.provenance;
    const day = source === hsdsFeed ? parseDay(asOf) : undefined;
    if (day === undefined) return undefined;
    const came = `${day}T00:00:00.000Z`;
    return changedAt !== undefined && changedAt > came ? changedAt : came;
  });
  const known = moments.flatMap((moment) => moment ?? []);
  return known.length < moments.length ? undefined : known.toSorted().at(-1);
}

/** HSDS 3.0 has no field for room: it is said in words. */
function roomOf({ standing: { full, seatsLeft } }: Spot): string | undefined {
  if (full !== undefined) return full.until === undefined ? "Full." : `Full until ${full.until}.`;
  return seatsLeft === undefined ? undefined : `Places left: ${seatsLeft}.`;
}

const alertOf = (spot: Spot): string | undefined => roomOf(spot) ?? spot.support.capacityNote?.en;

const dayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const time = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const schedulesOf = ({ id, hours = [], hoursNote }: SupportService): HsdsService["schedules"] => [
  ...hours.map((opening: Opening) => ({
    id: uuidOf("schedule", id, JSON.stringify(opening)),
    freq: "WEEKLY" as const,
    byday: opening.days.map((day) => dayNames[day - 1]).join(","),
    opens_at: time(opening.opens),
    closes_at: time(opening.closes),
    ...given("valid_from", opening.from),
    ...given("valid_to", opening.until),
  })),
  ...(hoursNote === undefined ? [] : [{ id: uuidOf("schedule in words", id), description: hoursNote.en }]),
];

/** In English; what is no code of a language stands for itself. */
function languageName(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });
const feesOf = (cents: number | undefined): string | undefined =>
  cents === undefined ? undefined : cents === 0 ? "Free." : `$${dollars(cents)} a week.`;
const dollars = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
