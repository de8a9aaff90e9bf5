import type { Finding } from "@footbridge/core/finding.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { demandOf, occupationOf, wageOf } from "./jobs.ts";
import type { CityFiles } from "./load.ts";
import { organizationOf, sitesOf } from "./organizations.ts";
import { programsOfCourse } from "./programs.ts";
import { madeUp } from "./provenance.ts";
import { type Course, courseFiles, type FileName, type RowOf } from "./rows.ts";
import { streamOf, supportOf } from "./supports.ts";

/** The catalog that the city's rows make on a day, and what could not be made of them. */
export function recordsOfCity(
  city: CityFiles,
  today: Day,
): { records: Catalog; findings: readonly Finding[] } {
  const rows = <F extends FileName>(name: F): RowOf<F>[] => city.rows[name].map(({ value }) => value);
  const neighborhoods = new Map(rows("city/neighborhoods.json").map((row) => [row.id, row]));
  const organizations = rows("city/organizations.json");
  const sites = organizations.flatMap((row) => sitesOf(row, neighborhoods));
  const stepFree = new Set(
    sites.filter(({ accessibility }) => accessibility.includes("wheelchair")).map(({ id }) => id),
  );
  const taught = courseFiles
    .flatMap((name): Course[] => rows(name))
    .map((course) => programsOfCourse(course, { timetable: city.timetable, stepFree, today }));
  const records: Catalog = {
    sources: rows("city/sources.json"),
    places: rows("city/places.json"),
    sectors: rows("city/sectors.json"),
    organizations: organizations.map(organizationOf),
    sites,
    credentials: rows("city/credentials.json").map(({ about, ...row }) => ({
      ...row,
      ...(about === undefined ? {} : { description: about }),
      provenance: madeUp(),
    })),
    occupations: rows("city/occupations.json").map(occupationOf),
    wages: rows("reference/wages-nyc.json").map(wageOf),
    demands: rows("reference/projections.json").map(demandOf),
    programs: taught.flatMap(({ programs }) => programs),
    offerings: taught.flatMap(({ offerings }) => offerings),
    supports: rows("city/supports.json").map((row) => supportOf(row, today)),
    streams: rows("city/streams.json").map(streamOf),
    personas: rows("city/personas.json"),
  };
  return { records, findings: taught.flatMap(({ findings }) => findings) };
}
