import type { Occupation } from "@footbridge/core/model/occupation.ts";
import type { Demand, Wage } from "@footbridge/core/model/wage.ts";
import { madeUp, sourceIds } from "./provenance.ts";
import { requirementOfWords } from "./requirement-words.ts";
import type { RowOf } from "./rows.ts";

/** Hours in a year of full-time work, by which the survey itself turns hourly pay into annual pay. */
const hoursInYear = 2080;

/** What it takes is the demo's own simplified statement; code and title are the standard's. */
export function occupationOf(row: RowOf<"city/occupations.json">): Occupation {
  return {
    id: row.id,
    title: row.title,
    ...(row.about === undefined ? {} : { description: row.about }),
    sector: row.sector,
    alternateTitles: row.also,
    ...(row.jobZone === undefined ? {} : { jobZone: row.jobZone }),
    related: row.related,
    requires: requirementOfWords(row.requires),
    experience: row.experience.map((weeks) => ({ gives: `experience:${row.id}:${weeks}`, weeks })),
    provenance: madeUp("Code and title: SOC 2018. What the job asks for is simplified for the demo."),
  };
}

/** Annual dollars of the survey as cents an hour. */
export function wageOf(row: RowOf<"reference/wages-nyc.json">): Wage {
  const hourly = (annual: number | null): number | undefined =>
    annual === null ? undefined : Math.round((annual * 100) / hoursInYear);
  const counted = row.surveyedAs;
  return {
    occupation: row.occupation,
    area: "nyc",
    entryHourly: hourly(row.entry),
    medianHourly: hourly(row.median),
    experiencedHourly: hourly(row.experienced),
    meanHourly: hourly(row.mean),
    employment: row.employment ?? undefined,
    provenance: {
      source: sourceIds.wages,
      asOf: "2024-06",
      area: "New York City",
      ...(counted === undefined ? {} : { note: `The survey counts it within ${counted}.` }),
    },
  };
}

/** The nation's projection; BLS prints thousands. */
export function demandOf(row: RowOf<"reference/projections.json">): Demand {
  const people = (thousands: number): number => Math.round(thousands * 1000);
  const counted = row.projectedAs;
  return {
    occupation: row.occupation,
    area: "us",
    employmentNow: people(row.employmentNow),
    employmentThen: people(row.employmentThen),
    annualOpenings: people(row.annualOpenings),
    provenance: {
      source: sourceIds.projections,
      asOf: "2025-08",
      area: "United States",
      ...(counted === undefined ? {} : { note: `BLS projects it within ${counted}.` }),
    },
  };
}
