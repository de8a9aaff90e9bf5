import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { SupportService } from "@footbridge/core/model/support.ts";
import { textUpTo, webAddress } from "../table/cells.ts";
import type { HsdsLocation, HsdsService } from "./form.ts";
import { hoursOf } from "./hours.ts";
import { languageOf } from "./languages.ts";
import { needOf } from "./needs.ts";
import { hsdsKey, placeId } from "./keys.ts";
import { dayIn } from "./recurrence.ts";

/** What the reader is told of the city. */
export interface Around {
  /** Places known already, by their names in small letters. */
  readonly places: ReadonlyMap<string, Catalog["places"][number]>;
  /** The source of all that is read. */
  readonly source: string;
  readonly asOf: string;
}

/** Records of the catalog that one service comes to. */
export interface ServiceRecords extends Pick<Catalog, "organizations" | "sites" | "supports" | "places"> {
  readonly findings: readonly Finding[];
}

/** Makes records of a service: one support for each of its places, or one without a place. */
export function recordsOf(service: HsdsService, at: string, around: Around): ServiceRecords {
  const findings: Finding[] = [];
  const provenance = { source: around.source, asOf: around.asOf };
  const { organization: org } = service;
  const organization = {
    id: hsdsKey(org.id),
    name: textUpTo(org.name, 300),
    kind: "service-provider" as const,
    sectors: [],
    populations: [],
    languages: [],
    ...english("description", org.description),
    ...(service.phones[0]?.number === undefined ? {} : { phone: service.phones[0].number.slice(0, 40) }),
    ...(org.website === undefined ? {} : { website: webAddress(org.website) }),
    ...email(org.email),
    provenance,
  };
  const places = new Map<string, Catalog["places"][number]>();
  const placeOf = (name: string): string => {
    const known = around.places.get(name.trim().toLowerCase());
    const place = known ?? { id: placeId(name), name: { en: name.trim() } };
    places.set(place.id, place);
    return place.id;
  };
  const areas = service.service_areas.flatMap(({ name }) =>
    name !== undefined && name.length <= 60 ? [placeOf(name)] : [],
  );
  const sites: Catalog["sites"][number][] = [];
  const supports: SupportService[] = [];
  findings.push(...unknownLanguages(service, at));
  const spots = service.service_at_locations.length === 0 ? [undefined] : service.service_at_locations;
  for (const [number, spot] of spots.entries()) {
    const where = spot === undefined ? at : `${at}.service_at_locations[${number}]`;
    const site = spot?.location === undefined ? undefined : siteOf(spot.location, where, placeOf, findings);
    if (site !== undefined) sites.push({ ...site, organization: organization.id, provenance });
    const served = areas.length > 0 ? areas : site === undefined ? [] : [site.place];
    if (served.length === 0)
      findings.push(
        error(
          "hsds.no-place",
          where,
          `Nobody says where “${service.name}” is, or whom it serves.`,
          "Give its location an address with a city, or the service a service area.",
        ),
      );
    // The nearest to the place speaks: hours of the service there, of the place, of the service anywhere.
    const told = [spot?.schedules ?? [], spot?.location?.schedules ?? [], service.schedules];
    const hours = hoursOf(told.find((schedules) => schedules.length > 0) ?? [], where);
    findings.push(...hours.findings);
    supports.push({
      ...common(service, at, findings),
      id: hsdsKey(spot?.id ?? service.id),
      service: hsdsKey(service.id),
      organization: organization.id,
      ...(site === undefined ? {} : { site: site.id }),
      places: [...new Set(served)],
      ...(hours.hours.length === 0 ? {} : { hours: [...hours.hours] }),
      ...english("hoursNote", hours.notes.join(" ")),
      provenance,
    });
  }
  return { organizations: [organization], sites, supports, places: [...places.values()], findings };
}

/** Languages that nobody can look for, since they are told by no code and no English name. */
const unknownLanguages = ({ languages, name }: HsdsService, at: string): readonly Finding[] =>
  languages.flatMap((told, place) =>
    languageOf(told).length > 0 || (told.code ?? told.name) === undefined
      ? []
      : [
          warning(
            "hsds.language",
            `${at}.languages[${place}]`,
            `“${told.code ?? told.name ?? ""}” of “${name}” is no language known here: it is left out.`,
            "Give its code of ISO 639, such as es.",
          ),
        ],
  );

type Common = Omit<SupportService, "id" | "organization" | "places" | "provenance">;

function common(service: HsdsService, at: string, findings: Finding[]): Common {
  const { need, finding } = needOf(service, at);
  if (finding !== undefined && !findings.some(({ code }) => code === finding.code)) findings.push(finding);
  const ages = agesOf(service, at, findings);
  const price = priceOf(service);
  return {
    name: {
      en: textUpTo(service.name, 300),
      ...(service.alternate_name === undefined ? {} : { es: textUpTo(service.alternate_name, 300) }),
    },
    need,
    languages: [...new Set(service.languages.flatMap(languageOf))],
    ...(price === undefined ? {} : { weeklyPrice: price }),
    ...english("description", service.description),
    ...english("audience", service.eligibility_description),
    ...(ages === undefined ? {} : { ages }),
    ...english("howToApply", service.application_process),
    ...english("fees", service.fees_description),
    ...english("capacityNote", service.alert),
    ...(service.phones[0]?.number === undefined ? {} : { phone: service.phones[0].number.slice(0, 40) }),
    ...email(service.email),
    ...(service.url === undefined ? {} : { website: service.url.slice(0, 300) }),
    ...confirmedOf(service),
    ...(service.status === undefined || service.status === "active" ? {} : { closed: true }),
  };
}

/** HSDS tells the day on which somebody vouched for it, and their address; the organization stands for it here. */
function confirmedOf({
  assured_date: day,
  organization,
}: HsdsService): Pick<SupportService, "lastConfirmed"> {
  const read = dayIn(day);
  return read === undefined ? {} : { lastConfirmed: { day: read, by: textUpTo(organization.name, 200) } };
}

const english = (key: string, text: string | undefined): object => {
  const words = text === undefined ? "" : textUpTo(text, 2000);
  return words === "" ? {} : { [key]: { en: words } };
};

const email = (text: string | undefined): object =>
  text !== undefined && /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(text) ? { email: text } : {};

/** Free is told in words or as 0; other prices count only by the week. */
function priceOf({ fees_description: fees, cost_options: costs }: HsdsService): number | undefined {
  const [cost] = costs;
  const weekly = (cost?.amount_description ?? "") === "a week" ? Number(cost?.amount) : Number.NaN;
  if (weekly >= 0 && weekly < 100_000) return Math.round(weekly * 100);
  if (costs.length > 0 && costs.every(({ amount }) => Number(amount) === 0)) return 0;
  return /^\s*free\b|^\s*no (cost|fee|charge)/i.test(fees ?? "") ? 0 : undefined;
}

function agesOf(service: HsdsService, at: string, findings: Finding[]): SupportService["ages"] {
  const [from, to] = [service.minimum_age, service.maximum_age].map((age) =>
    age === undefined ? undefined : Math.round(Number(age)),
  );
  const bad = [from, to].some((age) => age !== undefined && !(age >= 0 && age <= 130));
  if (bad || (from !== undefined && to !== undefined && from > to)) {
    findings.push(
      error(
        "hsds.ages",
        `${at}.minimum_age`,
        "These ages cannot be.",
        "Give years from 0 to 130, the lower first.",
      ),
    );
    return undefined;
  }
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function siteOf(
  location: HsdsLocation,
  at: string,
  placeOf: (name: string) => string,
  findings: Finding[],
): Omit<Catalog["sites"][number], "organization" | "provenance"> | undefined {
  const [address] = location.addresses;
  const { name, latitude, longitude } = location;
  if (address?.city === undefined) return undefined;
  const point = [latitude, longitude].map((degrees) => (degrees === undefined ? undefined : Number(degrees)));
  const [north, east] = point;
  const wrong =
    (north !== undefined && !(Math.abs(north) <= 90)) || (east !== undefined && !(Math.abs(east) <= 180));
  if (wrong)
    findings.push(
      warning(
        "hsds.point",
        `${at}.location.latitude`,
        `${latitude ?? ""}, ${longitude ?? ""} is no point on the earth: it is left out.`,
        "Give degrees: latitude to 90, longitude to 180.",
      ),
    );
  return {
    id: hsdsKey(location.id),
    name: textUpTo(name ?? address.address_1 ?? address.city, 300),
    place: placeOf(address.city),
    ...(address.address_1 === undefined ? {} : { address: textUpTo(address.address_1, 300) }),
    ...(address.region === undefined ? {} : { neighborhood: textUpTo(address.region, 100) }),
    ...(address.state_province === undefined ? {} : { state: textUpTo(address.state_province, 60) }),
    ...(address.postal_code === undefined ? {} : { zip: address.postal_code.slice(0, 10) }),
    ...(wrong || north === undefined || east === undefined ? {} : { latitude: north, longitude: east }),
    accessibility: location.accessibility.flatMap(({ description }) => description?.slice(0, 60) ?? []),
  };
}
