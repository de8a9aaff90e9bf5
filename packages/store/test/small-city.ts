import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";
import type { Day } from "@footbridge/core/units/day.ts";

const provenance = { source: "a-test", asOf: "2026-11-23" } as const;

/** One class with dates, ready to be stored; say only what matters to the test. */
export const classOf = (id: string, more: Partial<Offering> = {}): Offering => ({
  id,
  program: "nurse-aide",
  start: "2027-01-04" as Day,
  end: "2027-03-01" as Day,
  weeklyHours: 12,
  blocks: ["saturday"],
  mode: "online",
  waitlist: false,
  price: { tuition: 90_000, fees: 0, books: 0, tools: 0, exam: 0, other: 0 },
  language: "en",
  accessibility: [],
  supports: [],
  streams: [],
  completion: { rate: 0.7, provenance },
  provenance,
  ...more,
});

/** A list as a reader would give it, each record from a row of its own. */
export function listOf(feed: string, records: Partial<Catalog>, more: Partial<FeedResult> = {}): FeedResult {
  const named = Object.entries(records).flatMap(([noun, all]) =>
    all.map((record) => `${noun}/${"id" in record ? record.id : `${record.occupation}@${record.area}`}`),
  );
  return {
    feed,
    files: [{ name: `${feed}.csv`, sha256: "0".repeat(64), bytes: 1000, rows: named.length }],
    records,
    rows: named.map((record, index) => ({
      row: index + 2,
      file: `${feed}.csv`,
      outcome: "imported",
      record,
      findings: [],
    })),
    findings: [],
    ...more,
  };
}

/** A provider, a program and its classes. */
export const nurseAides = (...offerings: readonly Offering[]): Partial<Catalog> => ({
  sources: [{ id: "a-test", title: "Made for a test", vintage: "2026" }],
  places: [{ id: "bronx", name: { en: "The Bronx", es: "El Bronx" } }],
  organizations: [
    {
      id: "harbor-school",
      name: "Harbor School",
      kind: "provider",
      sectors: ["healthcare"],
      populations: [],
      languages: [],
      provenance,
    },
  ],
  programs: [
    {
      id: "nurse-aide",
      organization: "harbor-school",
      name: { en: "Nurse aide", es: "Auxiliar de enfermería" },
      kind: "training",
      sector: "healthcare",
      occupations: ["31-1131"],
      requires: { has: "reading:3" },
      gives: ["cert:cna"],
      provenance,
    },
  ],
  offerings,
});
