import { seeded } from "../units/seeded.ts";
import type { Seeded } from "../units/seeded.ts";
import type { Town, TownOccupation, TownProgram } from "../routes/town.ts";
import { draftCourses } from "./courses/courses.ts";
import type { Course } from "./course.ts";
import { streams } from "./funds.ts";
import { factsIn, jobRequirement, occupation } from "./occupation.ts";
import { appetite, draftOfferings } from "./offerings.ts";
import { cityParameters } from "./parameters.ts";
import type { CityParameters, CityRequest } from "./parameters.ts";
import { draftRegions } from "./region.ts";
import type { Region } from "./region.ts";
import { share, shares } from "./share.ts";
import { draftServices } from "./supports.ts";

/** A city of any size as a town file; the same request gives the same city on every machine. */
export function generateTown(request: CityRequest): Town {
  const parameters = cityParameters(request);
  const random = seeded(parameters.seed);
  const regions = draftRegions(parameters, random);
  const programs = draftPrograms(parameters, regions, random);
  const places = regions.flatMap((region) => region.places);
  return {
    format: "footbridge-town/1",
    start: parameters.start,
    places,
    programs,
    occupations: draftOccupations(regions, programs, random),
    streams,
    services: draftServices([...places], random.fork("services")),
  };
}

interface PlacedCourse {
  readonly id: string;
  readonly course: Course;
  readonly places: readonly string[];
  readonly random: Seeded;
}

function draftPrograms(
  parameters: CityParameters,
  regions: readonly Region[],
  random: Seeded,
): readonly TownProgram[] {
  const placed = regions.flatMap((region, index) => placeCourses(parameters, regions, region, index, random));
  const starts = shares(
    parameters.offerings,
    placed.map(({ course, random: own }) => appetite(course, own)),
  );
  return placed.map(({ id, course, places, random: own }, index) => ({
    id,
    name: course.name,
    requires: course.requires,
    gives: course.gives,
    offerings: draftOfferings(id, course, starts[index] ?? 0, places, parameters, own),
  }));
}

/** One program in ten is given in the neighbouring region too. */
const sharedWithNeighbour = 0.1;

function placeCourses(
  parameters: CityParameters,
  regions: readonly Region[],
  region: Region,
  index: number,
  random: Seeded,
): readonly PlacedCourse[] {
  const count = share(parameters.programs, regions.length, index);
  const own = random.fork(`courses ${index}`);
  const neighbour = regions[(index + 1) % regions.length];
  return draftCourses(region, count, parameters.coverage, own).map((course, number) => {
    const id = `${region.prefix}p${String(number + 1).padStart(4, "0")}`;
    const dates = own.fork(id);
    const both = regions.length > 1 && neighbour !== undefined && dates.chance(sharedWithNeighbour);
    return {
      id,
      course,
      places: both ? [...region.places, ...neighbour.places] : region.places,
      random: dates,
    };
  });
}

function draftOccupations(
  regions: readonly Region[],
  programs: readonly TownProgram[],
  random: Seeded,
): readonly TownOccupation[] {
  const drafts = regions.flatMap((region) =>
    region.sectors.flatMap((sector) => {
      const own = random.fork(`jobs ${sector.id}`);
      return sector.jobs.map((job) => ({ sector, job, requires: jobRequirement(sector, job, own) }));
    }),
  );
  const asked = new Set([...programs, ...drafts].flatMap(({ requires }) => factsIn(requires)));
  return drafts.map(({ sector, job, requires }) => occupation(sector, job, requires, asked));
}
