import type { Day } from "@footbridge/core/units/day.ts";
import { describe, expect, it } from "vitest";
import { soonestBetter } from "../../src/advisers/soonest.ts";
import type { ReachableJob } from "../../src/everywhere/go.ts";

const provenance = { source: "s", asOf: "2024" } as const;
const job = (id: string, weeks: number, entry: number, ifUntold = false): ReachableJob => ({
  target: `occupation:${id}`,
  job: { occupation: id, title: { en: id }, pay: { entry, provenance }, entryAssumed: false },
  arrives: "2027-01-04" as Day,
  weeks,
  openNow: weeks === 0,
  ifUntold,
});

describe("the soonest better job", () => {
  const jobs = [
    job("same", 0, 1700),
    job("maybe", 4, 3000, true),
    job("aide", 8, 1900),
    job("clerk", 8, 2100),
    job("nurse", 90, 4000),
  ];

  it("pays a tenth more than now, and is the best paid of those that come first", () => {
    expect(soonestBetter(jobs, 1650)?.job.occupation).toBe("clerk");
  });

  it("counts a job of exactly a tenth more, and none below", () => {
    expect(soonestBetter([job("at", 3, 1815), job("below", 1, 1814)], 1650)?.job.occupation).toBe("at");
  });

  it("is absent where none pays more", () => expect(soonestBetter(jobs, 3900)).toBeUndefined());
});
