import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Pathway, pathwaySchema } from "@footbridge/core/model/pathway.ts";

/** The examples that a new pathway can begin from. */
const files = ["care-ladder", "care-ladder-evening-childcare"] as const;

const home = new URL("../../../../examples/pathways/", import.meta.url);

/** The pathways that ship as examples; throws where one is not in order, for they ship with the checkout. */
export const readPathwayTemplates = (): Promise<readonly Pathway[]> =>
  Promise.all(
    files.map(async (name) =>
      pathwaySchema.parse(JSON.parse(await readFile(fileURLToPath(new URL(`${name}.json`, home)), "utf8"))),
    ),
  );
