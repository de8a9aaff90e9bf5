import type { OrganizationDetail, SupportDetail } from "@footbridge/contract/details.ts";
import type { Organization } from "@footbridge/core/model/organization.ts";
import type { SupportService } from "@footbridge/core/model/support.ts";
import { byNextStart, jobOf, programOf, siteOf, supportOf } from "./in-short.ts";
import { needOf } from "./needs.ts";
import { contactOf } from "./program.ts";
import type { Shelves } from "./shelves.ts";
import { firstOf, sourcesOf } from "./some.ts";

const most = { programs: 10, jobs: 12, alike: 6 };

export function organizationDetail(shelves: Shelves, organization: Organization): OrganizationDetail {
  const { catalog, one } = shelves;
  const { id, name, kind, description, sectors, populations, languages, provenance } = organization;
  const own = <T extends { readonly organization: string }>(records: readonly T[]): readonly T[] =>
    records.filter((record) => record.organization === id);
  const jobs = kind === "employer" ? jobsIn(shelves, sectors) : [];
  const shown = firstOf(jobs, most.jobs);
  const programs = own(catalog.programs).map((program) => programOf(shelves, program));
  const { phone, website } = contactOf(shelves, id);
  return {
    id,
    name,
    kind,
    ...(description === undefined ? {} : { description }),
    sectors: sectors.flatMap((sector) => one.sector.get(sector) ?? []),
    populations: [...populations],
    languages: [...languages],
    ...(phone === undefined ? {} : { phone }),
    ...(website === undefined ? {} : { website }),
    sites: own(catalog.sites).map(siteOf),
    programs: firstOf(programs.toSorted(byNextStart), most.programs),
    supports: own(catalog.supports).map((support) => supportOf(shelves, support)),
    funds: own(catalog.streams).map((stream) => ({ id: stream.id, name: stream.name })),
    jobs: shown,
    provenance,
    sources: sourcesOf(shelves, [provenance, ...shown.items.map(({ pay }) => pay?.provenance)]),
  };
}

/** Who confirmed it is told by name where it is an organization of the catalog. */
const confirmedOf = ({ one }: Shelves, { day, by }: NonNullable<SupportService["lastConfirmed"]>) => ({
  day,
  by: one.organization.get(by)?.name ?? by,
});

const jobsIn = (shelves: Shelves, sectors: readonly string[]) =>
  shelves.catalog.occupations
    .filter(({ sector }) => sector !== undefined && sectors.includes(sector))
    .map(({ id }) => jobOf(shelves, id));

export function supportDetail(shelves: Shelves, support: SupportService): SupportDetail {
  const { catalog, labelOf, one } = shelves;
  const site = one.site.get(support.site ?? "");
  const { capacityNote, lastConfirmed, eligible, provenance } = support;
  const { phone, website } = contactOf(shelves, support.organization);
  const alike = catalog.supports.filter(({ id, need }) => need === support.need && id !== support.id);
  return {
    ...supportOf(shelves, support),
    ...(site === undefined ? {} : { site: siteOf(site) }),
    languages: [...support.languages],
    ...(eligible === undefined ? {} : { eligible: needOf(eligible, labelOf) }),
    ...(capacityNote === undefined ? {} : { capacityNote }),
    ...(lastConfirmed === undefined ? {} : { lastConfirmed: confirmedOf(shelves, lastConfirmed) }),
    ...(phone === undefined ? {} : { phone }),
    ...(website === undefined ? {} : { website }),
    alike: alike.slice(0, most.alike).map((other) => supportOf(shelves, other)),
    provenance,
    sources: sourcesOf(shelves, [provenance]),
  };
}
