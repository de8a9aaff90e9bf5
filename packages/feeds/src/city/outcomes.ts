import type { RowOutcome } from "@footbridge/core/model/import.ts";
import type { CityFiles, Placed } from "./load.ts";
import type { FileName } from "./rows.ts";

/** Which record a row of each file becomes; a neighborhood is only where sites are, a course is several programs. */
const nounOfFile: Readonly<Record<FileName, string>> = {
  "city/sources.json": "sources",
  "city/places.json": "places",
  "city/sectors.json": "sectors",
  "city/neighborhoods.json": "sites",
  "city/organizations.json": "organizations",
  "city/credentials.json": "credentials",
  "city/occupations.json": "occupations",
  "city/courses-basics.json": "programs",
  "city/courses-college.json": "programs",
  "city/courses-healthcare.json": "programs",
  "city/courses-transportation.json": "programs",
  "city/courses-retail.json": "programs",
  "city/courses-accommodation-food.json": "programs",
  "city/courses-information-technology.json": "programs",
  "city/courses-trades.json": "programs",
  "city/supports.json": "supports",
  "city/streams.json": "streams",
  "city/personas.json": "personas",
  "reference/wages-nyc.json": "wages",
  "reference/projections.json": "demands",
};

/** What became of every row: those in order were imported, the others were refused with what is wrong. */
export function outcomesOfRows(city: CityFiles): readonly RowOutcome[] {
  return city.files.flatMap(({ name, rows }) => {
    const file = name as FileName;
    const placed = new Map<number, Placed<unknown>>(city.rows[file].map((row) => [row.row, row]));
    return Array.from({ length: rows }, (_, place) =>
      outcomeOf(city, file, place + 1, placed.get(place + 1)),
    );
  });
}

function outcomeOf(
  city: CityFiles,
  file: FileName,
  row: number,
  placed: Placed<unknown> | undefined,
): RowOutcome {
  if (placed !== undefined) {
    const record = `${nounOfFile[file]}/${keyOfRow(placed.value)}`;
    return { file, row, outcome: "imported", record, findings: [] };
  }
  const at = `${file} rows[${row - 1}]`;
  const findings = city.findings.filter((finding) => `${finding.at}.`.startsWith(`${at}.`));
  return { file, row, outcome: "refused", findings };
}

function keyOfRow(value: unknown): string {
  const row = value as { id?: string; course?: string; occupation?: string };
  return row.id ?? row.course ?? row.occupation ?? "";
}
