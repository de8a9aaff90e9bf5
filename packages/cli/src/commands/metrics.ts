import type { Command } from "commander";
import type { RunOptions } from "../metrics/run.ts";
import type { AppendixOptions } from "../metrics/appendix.ts";
import { endUnusable } from "../text/end-unusable.ts";

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

const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const run: Registration = (metrics) =>
  metrics
    .command("run")
    .description("the numbers of a report over files of participant records")
    .argument("<files...>", "PIRL CSV files, files of the common metrics template, or others with --map")
    .requiredOption("--report <quarter>", "the program-year quarter it ends with: PY2023Q4")
    .option("--window <kind>", "r4q: the four quarters that end with it; cq: its quarter alone", "r4q")
    .option("--metric <id>", "only this metric, or ID@VERSION; may be given again", gather)
    .option("--map <file>", "what other headings and words in these files mean, as JSON")
    .option(
      "--funds <file>",
      "CSV: program, total, administrative, training, in dollars; tells what a participant cost",
    )
    .option("--eta9169 <file>", "also write the rows and columns of ETA-9169 there, as CSV")
    .option("--no-suppression", "also small numbers, which may tell of a person: for the desk alone")
    .option("--json", "print report and results as JSON, values unrounded")
    .addHelpText("after", "\nExit code: 0 told, 2 unusable.")
    .action(async (files: readonly string[], options: RunOptions) => {
      const { runMetrics } = await import("../metrics/run.ts");
      await runMetrics(files, options);
    });

const list: Registration = (metrics) =>
  metrics
    .command("list")
    .description("every metric, with its versions")
    .option("--json", "print the definitions as JSON")
    .action(async (options: { readonly json?: true }) => {
      const { listMetrics } = await import("../metrics/describe.ts");
      await listMetrics(options.json === true);
    });

const show: Registration = (metrics) =>
  metrics
    .command("show")
    .description("what a metric counts, by whose definition, in each version")
    .argument("<id>", "such as wioa.erq2")
    .option("--json", "print the definition as JSON")
    .action(async (id: string, options: { readonly json?: true }) => {
      const { showMetric } = await import("../metrics/describe.ts");
      await showMetric(id, options.json === true);
    });

const subcommands: readonly Registration[] = [run, list, show, appendix, score, adjust];

/** `footbridge metrics`: from records to numbers, and from numbers to scores. */
export function register(program: Command): void {
  const metrics = program
    .command("metrics")
    .description("numbers of programs, and how they stand to targets")
    .exitOverride(endUnusable);
  for (const add of subcommands) add(metrics);
}
