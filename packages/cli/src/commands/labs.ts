import { briefLanguages } from "@footbridge/core/lab/brief/tongue/tongues.ts";
import { Option, type Command } from "commander";
import type { BriefOptions } from "../labs/brief.ts";

/** `footbridge labs`: what a learning lab leaves. */
export function register(program: Command): void {
  program
    .command("labs")
    .description("learning labs: the brief that writes itself")
    .command("brief")
    .description("event summary and next steps from the record of a lab, every number with its evidence")
    .argument("<file>", "the record, as docs/lab.md shows it")
    .addOption(
      new Option("--format <format>", "how").choices(["markdown", "html", "pdf", "json"]).default("markdown"),
    )
    .addOption(new Option("--lang <language>", "in which language").choices(briefLanguages).default("en"))
    .option("--out <file>", "where to; without it, it is printed")
    .addHelpText("after", "\nExit code: 0 written, 2 unusable.")
    .action(async (file: string, options: BriefOptions) => {
      const { runBrief } = await import("../labs/brief.ts");
      await runBrief(file, options);
    });
}
