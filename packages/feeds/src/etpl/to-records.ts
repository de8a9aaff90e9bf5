import type { Offering } from "@footbridge/core/model/offering.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import type { Requirement } from "@footbridge/core/model/requirement.ts";
import type { Provenance } from "@footbridge/core/model/provenance.ts";
import type { Records } from "../feed-result.ts";
import type { Assumptions } from "../reference/assumptions.ts";
import type { SectorOf } from "../reference/sectors.ts";
import { givesOf, kindOf } from "./gives.ts";
import { askedByName } from "./review.ts";
import type { Listed, ListedProvider, Sitting, TrainingList } from "./listed.ts";

/** What programs of a list are written down with. */
export interface ListContext {
  readonly list: TrainingList;
  readonly records: Records;
  readonly assumptions: Assumptions;
  readonly sectorOf: SectorOf;
}

/** Puts a listed program, its provider, site and ways to attend among the records; answers the program's name. */
export function putListed(context: ListContext, listed: Listed): string {
  const { list, records } = context;
  putProvider(context, listed.provider, listed.asOf);
  const program = programOf(context, listed);
  for (const sitting of listed.sittings) {
    records.put("offerings", offeringOf(context, listed, program.id, sitting));
  }
  records.put("places", listed.provider.site.place);
  return records.put("programs", { ...program, id: `${list.prefix}-program-${listed.id}` });
}

/** Puts a provider and its site among the records, unless a row before did. */
export function putProvider({ list, records }: ListContext, provider: ListedProvider, asOf: string): string {
  const id = providerId(list, provider);
  const provenance: Provenance = { source: list.source, asOf, area: list.area };
  if (records.get("organizations", id) === undefined) {
    records.put("organizations", {
      id,
      name: provider.name,
      kind: provider.kind,
      sectors: [],
      populations: [],
      languages: [...provider.languages],
      description: provider.description === undefined ? undefined : { en: provider.description },
      website: provider.website,
      provenance,
    });
  }
  const { site } = provider;
  const siteKey = siteId(list, provider);
  if (records.get("sites", siteKey) === undefined) {
    records.put("places", site.place);
    records.put("sites", {
      id: siteKey,
      organization: id,
      name: site.name,
      address: site.address,
      place: site.place.id,
      zip: site.zip,
      accessibility: [...site.accessibility],
      provenance,
    });
  }
  return `organizations/${id}`;
}

const providerId = (list: TrainingList, provider: ListedProvider): string =>
  `${list.prefix}-provider-${provider.id}`;
const siteId = (list: TrainingList, provider: ListedProvider): string =>
  `${list.prefix}-site-${provider.site.id}`;

function programOf({ list, sectorOf }: ListContext, listed: Listed): Program {
  const id = `${list.prefix}-program-${listed.id}`;
  return {
    id,
    organization: providerId(list, listed.provider),
    name: { en: listed.name },
    kind: kindOf(listed),
    sector: listed.occupations.map(sectorOf).find((sector) => sector !== undefined),
    cip: listed.cip,
    occupations: [...listed.occupations],
    description: listed.description === undefined ? undefined : { en: listed.description },
    requires: requiresOf(listed),
    gives: [...givesOf(listed, id)],
    provenance: { source: list.source, asOf: listed.asOf, area: list.area },
  };
}

function requiresOf({ name, requires }: Listed): Requirement {
  const asked = askedByName(name);
  return asked === undefined ? requires : { all: [requires, asked] };
}

const openEntry = "The list has no dates: counted as open entry.";

function offeringOf(
  { list, assumptions }: ListContext,
  listed: Listed,
  program: string,
  sitting: Sitting,
): Offering {
  const { provider } = listed;
  const suffix = sitting.key === "day" ? "" : `-${sitting.key}`;
  return {
    id: `${list.prefix}-class-${listed.id}${suffix}`,
    program,
    site: listed.mode === "online" || listed.mode === "self-paced" ? undefined : siteId(list, provider),
    weeks: sitting.weeks,
    weeklyHours: sitting.weeklyHours,
    blocks: [...sitting.blocks],
    mode: listed.mode,
    waitlist: false,
    price: listed.price,
    language: "en",
    accessibility: [...provider.site.accessibility],
    supports: [...listed.supports],
    streams: [],
    completion: {
      rate: assumptions["list-completion-rate"],
      provenance: {
        source: list.source,
        asOf: listed.asOf,
        area: list.area,
        assumed: true,
        note: "The list states no completion rate (rule list-completion-rate).",
      },
    },
    provenance: {
      source: list.source,
      asOf: listed.asOf,
      area: list.area,
      assumed: true,
      note: `${openEntry} ${sitting.note}`.trim(),
    },
  };
}
