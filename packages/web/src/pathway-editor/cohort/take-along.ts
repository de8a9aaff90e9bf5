import type { Ran } from "./use-run.ts";

/** A result as JSON, with everything it was made with: the same scenario gives the same result on any machine. */
export function fileOf({ scenario, other, result }: Ran): string {
  const { profile, assumptions, pathway, ...counts } = scenario;
  return JSON.stringify(
    {
      about:
        "A simulated cohort. Means over replications; low and high are what 8 of 10 replications lie between.",
      counts,
      profile,
      assumptions,
      pathway,
      ...(other === undefined ? {} : { other: other.pathway }),
      result,
    },
    undefined,
    1,
  );
}
