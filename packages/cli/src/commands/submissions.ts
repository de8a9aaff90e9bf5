import { type Command, Option } from "commander";
import type { CheckOptions } from "../submissions/check.ts";
import type { GenerateOptions } from "../submissions/generate.ts";
import { endUnusable } from "../text/end-unusable.ts";
import { wholeNumber } from "../submissions/whole-number.ts";

/** Adds one subcommand to `footbridge submissions`. */
type Registration = (submissions: Command) => void;

const generate: Registration = (submissions) =>
  submissions
    .command("generate")
    .description("write records of made-up people, to try things on; the same seed writes the same file")
    .requiredOption("--out <file>", "where the records go (- is the standard output)")
    .option("--people <number>", "how many people", wholeNumber(1), 1000)
    .option("--seed <number>", "which people", wholeNumber(0), 1)
    .option("--as-of <day>", "the last day the records know of, as YYYY-MM-DD", "2024-06-30")
    .option("--flaws <percent>", "of a hundred records, how many have one planted error", wholeNumber(0), 0)
    .addOption(
      new Option("--form <form>", "a PIRL file, or the common metrics template")
        .choices(["pirl", "template"])
        .default("pirl"),
    )
    .option("--project-columns", "also this project's own columns (borough, pathway, first job, …)")
    .action(async (options: GenerateOptions, command: Command) => {
      const { runGenerate } = await import("../submissions/generate.ts");
      await runGenerate(options, (reason) => command.error(`error: ${reason}`));
    });

const check: Registration = (submissions) =>
  submissions
    .command("check")
    .description("check a file of participant records: every cell, every rule, and how to mend what is wrong")
    .argument("<file>", "PIRL, the common metrics template, or anything with a mapping; CSV")
    .option("--map <file>", "what other headings and words mean, as JSON")
    .option("--json", "print the result as JSON alone on the standard output")
    .option("--csv <file>", "write every finding there, one a row")
    .option("--annotated <file>", "write the file again with a column of findings")
    .option("--as-of <day>", "the day the file speaks for: nothing may be dated later (default: today)")
    .addHelpText("after", "\nExit code: 0 clean or warnings only, 1 errors, 2 not usable.")
    .action(async (file: string, options: CheckOptions) => {
      const { runCheck } = await import("../submissions/check.ts");
      process.exitCode = await runCheck(file, options);
    });

const template: Registration = (submissions) =>
  submissions
    .command("template")
    .description("write the common metrics template, for programs that keep no PIRL")
    .requiredOption("--out <file>", "where it goes; what goes into its columns is written beside it")
    .action(async ({ out }: { readonly out: string }) => {
      const { runTemplate } = await import("../submissions/template.ts");
      await runTemplate(out);
    });

const subcommands: readonly Registration[] = [check, template, generate];

/** `footbridge submissions`: files of participant records. */
export function register(program: Command): void {
  const submissions = program
    .command("submissions")
    .description("files of participant records")
    .exitOverride(endUnusable);
  for (const add of subcommands) add(submissions);
}
