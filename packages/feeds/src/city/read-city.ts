import type { FeedResult } from "@footbridge/core/model/import.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { homeOfData, loadCity } from "./load.ts";
import { outcomesOfRows } from "./outcomes.ts";
import { recordsOfCity } from "./records.ts";
import { danglingReferences } from "./references.ts";

/** The feed that owns the demo city's records. */
export const cityFeed = "demo-city";

/**
 * The demo city as it stands on `today`: the nouns of `data/city` and `data/reference`, with classes from two weeks ago
 * to three years ahead. The same day gives the same records; a broken file is a finding that refuses the whole city.
 */
export async function readDemoCity(today: Day, dataDir: string = homeOfData): Promise<FeedResult> {
  const city = await loadCity(dataDir);
  const { records, findings } = recordsOfCity(city, today);
  return {
    feed: cityFeed,
    files: city.files,
    records,
    rows: outcomesOfRows(city),
    findings: [...city.findings, ...findings, ...danglingReferences(records)],
  };
}
