import { describe, expect, it } from "vitest";
import { lengthOf } from "../../src/etpl/length.ts";
import { sittingsOf } from "../../src/etpl/sittings.ts";
import { loadAssumptions } from "../../src/reference/assumptions.ts";

const assumptions = await loadAssumptions();
const places = { atWeeks: "weeks", atHours: "hours" };
const range = (least: number, most: number) => ({ words: `${least}-${most} weeks`, least, most });
const length = (stated: object, pace = 20) => lengthOf({ ...places, ...stated }, pace, assumptions);

describe("weeks and weekly hours of what a list states", () => {
  it("places hours within the range at the pace: 120 hours at 20 a week are 6 of 4-11 weeks", () => {
    expect(length({ range: range(4, 11), hours: 120 })).toMatchObject({
      weeks: 6,
      weeklyHours: 20,
      findings: [],
    });
  });

  it("stays within the range: 40 hours in 4-11 weeks are 10 a week for 4", () => {
    expect(length({ range: range(4, 11), hours: 40 })).toMatchObject({ weeks: 4, weeklyHours: 10 });
  });

  it("believes the hours where they do not fit: 512 hours in a week are 13 weeks of 40 at most", () => {
    const read = length({ range: range(1, 1), hours: 512 });
    expect(read).toMatchObject({
      weeks: 13,
      weeklyHours: 39.4,
      findings: [{ code: "etpl.hours-do-not-fit" }],
    });
  });

  it("assumes what is not stated, and says so", () => {
    expect(length({ range: range(56, 104) })).toMatchObject({
      weeks: 80,
      weeklyHours: 15,
      findings: [{ code: "etpl.hours-missing", at: "hours" }],
    });
    expect(length({ hours: 160 })).toMatchObject({
      weeks: 8,
      findings: [{ code: "etpl.weeks-missing", at: "weeks" }],
    });
  });

  it("refuses what states nothing", () => {
    expect(length({})).toMatchObject({ code: "etpl.length-missing", severity: "error" });
  });
});

describe("ways to attend", () => {
  const sittings = (stated: object, times: object) => {
    const read = sittingsOf(
      { ...places, ...stated },
      { evenings: false, eveningWords: "Evenings are held.", mode: "in-person", ...times },
      assumptions,
    );
    if ("severity" in read) throw new Error(read.message);
    return read.sittings;
  };

  it("are by day, mornings alone up to 20 hours a week", () => {
    expect(sittings({ range: range(4, 11), hours: 120 }, {})).toMatchObject([
      { key: "day", blocks: ["weekday-morning"] },
    ]);
    expect(sittings({ range: range(4, 4), hours: 120 }, {})[0]?.blocks).toEqual([
      "weekday-morning",
      "weekday-afternoon",
    ]);
  });

  it("are in the evening too where evenings are held, over more weeks: 120 hours at 12 a week are 10", () => {
    expect(sittings({ range: range(4, 11), hours: 120 }, { evenings: true })[1]).toMatchObject({
      key: "evening",
      weeks: 10,
      weeklyHours: 12,
      blocks: ["weekday-evening-1", "weekday-evening-2"],
      note: expect.stringContaining("Evenings are held."),
    });
  });

  it("are not in the evening where the hours do not fit in evenings", () => {
    expect(sittings({ range: range(4, 4), hours: 120 }, { evenings: true })).toHaveLength(1);
  });

  it("have no hours of the day online", () => {
    expect(sittings({ hours: 40 }, { mode: "online", evenings: true })).toMatchObject([{ blocks: [] }]);
  });
});
