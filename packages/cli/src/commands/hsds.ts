import type { Command } from "commander";
import { storeOptions, type WhereOptions, withWhere } from "../installation/where.ts";

interface ExportOptions extends WhereOptions {
  readonly out: string;
}

/** Adds `footbridge hsds`: the directory of services as other systems read it. */
export function register(program: Command): void {
  const hsds = program.command("hsds").description("the directory of services in HSDS 3.0 (Open Referral)");
  withWhere(hsds.command("export"))
    .description("write the directory: a .json file, or HSDS tables as CSV in a folder or a .zip")
    .requiredOption("--out <path>", "a file that ends in .json or .zip, or a folder")
    .addHelpText("after", "\nfootbridge import hsds reads it again; what is the same changes nothing.")
    .action(run);
}

async function run(options: ExportOptions): Promise<void> {
  const { runHsdsExport } = await import("../import/hsds-export.ts");
  await runHsdsExport(options.out, storeOptions(options));
}
