import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, emptyCatalog } from "@footbridge/core/model/catalog.ts";
import type { Occupation } from "@footbridge/core/model/occupation.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readDemoCity } from "@footbridge/feeds/city/read-city.ts";

const shared = process.env["FOOTBRIDGE_SHARED"] ?? join(import.meta.dirname, "../../../shared");
const onet = join(shared, "data/onet/db_30_1_text");

/** So many classes at least: the size the search is promised for. */
const leastOfferings = 20_000;

/** The demo city, again and again under other names, with all jobs and their other titles of O*NET where those are at hand. */
export async function bigCity(today: Day): Promise<{ catalog: Catalog; withOnet: boolean }> {
  const { records } = await readDemoCity(today);
  const city = { ...emptyCatalog(), ...records };
  const copies = Math.ceil(leastOfferings / city.offerings.length);
  const copied = Array.from({ length: copies }, (_, copy) => copyOf(city, copy));
  const withOnet = existsSync(join(onet, "Alternate Titles.txt"));
  return {
    withOnet,
    catalog: {
      ...city,
      occupations: withOnet ? withTitles(city) : city.occupations,
      organizations: copied.flatMap(({ organizations }) => organizations),
      sites: copied.flatMap(({ sites }) => sites),
      programs: copied.flatMap(({ programs }) => programs),
      offerings: copied.flatMap(({ offerings }) => offerings),
      supports: copied.flatMap(({ supports }) => supports),
    },
  };
}

/** Words for the names of the copies; a city has few schools of one name. */
const names =
  "Alder Birch Cedar Dogwood Elder Fir Ginkgo Hazel Ivy Juniper Linden Maple Oak Poplar Rowan".split(" ");

function copyOf(city: Catalog, copy: number): Catalog {
  if (copy === 0) return city;
  const id = (of: string): string => `${of}-${copy}`;
  const called = (name: string): string => `${names[copy % names.length] ?? ""} ${name} ${copy}`;
  return {
    ...city,
    organizations: city.organizations.map((each) => ({ ...each, id: id(each.id), name: called(each.name) })),
    sites: city.sites.map((each) => ({
      ...each,
      id: id(each.id),
      name: called(each.name),
      organization: id(each.organization),
    })),
    programs: city.programs.map((each) => ({
      ...each,
      id: id(each.id),
      organization: id(each.organization),
    })),
    offerings: city.offerings.map((each) => ({
      ...each,
      id: id(each.id),
      program: id(each.program),
      ...(each.site === undefined ? {} : { site: id(each.site) }),
    })),
    supports: city.supports.map((each) => ({
      ...each,
      id: id(each.id),
      organization: id(each.organization),
    })),
  };
}

const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(join(onet, file), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

const idOf = (code: string): string => (code.endsWith(".00") ? code.slice(0, 7) : code);

/** Every occupation of O*NET with all its other titles; those of the demo city keep what they say themselves. */
function withTitles(city: Catalog): Occupation[] {
  const titles = new Map<string, string[]>();
  for (const [code = "", title = ""] of rowsOf("Alternate Titles.txt")) {
    const list = titles.get(idOf(code));
    if (list === undefined) titles.set(idOf(code), [title]);
    else list.push(title);
  }
  const own = new Map(city.occupations.map((job) => [job.id, job]));
  const listed = rowsOf("Occupation Data.txt").flatMap(([code = "", title = ""]): Occupation[] => {
    if (title === "") return [];
    const id = idOf(code);
    const known = own.get(id);
    const others = [...(known?.alternateTitles ?? []), ...(titles.get(id) ?? [])];
    if (known !== undefined) return [{ ...known, alternateTitles: others }];
    return [
      {
        id,
        title: { en: title },
        alternateTitles: others,
        related: [],
        experience: [],
        provenance: { source: "onet", asOf: "2025-12" },
      },
    ];
  });
  const ids = new Set(listed.map(({ id }) => id));
  return [...listed, ...city.occupations.filter(({ id }) => !ids.has(id))];
}
