// Observes two files and sums them, and kills itself within the n-th copy that is written: its own word is the number.
import { setTimeout } from "node:timers/promises";
import { type Duck, openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { summed } from "./summed.ts";

const [, , folder = "", at = "1"] = process.argv;
const duck = await openDuck();
let copies = 0;

/** Half of what is written may be there, or all of it without its name. */
const dying: Duck = {
  ...duck,
  run: async (statement) => {
    if (!statement.text.startsWith("copy")) return duck.run(statement);
    copies += 1;
    const running = duck.run(statement);
    if (copies < Number(at)) return running;
    await setTimeout(1);
    process.kill(process.pid, "SIGKILL");
    return running;
  },
};
await summed(dying, folder);
