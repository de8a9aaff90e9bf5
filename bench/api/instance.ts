import { generateTown } from "@footbridge/core/generate/city.ts";
import { generateQueries } from "@footbridge/core/generate/queries.ts";
import type { FeedResult } from "@footbridge/core/model/import.ts";
import { targetText } from "@footbridge/core/routes/read-target.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readDemoCity } from "@footbridge/feeds/city/read-city.ts";
import { catalogOfTown, standingOfPerson } from "./catalog-of-town.ts";

/** A city to import, the day on which it is asked, and what is asked. */
export interface Instance {
  readonly name: string;
  readonly feed: FeedResult;
  readonly today: Day;
  readonly questions: readonly object[];
}

/** The demo city, asked what its personas ask. */
export async function demoInstance(): Promise<Instance> {
  const today = "2027-01-04" as Day;
  const feed = await readDemoCity(today);
  const personas = feed.records.personas ?? [];
  const questions = personas.flatMap(({ id, targets }) => targets.map((target) => ({ persona: id, target })));
  return { name: `The demo city, ${feed.records.offerings?.length} offerings`, feed, today, questions };
}

const seed = 7;
const questionCount = 400;

/** A generated city of about so many offerings, asked mixed questions. */
export function generatedInstance(offerings: number): Instance {
  const town = generateTown({ seed, offerings, programs: Math.max(20, Math.round(offerings / 6.8)) });
  const queries = generateQueries({ seed, count: questionCount, town });
  const records = catalogOfTown(town);
  const questions = queries.map(({ person, target }) => ({
    standing: standingOfPerson(person),
    start: person.start,
    target: targetText(target),
  }));
  const feed = { feed: "generated", files: [], records, rows: [], findings: [] };
  return {
    name: `A generated city, ${records.offerings.length} offerings`,
    feed,
    today: town.start,
    questions,
  };
}
