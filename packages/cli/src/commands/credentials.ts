import { Option, type Command } from "commander";
import type { IssueOptions } from "../credentials/issue.ts";
import type { VerifyOptions } from "../credentials/verify.ts";

const gather = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `footbridge credentials`: badges and learner records that a person carries. */
export function register(program: Command): void {
  const credentials = program
    .command("credentials")
    .description("Open Badges 3.0 and learner records (CLR 2.0): sign and verify");
  credentials
    .command("verify")
    .description("whether a badge or record holds, and everything that is wrong with it; nothing is fetched")
    .argument("<file>", "JSON, a signed token, or a PNG or SVG picture with one of them inside")
    .option("--trust <file>", 'issuers you believe: [{ "id": "https://…", "keys": ["z6Mk…"] }]')
    .option("--status <file>", "a status list you fetched; may be given again", gather, [])
    .option("--at <instant>", "as of another day: 2026-11-29T08:00:00Z")
    .option("--json", "print the verdict as JSON")
    .addHelpText("after", "\nExit code: 0 valid, 1 invalid, 3 cannot check, 2 unusable.")
    .action(async (file: string, options: VerifyOptions) => {
      const { runVerify } = await import("../credentials/verify.ts");
      await runVerify(file, options);
    });
  credentials
    .command("issue")
    .description("sign a badge for one thing earned, or a record of a journey")
    .addOption(new Option("--kind <kind>", "badge or clr").choices(["badge", "clr"]).makeOptionMandatory())
    .requiredOption("--from <file>", "who signs, for whom, what was earned: docs/credentials.md shows one")
    .requiredOption("--key <file>", "the key to sign with (footbridge credentials key)")
    .requiredOption("--out <file>", "where to")
    .option("--image <file>", "a PNG or SVG picture to put it into")
    .addOption(
      new Option("--proof <form>", "a proof inside the document, or a token around it")
        .choices(["data-integrity", "token"])
        .default("data-integrity"),
    )
    .option("--at <instant>", "as of another day: 2026-11-29T08:00:00Z")
    .addHelpText("after", "\nExit code: 0 written, 2 unusable.")
    .action(async (options: IssueOptions) => {
      const { runIssue } = await import("../credentials/issue.ts");
      await runIssue(options);
    });
  credentials
    .command("key")
    .description("make a key to sign with")
    .requiredOption("--out <file>", "where to; a file that is there is never overwritten")
    .addHelpText("after", "\nExit code: 0 written, 2 unusable.")
    .action(async (options: { readonly out: string }) => {
      const { runKey } = await import("../credentials/issue.ts");
      await runKey(options.out);
    });
}
