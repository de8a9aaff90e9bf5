import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { findAlike } from "@footbridge/warehouse/people/alike.ts";
import type { PeopleTask, PeopleTold } from "./tasks.ts";

/** Looks for people who are in the files of several providers. */
export async function alike({ files, passing }: PeopleTask): Promise<PeopleTold> {
  const duck = await openDuck({ tempDir: passing });
  try {
    return { found: await findAlike(duck, files) };
  } finally {
    duck.close();
  }
}
