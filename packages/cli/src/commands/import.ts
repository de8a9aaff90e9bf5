import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import { feedNames } from "@footbridge/feeds/feeds.ts";
import type { ImportRequest } from "../import/run-import.ts";
import { isReportName } from "../import/report-file.ts";
import { storeOptions, type WhereOptions, withWhere } from "../installation/where.ts";

interface ImportOptions extends WhereOptions {
  readonly state?: ImportRequest["state"];
  readonly vintage?: string;
  readonly dryRun?: true;
  readonly json?: true;
  readonly report?: string;
  readonly out?: string;
}

/** Exit code where a list as a whole could not be used and nothing of it was stored. */
const unusable = 2;

/** Adds `footbridge import`: public lists into the catalog, with a fate for every row. */
export function register(program: Command): void {
  withWhere(program.command("import"))
    .description("read public lists into the catalog; every row ends as imported, repaired or refused")
    .addArgument(new Argument("<list>", "which list").choices([...feedNames, "hsds", "all"]))
    .argument("<paths...>", "its files, or the folder that holds them")
    .addOption(
      new Option("--state <state>", "whose training list (default: told by its columns)").choices([
        "nj",
        "tx",
      ]),
    )
    .option("--vintage <text>", "what period the figures describe, where the files do not say it")
    .option("--dry-run", "read and tell, store nothing")
    .option("--json", "print the report as JSON alone on the standard output")
    .option("--report <file>", "write the report: .csv has every row, .html and .md are to read", reportName)
    .option("--out <dir>", "with crosswalk: write its codes there as reference files")
    .addHelpText(
      "after",
      "\nExit code: 0 stored (rows may be refused), 1 no store, 2 a list could not be used.",
    )
    .action(run);
}

async function run(
  feed: ImportRequest["feed"] | "hsds",
  paths: readonly string[],
  options: ImportOptions,
): Promise<void> {
  if (feed === "hsds") {
    const { runHsdsImport } = await import("../import/hsds.ts");
    if (await runHsdsImport(paths, { ...options, store: storeOptions(options) }))
      process.exitCode ||= unusable;
    return;
  }
  const { runImport } = await import("../import/command.ts");
  const { state, vintage } = options;
  const wrong = await runImport(
    { feed, paths, state, vintage },
    { ...options, store: storeOptions(options) },
  );
  if (wrong) process.exitCode ||= unusable;
}

function reportName(name: string): string {
  if (isReportName(name)) return name;
  throw new InvalidArgumentError("The name must end in .csv, .html or .md.");
}
