import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type JourneyKnowledge,
  periodsSchema,
  servicesSchema,
  testsSchema,
} from "@footbridge/core/history/journey-knowledge.ts";

const homeOfJourneys = fileURLToPath(new URL("../../../../data/journey/", import.meta.url));

/** The services, periods and tests of `data/journey`; throws where a file is not in order, for it ships with the checkout. */
export async function readJourneyKnowledge(dir: string = homeOfJourneys): Promise<JourneyKnowledge> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(dir, name), "utf8"));
  return {
    services: servicesSchema.parse(await json("services.json")),
    periods: periodsSchema.parse(await json("periods.json")),
    tests: testsSchema.parse(await json("tests.json")),
  };
}
