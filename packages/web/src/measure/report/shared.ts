import type { Told } from "@footbridge/contract/client.ts";
import type { Looked } from "./asked.ts";
import type { Level } from "./target-of.ts";

/** What every part of the report knows. */
export interface PartProps {
  readonly looked: Looked;
  readonly level: Level | undefined;
  readonly known: Told<"listDefinitions">;
}
