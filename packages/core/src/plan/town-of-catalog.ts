import type { Catalog } from "../model/catalog.ts";
import type { Occupation } from "../model/occupation.ts";
import { otherCosts, type Offering } from "../model/offering.ts";
import type { Program } from "../model/program.ts";
import type { Requirement } from "../model/requirement.ts";
import type { Town, TownOccupation, TownOffering, TownProgram, TownService } from "../routes/town.ts";
import { type Day, mondayFrom, mondayOf } from "../units/day.ts";
import { wayIntoOccupation } from "./way-in.ts";

/** The engine's word for no place at all. */
export const onlinePlace = "online";

/**
 * The catalog as a network of dated classes from `start` on: offerings that began earlier are left out, classes in
 * another language than English ask that the person speaks it, and pay is the entry wage of the first of `areas` that
 * has one (NYS DOL: mean of the bottom third), in cents an hour.
 */
export function townOfCatalog(catalog: Catalog, start: Day, areas: readonly string[]): Town {
  const sitePlace = new Map(catalog.sites.map((site) => [site.id, site.place]));
  const offerings = Map.groupBy(catalog.offerings, (offering) => offering.program);
  return {
    format: "footbridge-town/1",
    start: mondayOf(start),
    places: [...catalog.places.map((place) => place.id), onlinePlace],
    programs: catalog.programs.flatMap((program) =>
      townPrograms(program, offerings.get(program.id) ?? [], sitePlace, mondayOf(start)),
    ),
    occupations: townOccupations(catalog, areas),
    streams: catalog.streams.map(({ id, eligible, cap, use }) => ({ id, eligible, cap, use })),
    services: catalog.supports.flatMap(townServices),
  };
}

/** One town program per language of instruction: the engine knows a program's requirement, not an offering's. */
function townPrograms(
  program: Program,
  offerings: readonly Offering[],
  sitePlace: ReadonlyMap<string, string>,
  start: Day,
): TownProgram[] {
  const byLanguage = Map.groupBy(
    offerings.filter((offering) => offering.start === undefined || offering.start >= start),
    (offering) => offering.language,
  );
  return [...byLanguage].map(([language, group]) => ({
    id: language === "en" ? program.id : `${program.id}~${language}`,
    name: program.name.en,
    requires: language === "en" ? program.requires : inLanguage(program.requires, language),
    gives: program.gives,
    offerings: group.flatMap((offering) => townOffering(offering, sitePlace)),
  }));
}

const inLanguage = (requires: Requirement, language: string): Requirement => ({
  all: [requires, { is: `speaks:${language}` }],
});

/** None where the offering meets at a site that is not in the catalog: nobody could be sent there. */
function townOffering(offering: Offering, sitePlace: ReadonlyMap<string, string>): TownOffering[] {
  const place = offering.site === undefined ? onlinePlace : sitePlace.get(offering.site);
  if (place === undefined) return [];
  const facts = {
    id: offering.id,
    hoursPerWeek: offering.weeklyHours,
    blocks: offering.blocks,
    mode: offering.mode,
    place,
    tuition: offering.price.tuition,
    other: otherCosts(offering.price),
    completion: offering.completion.rate,
    supports: [...offering.supports, ...offering.accessibility],
    streams: offering.streams,
    seats: offering.seatsLeft,
  };
  if (offering.start !== undefined && offering.end !== undefined) {
    return [{ ...facts, start: mondayOf(offering.start), end: mondayFrom(offering.end) }];
  }
  return offering.weeks === undefined ? [] : [{ ...facts, weeks: offering.weeks }];
}

function townOccupations(catalog: Catalog, areas: readonly string[]): TownOccupation[] {
  const pay = entryPay(catalog, areas);
  const trainedFor = new Set(catalog.programs.flatMap((program) => program.occupations));
  return catalog.occupations.flatMap((occupation: Occupation) => {
    const way = wayIntoOccupation(occupation, trainedFor.has(occupation.id));
    if (way === undefined) return [];
    return [
      {
        id: occupation.id,
        name: occupation.title.en,
        sector: occupation.sector,
        requires: way,
        hourlyWage: pay(occupation.id) ?? 0,
        experience: occupation.experience,
      },
    ];
  });
}

/** Entry pay by occupation in the first area that states one; a finer O*NET code takes the pay of its SOC code. */
function entryPay(catalog: Catalog, areas: readonly string[]): (occupation: string) => number | undefined {
  const byKey = new Map(catalog.wages.map((wage) => [`${wage.occupation}@${wage.area}`, wage]));
  return (occupation) => {
    for (const area of areas) {
      const wage = byKey.get(`${occupation}@${area}`) ?? byKey.get(`${occupation.slice(0, 7)}@${area}`);
      const hourly = wage?.entryHourly ?? wage?.medianHourly;
      if (hourly !== undefined) return hourly;
    }
    return undefined;
  };
}

/** Help that is closed, or whose price nobody tells, is not counted on. */
const townServices = ({
  places,
  need,
  weeklyPrice: weekly,
  eligible,
  closed,
}: Catalog["supports"][number]): TownService[] =>
  weekly === undefined || closed === true ? [] : places.map((place) => ({ place, need, weekly, eligible }));
