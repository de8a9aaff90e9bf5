import type {
  JobInShort,
  OrganizationInShort,
  ProgramInShort,
  SupportInShort,
} from "@footbridge/contract/details-shared.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";
import { otherCosts } from "@footbridge/core/model/offering.ts";
import type { Organization } from "@footbridge/core/model/organization.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import type { Site } from "@footbridge/core/model/site.ts";
import type { SupportService } from "@footbridge/core/model/support.ts";
import { payRange } from "@footbridge/core/plan/describe-job.ts";
import { marksIn } from "./needs.ts";
import type { Shelves } from "./shelves.ts";

/** A job in a list; an id that is not in the catalog stands for itself. */
export function jobOf(shelves: Shelves, id: string, weeks?: number): JobInShort {
  const job = shelves.by.occupation.get(id);
  const pay = payRange(shelves, id);
  return {
    id,
    title: job?.title ?? { en: id },
    ...(job?.sector === undefined ? {} : { sector: job.sector }),
    ...(pay === undefined ? {} : { pay: { ...pay } }),
    ...(weeks === undefined ? {} : { weeks }),
  };
}

export function programOf(shelves: Shelves, program: Program): ProgramInShort {
  const classes = shelves.classesOf(program.id);
  const nextStart = classes.find(({ start }) => start !== undefined)?.start;
  const price = priceRange(classes);
  return {
    id: program.id,
    name: program.name,
    kind: program.kind,
    organization: nameOf(shelves, program.organization),
    places: placesOf(shelves, classes),
    asks: marksIn(program.requires).map((fact) => ({ fact, label: shelves.labelOf(fact) })),
    ...(price === undefined ? {} : { price }),
    classes: classes.length,
    ...(nextStart === undefined ? {} : { nextStart }),
    anyTime: classes.some(({ start }) => start === undefined),
  };
}

/** Whoever is ready first comes first; programs without classes last. */
export const byNextStart = (one: ProgramInShort, other: ProgramInShort): number => {
  const [a, b] = [startKey(one), startKey(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one.id < other.id ? -1 : 1;
};

const startKey = ({ anyTime, nextStart }: ProgramInShort): string => (anyTime ? "" : (nextStart ?? "~"));

function priceRange(classes: readonly Offering[]): ProgramInShort["price"] {
  if (classes.length === 0) return undefined;
  const sums = classes.map(({ price }) => price.tuition + otherCosts(price));
  return { from: Math.min(...sums), to: Math.max(...sums) };
}

function placesOf(shelves: Shelves, classes: readonly Offering[]): string[] {
  const places = classes.flatMap(({ site }) => shelves.one.site.get(site ?? "")?.place ?? []);
  return [...new Set(places)].toSorted();
}

export const nameOf = ({ one }: Shelves, id: string): { id: string; name: string } => ({
  id,
  name: one.organization.get(id)?.name ?? id,
});

export function organizationOf(shelves: Shelves, organization: Organization): OrganizationInShort {
  const { id, name, kind, description } = organization;
  const sites = shelves.catalog.sites.filter((site) => site.organization === id);
  return {
    id,
    name,
    kind,
    ...(description === undefined ? {} : { description }),
    places: [...new Set(sites.map(({ place }) => place))].toSorted(),
  };
}

export const supportOf = (shelves: Shelves, support: SupportService): SupportInShort => ({
  id: support.id,
  name: support.name,
  need: { fact: support.need, label: shelves.labelOf(support.need) },
  organization: nameOf(shelves, support.organization),
  places: support.places,
  ...(support.weeklyPrice === undefined ? {} : { weeklyPrice: support.weeklyPrice }),
});

/** A site without what the map does not draw. */
export const siteOf = ({ organization: _organization, provenance: _provenance, ...site }: Site) => site;
