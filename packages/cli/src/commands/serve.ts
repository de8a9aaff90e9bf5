import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { beFrugal } from "@footbridge/api/frugal.ts";
import { type Command, InvalidArgumentError } from "commander";
import { checkout, storeOptions, placeBeside, type WhereOptions, withWhere } from "../installation/where.ts";

interface ServeOptions extends WhereOptions {
  readonly port?: number;
  readonly host: string;
  readonly demo: boolean;
}

/** Adds `footbridge serve`: the application, on the embedded database or on PostgreSQL. */
export function register(program: Command): void {
  withWhere(program.command("serve"))
    .description("start Footbridge and say where it is")
    .option("--port <number>", "port to listen on (default: 4300, or the next free one)", portNumber)
    .option("--host <address>", "address to listen on; 0.0.0.0 lets the network in", "127.0.0.1")
    .option("--no-demo", "leave the demo city out of a fresh database, and as it is in an old one")
    .addHelpText(
      "after",
      "\nDATABASE_URL=postgres://… uses PostgreSQL (15 or newer) in place of the embedded database.",
    )
    .action(run);
}

async function run(options: ServeOptions): Promise<void> {
  beFrugal();
  // Compiling some hundred files is a third of a start; where the folder cannot be written, they are compiled again.
  enableCompileCache(join(checkout, "node_modules", ".cache", "footbridge"));
  const { serve } = await import("../installation/serving.ts");
  const { port, host, demo } = options;
  const place = placeBeside(options);
  await serve({
    store: storeOptions(options),
    ...place,
    ...(port === undefined ? {} : { port }),
    host,
    demo,
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError("Say a whole number from 1 to 65535.");
}
