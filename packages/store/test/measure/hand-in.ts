import type { Database } from "../../src/database/pool.ts";
import { certify } from "../../src/measure/decide.ts";
import type { ReleasedCell } from "../../src/measure/release.ts";
import type { Submission } from "../../src/measure/submission.ts";
import { start } from "../../src/measure/submissions.ts";
import { type CheckOutcome, claim, finish } from "../../src/measure/work-on.ts";

/** A file of a provider for a quarter, told from others by its bytes' hash. */
export const fileOf = (provider: string, report: string, sha256 = `${provider}-${report}`) => ({
  provider,
  report,
  fileName: `${report}.csv`,
  bytes: 1000,
  sha256,
});

const found: CheckOutcome = { outcome: "clean", form: "pirl", rows: 40, groups: [], findings: [] };

export const errorsIn = (count: number): CheckOutcome => ({
  ...found,
  outcome: "errors",
  groups: [
    {
      code: "pirl.date",
      severity: "error",
      count,
      elements: ["901"],
      message: "Not a day.",
      fix: "Write it as YYYYMMDD.",
      firstRows: [1],
    },
  ],
});

/** Hands a file in and checks it. */
export async function checkedFile(
  db: Database,
  file: ReturnType<typeof fileOf>,
  outcome = found,
  at?: Date,
): Promise<Submission> {
  const begun = await start(db, file, at);
  const mine = await claim(db, "worker");
  if (mine?.id !== begun.id) throw new Error("another submission was waiting");
  await finish(db, mine, "worker", outcome);
  return mine;
}

/** Hands a file in, checks it and certifies it at that moment. */
export async function certifiedFile(db: Database, file: ReturnType<typeof fileOf>, at: string) {
  const { id } = await checkedFile(db, file, found, new Date(at));
  return certify(db, id, { by: "R. Alvarez" }, new Date(at));
}

/** A rate of a program, shown, or withheld where fewer than ten are in it. */
export function rate(numerator: number, denominator: number, more: Partial<ReleasedCell> = {}): ReleasedCell {
  const raw = { numerator, denominator, value: numerator / denominator };
  const suppressed = denominator < 10;
  return {
    metric: "wioa.erq2",
    version: "2024",
    inForce: true,
    program: "adult",
    group: "all",
    raw,
    shown: suppressed ? { numerator: null, denominator: null, value: null } : raw,
    suppressed,
    ...(suppressed ? { reason: "small" } : {}),
    ...more,
  };
}
