import type { Command } from "commander";
import type { SimulateOptions } from "../pathways/simulate.ts";

/** `footbridge pathways`: is it one, and what would become of people on it. */
export function register(program: Command): void {
  const pathways = program
    .command("pathways")
    .description("pathways that partners design: checked, and walked by made-up people");
  pathways
    .command("check")
    .description("the scorecard: what holds, what to mend, what nobody has told yet")
    .argument("<file>", "the pathway, as docs/pathways.md shows it")
    .option("--json", "print the scorecard as JSON")
    .addHelpText("after", "\nExit code: 0 all hold or are not told, 1 something to mend, 2 unusable.")
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const { runPathwayCheck } = await import("../pathways/check.ts");
      await runPathwayCheck(file, options);
    });
  pathways
    .command("simulate")
    .description("a cohort of made-up people walks it; the same seed gives the same result")
    .argument("<file>", "the pathway")
    .option("--against <file>", "another design, raced on the same people and the same luck")
    .option("--profile <id>", "who the people are (data/pathway/profiles.json)", "city-jobseekers")
    .option("--people <number>", "how many", "1000")
    .option("--weeks <number>", "weeks to watch", "208")
    .option("--arrive <number>", "weeks over which they come", "52")
    .option("--replications <number>", "cohorts, for the ranges", "20")
    .option("--seed <number>", "any whole number", "1")
    .option(
      "--assumptions <file>",
      "other assumptions: like data/pathway/assumptions.json, or of a result's file",
    )
    .option("--out <file>", "the result with all it rests on, as a file that can be run again")
    .option("--json", "print the result with all assumptions as JSON")
    .addHelpText("after", "\nExit code: 0 done, 2 unusable.")
    .action(async (file: string, options: SimulateOptions) => {
      const { runSimulate } = await import("../pathways/simulate.ts");
      await runSimulate(file, options);
    });
  pathways
    .command("again")
    .description(
      "runs the file of a result again, from a page or from --out, and says if it comes out the same",
    )
    .argument("<file>", "the result")
    .addHelpText("after", "\nExit code: 0 the same, 1 another result, 2 unusable.")
    .action(async (file: string) => {
      const { runAgain } = await import("../pathways/simulate.ts");
      await runAgain(file);
    });
  pathways
    .command("import")
    .description("a pathway in CTDL (JSON-LD) becomes one of ours; what has no word here is kept beside it")
    .argument("<file>", "the CTDL document")
    .requiredOption("--out <file>", "where the pathway goes; the rest goes to <file>.kept.json")
    .option("--id <id>", "the id it gets", "imported")
    .addHelpText("after", "\nExit code: 0 done, 1 done and not all was understood, 2 unusable.")
    .action(async (file: string, options: { readonly out: string; readonly id: string }) => {
      const { runPathwayImport } = await import("../pathways/ctdl.ts");
      await runPathwayImport(file, options);
    });
  pathways
    .command("export")
    .description("a pathway as CTDL (JSON-LD), with the rest that an import kept")
    .argument("<file>", "the pathway")
    .option("--kept <file>", "the rest; <file>.kept.json beside it if left out")
    .option("--page <url>", "where everybody can read it, for a registry that asks")
    .addHelpText("after", "\nExit code: 0 done, 2 unusable.")
    .action(async (file: string, options: { readonly kept?: string; readonly page?: string }) => {
      const { runPathwayExport } = await import("../pathways/ctdl.ts");
      await runPathwayExport(file, options);
    });
}
