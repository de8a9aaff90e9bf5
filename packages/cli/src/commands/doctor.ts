import type { Command } from "commander";
import { type WhereOptions, withWhere } from "../installation/where.ts";

interface DoctorOptions extends WhereOptions {
  readonly json?: boolean;
}

/** Adds `footbridge doctor`: what is wrong with this installation, and how to mend it. */
export function register(program: Command): void {
  withWhere(program.command("doctor"))
    .description("look at everything this installation needs, and say what is wrong")
    .option("--json", "the checks as JSON")
    .action(run);
}

async function run(options: DoctorOptions): Promise<void> {
  const { examine, inWords } = await import("../installation/checks/doctor.ts");
  const { telling } = await import("../installation/with-store.ts");
  await telling(async () => {
    const checks = await examine(options);
    const healthy = checks.every(({ state }) => state !== "problem");
    process.stdout.write(
      options.json === true ? `${JSON.stringify({ healthy, checks }, undefined, 2)}\n` : inWords(checks),
    );
    process.exitCode = healthy ? 0 : 1;
  });
}
