import { describe, expect, test } from "vitest";
import { overlapFindings, readWeek, typedWeek, type TypedWeek } from "../../src/directory/weekly-hours.ts";
import type { Opening } from "../../src/model/opening.ts";
import type { Day } from "../../src/units/day.ts";

const closed: TypedWeek = [[], [], [], [], [], [], []];
const monday = (...spans: readonly (readonly [string, string])[]): TypedWeek =>
  closed.with(
    0,
    spans.map(([opens, closes]) => ({ opens, closes })),
  );
const findings = (week: TypedWeek) => readWeek(week).findings.map(({ code, at }) => `${code} ${at}`);

describe("weekly hours as they are typed", () => {
  test("a week comes back as it was, midnight and lunch hours too", () => {
    const hours: readonly Opening[] = [
      { days: [1, 2, 5], opens: 540, closes: 720 },
      { days: [1], opens: 780, closes: 1440 },
      { days: [7], opens: 0, closes: 1440 },
    ];
    expect(typedWeek(hours)[0]).toEqual([
      { opens: "09:00", closes: "12:00" },
      { opens: "13:00", closes: "00:00" },
    ]);
    expect(readWeek(typedWeek(hours))).toEqual({ ok: true, value: hours, findings: [] });
  });

  test("hours of a season are not the week's", () => {
    const summer = { days: [1], opens: 600, closes: 900, from: "2027-06-01" as Day };
    expect(typedWeek([summer])).toEqual(closed);
  });

  test("each mistake is told at its field", () => {
    expect(findings(monday(["17:00", "09:00"]))).toEqual([
      "services.hours-backwards days[0].spans[0].closes",
    ]);
    expect(findings(monday(["", "25:00"]))).toEqual([
      "services.hours-unreadable days[0].spans[0].opens",
      "services.hours-unreadable days[0].spans[0].closes",
    ]);
    expect(findings(monday(["09:00", "13:00"], ["12:59", "17:00"]))).toEqual([
      "services.hours-overlap days[0].spans[1].opens",
    ]);
    expect(findings(monday(["12:00", "17:00"], ["09:00", "12:00"]))).toEqual([]);
  });

  test("overlaps count within a day and a season", () => {
    const morning: Opening = { days: [1, 2], opens: 540, closes: 720 };
    const summer: Opening = { ...morning, from: "2027-06-01" as Day };
    expect(overlapFindings([morning, { ...morning, days: [3] }, summer], "hours")).toEqual([]);
    expect(overlapFindings([morning, { days: [2], opens: 700, closes: 800 }], "hours")).toMatchObject([
      { code: "services.hours-overlap", at: "hours[1]" },
    ]);
    expect(overlapFindings([{ ...morning, days: [1, 1] }], "hours")).toHaveLength(1);
  });
});
