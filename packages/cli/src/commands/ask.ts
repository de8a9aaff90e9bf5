import type { Command } from "commander";
import type { AskOptions } from "../ask/options.ts";
import { storeOptions, withWhere } from "../installation/where.ts";

/** `footbridge ask`: the app's own answer over its catalog, the same as in the browser and through the API. */
export function register(program: Command): void {
  withWhere(program.command("ask"))
    .description("ask the catalog for routes: the same answer as in the browser and through the API")
    .option("--persona <id>", "one of the demo city's people")
    .option("--standing <file>", "where a person stands (JSON, as the API takes it; - is the standard input)")
    .requiredOption(
      "--to <target>",
      "occupation:ID, sector:ID, wage:CENTS, fact:ID (with --why-not also program:ID)",
    )
    .option("--also <places>", "places the person can reach besides, joined by commas")
    .option("--start <day>", "ask as on that day (YYYY-MM-DD)")
    .option("--criteria <list>", "of time, cost, risk, steps, better, earnings; joined by commas")
    .option("--limit-ms <n>", "search so many milliseconds at most and say what is proven")
    .option("--why-not", "what would open it, the smallest changes first")
    .option("--json", "print the API's JSON")
    .action(async (options: AskOptions) => {
      const { ask } = await import("../ask/ask.ts");
      await ask(options, storeOptions(options));
    });
}
