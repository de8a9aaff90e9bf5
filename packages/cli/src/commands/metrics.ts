import type { Command } from "commander";
import type { AppendixOptions } from "../metrics/appendix.ts";

/** Adds one subcommand to `footbridge metrics`. */
type Registration = (metrics: Command) => void;

const score: Registration = (metrics) =>
  metrics
    .command("score")
    .description("score indicators against their adjusted levels, by the federal rule")
    .argument("<file>", "CSV: program, indicator, numerator, denominator, adjusted_level")
    .option("--json", "print the three kinds of score as JSON")
    .addHelpText(
      "after",
      "\nLevels are in percent; for MEQ2 the numerator is the value and the level is in dollars. Exit code: 0 told, 2 unusable.",
    )
    .action(async (file: string, options: { readonly json?: true }) => {
      const { runScore } = await import("../metrics/score.ts");
      await runScore(file, options.json === true);
    });

const adjust: Registration = (metrics) =>
  metrics
    .command("adjust")
    .description("adjust negotiated levels by the model's two estimates")
    .argument("<file>", "CSV: negotiated_level, estimate0, estimate1")
    .option("--json", "print factor and level of each row as JSON")
    .addHelpText("after", "\nExit code: 0 told, 2 unusable.")
    .action(async (file: string, options: { readonly json?: true }) => {
      const { runAdjust } = await import("../metrics/adjust.ts");
      await runAdjust(file, options.json === true);
    });

const appendix: Registration = (metrics) =>
  metrics
    .command("appendix")
    .description("the appendix of a concept paper, RFP or contract: definitions, calendar, data elements")
    .requiredOption("--metrics <ids>", "which metrics, joined by commas; ID@VERSION for another version")
    .requiredOption("--out <file>", "where to: .html to print or attach, .json for programs")
    .option("--year <program-year>", "for which program year (default: the one that is running)")
    .option("--title <text>", "what it is an appendix of")
    .addHelpText("after", "\nExit code: 0 written, 2 unusable.")
    .action(async (options: AppendixOptions) => {
      const { writeAppendix } = await import("../metrics/appendix.ts");
      await writeAppendix(options);
    });

const subcommands: readonly Registration[] = [appendix, score, adjust];

/** `footbridge metrics`: from records to numbers, and from numbers to scores. */
export function register(program: Command): void {
  const metrics = program
    .command("metrics")
    .description("numbers of programs, and how they stand to targets");
  for (const add of subcommands) add(metrics);
}
