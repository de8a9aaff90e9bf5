import type { Command } from "commander";
import type { CollegeOptions } from "../journeys/college.ts";
import type { AgreementsOptions, DegreeOptions } from "../journeys/degree.ts";
import type { EarnedOptions } from "../journeys/earned.ts";
import type { RowsOptions } from "../journeys/rows.ts";

/** `footbridge journeys`: events of people's journeys, checked, folded into records, and made of colleges' lists. */
export function register(program: Command): void {
  const journeys = program
    .command("journeys")
    .description("events of people's journeys, and the records that follow from them");
  journeys
    .command("check")
    .description("check events, one JSON object to a line: their shape, and what cannot be")
    .argument("<file>", "events as JSON lines; - is the standard input")
    .option("--json", "print the findings as JSON")
    .addHelpText("after", "\nExit code: 0 clean or warnings only, 1 errors, 2 unusable.")
    .action(async (file: string, options: { readonly json?: true }) => {
      const { runCheck } = await import("../journeys/check.ts");
      process.exitCode = await runCheck(file, options.json === true);
    });
  journeys
    .command("rows")
    .description("fold events into a PIRL file: one row for each period of participation")
    .argument("<file>", "events as JSON lines; - is the standard input")
    .requiredOption("--as-of <day>", "the day from which one looks back, as 2024-06-30")
    .requiredOption("--out <file>", "where the records go (- is the standard output)")
    .addHelpText("after", "\nExit code: 0 written, 1 errors in the events and nothing written, 2 unusable.")
    .action(async (file: string, options: RowsOptions) => {
      const { runRows } = await import("../journeys/rows.ts");
      process.exitCode = await runRows(file, options);
    });
  journeys
    .command("college")
    .description("make events of a StudentTracker detail report, or of a list of college terms")
    .argument("<file>", "CSV: the report's own columns, or Person ID, College, Term start, Term end")
    .requiredOption("--out <file>", "where the events go, as JSON lines (- is the standard output)")
    .requiredOption("--org <id>", "the organisation that hands in the list")
    .option("--by <id>", "who does", "command line")
    .addHelpText("after", "\nExit code: 0 written, 1 some rows refused, 2 unusable.")
    .action(async (file: string, options: CollegeOptions) => {
      const { runCollege } = await import("../journeys/college.ts");
      process.exitCode = await runCollege(file, options);
    });
  journeys
    .command("earned")
    .description("what one person earned, as an order for `credentials issue`")
    .argument("<file>", "events as JSON lines; - is the standard input")
    .requiredOption("--person <id>", "whose journey")
    .requiredOption("--issuer <name>", "who will sign")
    .requiredOption("--holder <address>", "e-mail or full address of the person (did:key:…, https://…)")
    .option("--as-of <day>", "the last day that counts (default: today)")
    .requiredOption("--out <file>", "where the order goes (- is the standard output)")
    .addHelpText("after", "\nExit code: 0 written, 2 unusable.")
    .action(async (file: string, options: EarnedOptions) => {
      const { runEarned } = await import("../journeys/earned.ts");
      process.exitCode = await runEarned(file, options);
    });
  registerDegrees(journeys);
}

function registerDegrees(journeys: Command): void {
  journeys
    .command("agreements")
    .description("check a file of degrees and articulation rules: what is ambiguous in it")
    .argument("<file>", "JSON, as docs/college.md tells it")
    .option("--bring-in", "keep it in the database: it holds from now on")
    .option("--data <dir>", "data directory of the embedded database")
    .addHelpText("after", "\nExit code: 0 nothing to settle, 1 something for the registrar, 2 unusable.")
    .action(async (file: string, options: AgreementsOptions) => {
      const { runAgreements } = await import("../journeys/degree.ts");
      process.exitCode = await runAgreements(file, options);
    });
  journeys
    .command("degree")
    .description("what of a person's journey counts for a degree, what is left over, what is in doubt")
    .argument("<file>", "events as JSON lines; - is the standard input")
    .requiredOption("--person <id>", "whose journey")
    .requiredOption("--degree <id>", "a degree of the agreements")
    .option("--agreements <file>", "degrees and rules (default: the demo city's)")
    .option("--as-of <day>", "the last day that counts (default: today)")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExit code: 0 told, 2 unusable.")
    .action(async (file: string, options: DegreeOptions) => {
      const { runDegree } = await import("../journeys/degree.ts");
      process.exitCode = await runDegree(file, options);
    });
}
