import type { Command } from "commander";
import type { RoutesOptions } from "../routes/options.ts";

/** `footbridge routes`: every best trade-off from a person to a target, over a town file. */
export function register(program: Command): void {
  program
    .command("routes")
    .description("every best route for a person to a target, over a town file")
    .option("--town <file>", "the town, footbridge-town/1 (JSON; - is the standard input)")
    .option("--person <file>", "the person, footbridge-person/1 (JSON)")
    .option("--to <target>", "occupation:ID, sector:ID, wage:CENTS, fact:ID (with --why-not also program:ID)")
    .option("--json", "print JSON alone on the standard output")
    .option("--criteria <list>", "of time, cost, risk, steps, better, earnings; joined by commas")
    .option("--limit-ms <n>", "search so many milliseconds at most and say what is proven")
    .option("--why-not", "for a closed target: the smallest changes that open it")
    .action(async (options: RoutesOptions) => {
      const { answerRoutes } = await import("../routes/answer-routes.ts");
      process.exitCode = await answerRoutes(options, {
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
      });
    });
}
