import { type Catalog, emptyCatalog } from "@footbridge/core/model/catalog.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";
import type { Occupation } from "@footbridge/core/model/occupation.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import type { Standing } from "@footbridge/core/model/persona.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";

export const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
};

const provenance = { source: "made-up", asOf: "2027" };

export const offering = (id: string, program: string, more: Partial<Offering> = {}): Offering => ({
  id,
  program,
  site: "library",
  start: day("2027-01-18"),
  end: day("2027-03-15"),
  weeklyHours: 10,
  blocks: ["weekday-evening-1"],
  mode: "in-person",
  waitlist: false,
  price: { tuition: 50_000, fees: 1_000, books: 2_000, tools: 0, exam: 500, other: 0 },
  language: "en",
  accessibility: [],
  supports: [],
  streams: [],
  completion: { rate: 0.8, provenance },
  provenance,
  ...more,
});

export const program = (id: string, more: Partial<Program> = {}): Program => ({
  id,
  organization: "house",
  name: { en: `Program ${id}` },
  kind: "training",
  occupations: [],
  requires: { all: [] },
  gives: [`cert:${id}`],
  provenance,
  ...more,
});

export const occupation = (id: string, more: Partial<Occupation> = {}): Occupation => ({
  id,
  title: { en: `Job ${id}` },
  alternateTitles: [],
  related: [],
  experience: [],
  provenance,
  ...more,
});

/** One house with a library in the north; the rest is what a test adds. */
export const catalog = (more: Partial<Catalog>): Catalog => ({
  ...emptyCatalog(),
  sources: [{ id: "made-up", title: "Made up for a test", vintage: "2027" }],
  places: [{ id: "north", name: { en: "North" } }],
  organizations: [
    {
      id: "house",
      name: "The House",
      kind: "provider",
      sectors: [],
      populations: [],
      languages: [],
      provenance,
    },
  ],
  sites: [
    { id: "library", organization: "house", name: "Library", place: "north", accessibility: [], provenance },
  ],
  ...more,
});

export const wage = (occupation: string, entryHourly: number): Catalog["wages"][number] => ({
  occupation,
  area: "nyc",
  entryHourly,
  provenance,
});

export const standing = (more: Partial<Standing> = {}): Standing => ({
  facts: [],
  attributes: [],
  unknown: [],
  needs: [],
  places: ["north"],
  home: "north",
  modes: ["in-person"],
  unavailable: [],
  weeklyHours: 40,
  budget: 100_000,
  hourlyWage: 1_600,
  incomeFloor: 0,
  horizonWeeks: 104,
  maxParallelStudy: 2,
  acceptWaitlist: false,
  ...more,
});

export const noWords = (word: string): { readonly en: string } => ({ en: word });
