import { type Command, Option } from "commander";
import type { GenerateOptions } from "../submissions/generate.ts";
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

const subcommands: readonly Registration[] = [generate];

/** `footbridge submissions`: files of participant records. */
export function register(program: Command): void {
  const submissions = program.command("submissions").description("files of participant records");
  for (const add of subcommands) add(submissions);
}
