import { payOf, type ReachableJob } from "../everywhere/go.ts";
import type { Cents } from "@footbridge/core/units/money.ts";

/** Tenths of today’s pay that make a job a better one, as in the engine. */
const better = 11;

/** The first job that pays at least a tenth more than now, of those at the same time the best paid; only what is sure. */
export function soonestBetter(jobs: readonly ReachableJob[], hourlyWage: Cents): ReachableJob | undefined {
  const paid = jobs.filter((job) => !job.ifUntold && (payOf(job) ?? 0) * 10 >= hourlyWage * better);
  return paid.toSorted((a, b) => a.weeks - b.weeks || (payOf(b) ?? 0) - (payOf(a) ?? 0))[0];
}
