import type { Told } from "@footbridge/contract/client.ts";
import { makePathwaysClient } from "@footbridge/contract/pathways/client.ts";

/** Asks the server about published pathways. */
export const askPublished = makePathwaysClient();

export type Published = Told<"getPublishedPathway">;
export type Step = Published["pathway"]["steps"][number];
