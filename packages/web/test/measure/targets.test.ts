import { describe, expect, it } from "vitest";
import { type Draft, plainLevel, targetsOf, toggled, wrongLevels } from "../../src/measure/targets/draft.ts";

const draft = (rest: Partial<Draft>): Draft => ({
  agreement: " Bridge to Health Careers 2026 ",
  kind: "contract",
  provider: "",
  program: "adult",
  report: "PY2025Q4",
  metrics: ["wioa.erq2"],
  levels: new Map([["wioa.erq2", "72.5 %"]]),
  ...rest,
});

describe("a draft of targets", () => {
  it("takes levels as people write them", () => {
    expect(["72.5 %", "$5,400", " 120 "].map(plainLevel)).toEqual(["72.5", "5400", "120"]);
  });

  it("names the levels that are no numbers, and only those of chosen metrics", () => {
    expect(wrongLevels(draft({ levels: new Map([["wioa.erq2", "about 70"]]) }))).toEqual(["wioa.erq2"]);
    expect(wrongLevels(draft({ metrics: [], levels: new Map([["wioa.erq2", "x"]]) }))).toEqual([]);
    expect(wrongLevels(draft({ levels: new Map() }))).toEqual([]);
  });

  it("keeps a metric's level when it is taken out and put in again", () => {
    const back = toggled(toggled(draft({}), "wioa.erq2"), "wioa.erq2");
    expect(back).toEqual(draft({}));
  });

  it("becomes one target for each chosen metric with a level", () => {
    const { agreement, ...target } = targetsOf(draft({ metrics: ["wioa.erq2", "wioa.cred"] }))[0] ?? {};
    expect(agreement).toBe("Bridge to Health Careers 2026");
    expect(target).toEqual({
      kind: "contract",
      metric: "wioa.erq2",
      program: "adult",
      level: "72.5",
      report: "PY2025Q4",
    });
  });
});
