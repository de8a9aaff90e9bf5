import { describe, expect, it } from "vitest";
import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";
import { byRule } from "../../src/measure/submissions/by-rule.ts";
import { knownOn } from "../../src/measure/submissions/known-on.ts";
import { stepsOf } from "../../src/measure/submissions/steps.ts";

const none = { error: 0, warning: 0, repair: 0 };
const certified = { at: "2025-08-12T14:05:00Z", by: "R. Alvarez" };

describe("the bridge from a file to certified numbers", () => {
  const walked = (told: Parameters<typeof stepsOf>[0]): string => Object.values(stepsOf(told)).join(" ");

  it("fills landing by landing", () => {
    expect(walked({ state: "checking" })).toBe("now waiting waiting waiting");
    const reading = { phase: "reading", bytes: 10, rows: 0 } as const;
    expect(walked({ state: "checking", progress: reading })).toBe("now waiting waiting waiting");
    const checking = { phase: "checking", bytes: 20, rows: 7 } as const;
    expect(walked({ state: "checking", progress: checking })).toBe("done now waiting waiting");
    expect(walked({ state: "checked", counts: { ...none, error: 3 } })).toBe("done done now waiting");
    expect(walked({ state: "checked", counts: { ...none, warning: 3 } })).toBe("done done done now");
    expect(walked({ state: "certified", counts: none, certified })).toBe("done done done done");
    expect(walked({ state: "superseded", counts: none, certified })).toBe("done done done done");
  });

  it("stops at its first landing where the file cannot be used", () => {
    expect(walked({ state: "refused" })).toBe("stopped waiting waiting waiting");
  });
});

describe("what was known on a day", () => {
  const file = (id: string, rest: Partial<SubmissionTold>): SubmissionTold => ({
    id,
    provider: "Hunts Point Learning",
    report: "PY2024Q4",
    fileName: "a.csv",
    bytes: 1,
    sha256: "",
    state: "checked",
    revision: 1,
    receivedAt: "2025-07-01T00:00:00Z",
    findings: [],
    ...rest,
  });
  const first = file("first", {
    certified: { at: "2025-07-10T09:00:00Z", by: "A" },
    superseded: { at: "2025-08-12T14:05:00Z", by: "second" },
  });
  const second = file("second", { certified });
  const draft = file("draft", {});
  const on = (day: string): readonly string[] => knownOn([first, second, draft], day).map(({ id }) => id);

  it("is what was certified by its end and not yet replaced", () => {
    expect(on("2025-07-09")).toEqual([]);
    expect(on("2025-07-10")).toEqual(["first"]);
    expect(on("2025-08-11")).toEqual(["first"]);
    expect(on("2025-08-12")).toEqual(["second"]);
  });
});

describe("findings by rule", () => {
  const group = (code: string, element: string, count: number) => ({
    code,
    severity: "error" as const,
    count,
    elements: [element],
    message: `in ${element}`,
    fix: "",
    firstRows: [],
  });

  it("count all elements of a rule together, under the one with most, in the order of the rules", () => {
    const rules = byRule([
      group("outside", "1001", 2),
      group("order", "901", 9),
      group("outside", "1003", 5),
    ]);
    expect(rules.map(({ code, count, message, also }) => [code, count, message, also])).toEqual([
      ["outside", 7, "in 1003", ["1001"]],
      ["order", 9, "in 901", []],
    ]);
  });
});
