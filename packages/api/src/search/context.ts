import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import type { LocalText } from "@footbridge/core/model/provenance.ts";

/** The words around a thing, in every language at once. */
export interface Context {
  readonly word: (word: string) => string;
  readonly sector: (id: string | undefined) => string;
  readonly place: (id: string) => string;
  readonly organization: (id: string) => { readonly id: string; readonly name: string };
  /** Who teaches it, for which jobs, in which parts of the city and of the week. */
  readonly program: (program: Program) => string;
  readonly placesOf: (program: string) => readonly string[];
  readonly placesOfOrganization: (organization: string) => readonly string[];
}

const said = (text: LocalText | undefined): string =>
  text === undefined ? "" : `${text.en} ${text.es ?? ""}`;

/** Groups the records of a list by a key. */
function gathered<T>(records: readonly T[], keyOf: (record: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group === undefined) groups.set(keyOf(record), [record]);
    else group.push(record);
  }
  return groups;
}

export function contextOf(catalog: Catalog, wordOf: (word: string) => LocalText): Context {
  const names = new Map(
    [...catalog.sectors, ...catalog.places].map(({ id, name }) => [id, said(name)] as const),
  );
  const organizations = new Map(catalog.organizations.map(({ id, name }) => [id, name]));
  const titles = new Map(catalog.occupations.map(({ id, title }) => [id, said(title)]));
  const sites = new Map(catalog.sites.map((site) => [site.id, site]));
  const offerings = gathered(catalog.offerings, ({ program }) => program);
  const sitesOf = gathered(catalog.sites, ({ organization }) => organization);
  const taughtAt = (program: string) => [
    ...new Set((offerings.get(program) ?? []).flatMap(({ site }) => sites.get(site ?? "") ?? [])),
  ];
  const word = (each: string): string => said(wordOf(each));
  const place = (id: string): string => names.get(id) ?? "";
  return {
    word,
    place,
    sector: (id) => names.get(id ?? "") ?? "",
    organization: (id) => ({ id, name: organizations.get(id) ?? id }),
    placesOf: (program) => [...new Set(taughtAt(program).map((site) => site.place))],
    placesOfOrganization: (id) => [...new Set((sitesOf.get(id) ?? []).map((site) => site.place))],
    program: (program) =>
      [
        organizations.get(program.organization) ?? "",
        ...program.occupations.map((id) => titles.get(id) ?? ""),
        ...taughtAt(program.id).map((site) => `${site.neighborhood ?? ""} ${place(site.place)}`),
        ...timesOf(offerings.get(program.id) ?? []).map(word),
      ].join(" "),
  };
}

const timesOf = (offerings: readonly Offering[]): readonly string[] => [
  ...new Set(offerings.flatMap(({ blocks, mode }) => [...blocks, mode])),
];
