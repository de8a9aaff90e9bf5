import { type Catalog, emptyCatalog, type RecordOf } from "@footbridge/core/model/catalog.ts";
import { addWeeks, type Day } from "@footbridge/core/units/day.ts";

/** The Monday on which every test asks. */
export const monday = "2027-01-04" as Day;

const provenance = { source: "made-up", asOf: "2027" };

const offering = (
  id: string,
  program: string,
  startWeek: number,
  weeks: number,
  more: Partial<RecordOf<"offerings">> = {},
): RecordOf<"offerings"> => ({
  id,
  program,
  site: "hall-north",
  start: addWeeks(monday, startWeek),
  end: addWeeks(monday, startWeek + weeks),
  weeklyHours: 10,
  blocks: ["weekday-evening-1"],
  mode: "in-person",
  waitlist: false,
  price: { tuition: 100_000, fees: 5000, books: 0, tools: 0, exam: 0, other: 0 },
  language: "en",
  accessibility: [],
  supports: [],
  streams: [],
  completion: { rate: 0.8, provenance },
  provenance,
  ...more,
});

const job = (id: string, title: string, fact: string): RecordOf<"occupations"> => ({
  id,
  title: { en: title },
  sector: "healthcare",
  alternateTitles: [`${title} (any shift)`],
  related: [],
  requires: { has: fact },
  experience: [],
  provenance,
});

const wage = (occupation: string, entryHourly: number): RecordOf<"wages"> => ({
  occupation,
  area: "nyc",
  entryHourly,
  medianHourly: entryHourly + 400,
  provenance,
});

const standing = {
  facts: ["reading:3"],
  attributes: [],
  unknown: [],
  needs: [],
  places: ["north"],
  home: "north",
  modes: ["in-person" as const],
  unavailable: [],
  weeklyHours: 40,
  budget: 300_000,
  hourlyWage: 1650,
  incomeFloor: 0,
  horizonWeeks: 104,
  maxParallelStudy: 2,
  acceptWaitlist: false,
};

/**
 * Aide: one class, 8 weeks from week 4 (so week 12), $1,050. Nurse: the aide's certificate and another class, 20 weeks
 * from week 16 (so week 36). Surgeon: nobody teaches it. Pilot: nobody says what it takes.
 */
export const tinyCity = (): Catalog => ({
  ...emptyCatalog(),
  sources: [{ id: "made-up", title: "Made up for a test", vintage: "2027", fictional: true }],
  places: [
    { id: "north", name: { en: "North" } },
    { id: "south", name: { en: "South" } },
  ],
  sectors: [{ id: "healthcare", name: { en: "Health care", es: "Salud" } }],
  organizations: [
    {
      id: "school",
      name: "School of the North",
      kind: "provider",
      sectors: ["healthcare"],
      populations: [],
      languages: [],
      provenance,
    },
    {
      id: "ward",
      name: "The Ward",
      kind: "employer",
      sectors: ["healthcare"],
      populations: [],
      languages: [],
      provenance,
    },
  ],
  sites: [
    { id: "hall-north", organization: "school", name: "Hall", place: "north", accessibility: [], provenance },
  ],
  credentials: [
    { id: "cert:aide", name: { en: "Aide certificate" }, kind: "certificate", provenance },
    { id: "licence:nurse", name: { en: "Nurse licence" }, kind: "licence", provenance },
  ],
  occupations: [
    job("31-1131", "Nursing Assistants", "cert:aide"),
    job("29-1141", "Registered Nurses", "licence:nurse"),
    job("29-1240", "Surgeons", "licence:surgeon"),
    { ...job("53-2011", "Pilots", ""), requires: undefined },
  ],
  wages: [wage("31-1131", 1900), wage("29-1141", 4100), wage("29-1240", 9900)],
  programs: [
    {
      id: "aide-class",
      organization: "school",
      name: { en: "Nursing assistant class", es: "Clase de auxiliar de enfermería" },
      kind: "certificate",
      sector: "healthcare",
      occupations: ["31-1131"],
      requires: { has: "reading:3" },
      gives: ["cert:aide"],
      provenance,
    },
    {
      id: "nurse-school",
      organization: "school",
      name: { en: "Nurse school" },
      kind: "licence",
      sector: "healthcare",
      occupations: ["29-1141"],
      requires: { has: "cert:aide" },
      gives: ["licence:nurse"],
      provenance,
    },
  ],
  offerings: [
    offering("aide-class/winter", "aide-class", 4, 8),
    offering("aide-class/spring", "aide-class", 14, 8),
    offering("nurse-school/spring", "nurse-school", 16, 20),
  ],
  personas: [
    {
      id: "ana",
      name: "Ana",
      story: { en: "She reads well enough." },
      standing,
      targets: ["occupation:31-1131"],
    },
  ],
});

/** Plain words for the tiny city. */
export const tinyWords = {
  about: "For tests",
  scales: [
    {
      scale: "reading",
      label: { en: "Reading", es: "Lectura" },
      marks: [{ mark: 3, label: { en: "Short texts", es: "Textos cortos" } }],
    },
  ],
  facts: [{ word: "cert:aide", label: { en: "Aide certificate", es: "Certificado de auxiliar" } }],
  phrases: [],
  attributes: [],
  needs: [],
  blocks: [],
  modes: [],
};

/** Where Ana stands, as the body of a question. */
export const anaStands = standing;
