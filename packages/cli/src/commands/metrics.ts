import type { Command } from "commander";

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

const subcommands: readonly Registration[] = [score, adjust];

/** `footbridge metrics`: from records to numbers, and from numbers to scores. */
export function register(program: Command): void {
  const metrics = program
    .command("metrics")
    .description("numbers of programs, and how they stand to targets");
  for (const add of subcommands) add(metrics);
}
