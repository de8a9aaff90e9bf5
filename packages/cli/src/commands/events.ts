import type { Command } from "commander";
import type { ImportOptions } from "../events/import.ts";
import { withWhere } from "../installation/where.ts";
import { endUnusable } from "../text/end-unusable.ts";

/** `footbridge events`: what another system has kept of many people. */
export function register(program: Command): void {
  const events = program.command("events").description("events of many people, from another system");
  withWhere(events.command("import"))
    .description("bring in a file of events, one JSON object to a line; what is there already adds nothing")
    .argument("<file>", "events as JSON lines; - is the standard input")
    .requiredOption(
      "--as <address>",
      "e-mail of the navigator or program manager in whose name they are written",
    )
    .option("--org <key>", "for which organization, where they work for several")
    .option("--dry-run", "check everything and keep nothing")
    .option("--json", "print what became of it as JSON alone")
    .addHelpText(
      "after",
      "\nAll lines are checked first; with an error nothing is kept. Where it was ended, run it again: the rest comes in.\nExit code: 0 all is in, 1 errors and nothing kept (or ended early, or lines left out), 2 unusable.",
    )
    .exitOverride(endUnusable)
    .action(async (file: string, options: ImportOptions) => {
      const { runImport } = await import("../events/import.ts");
      process.exitCode = await runImport(file, options);
    });
}
