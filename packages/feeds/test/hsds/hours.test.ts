import { describe, expect, test } from "vitest";
import { type HsdsSchedule, scheduleForm } from "../../src/hsds/form.ts";
import { hoursOf } from "../../src/hsds/hours.ts";
import { languageOf } from "../../src/hsds/languages.ts";

const read = (schedule: object) => {
  const told: HsdsSchedule = scheduleForm.parse({ opens_at: "09:00", closes_at: "17:00", ...schedule });
  const { hours, notes, findings } = hoursOf([told], "s");
  return { hours, notes, codes: findings.map(({ code }) => code) };
};

describe("a schedule of HSDS", () => {
  test("over midnight goes on under the next day, also where its season ends", () => {
    expect(read({ byday: "SA,SU", opens_at: "22:00", closes_at: "02:00", valid_to: "2026-12-27" })).toEqual({
      hours: [
        { days: [6, 7], opens: 1320, closes: 1440, until: "2026-12-27" },
        { days: [1, 7], opens: 0, closes: 120, until: "2026-12-28" },
      ],
      notes: [],
      codes: [],
    });
    expect(read({ byday: "FR", opens_at: "18:00", closes_at: "00:00" }).hours).toEqual([
      { days: [5], opens: 1080, closes: 1440 },
    ]);
    expect(read({ byday: "FR", opens_at: "09:00", closes_at: "09:00" }).codes).toEqual([
      "hsds.hours-backwards",
    ]);
  });

  test("ends where the first of its ends comes, and begins with the later start", () => {
    const season = (more: object) => read({ byday: "MO,WE", ...more }).hours[0];
    expect(season({ until: "20261231T235959Z", valid_to: "2027-05-01" })).toMatchObject({
      until: "2026-12-31",
    });
    expect(season({ dtstart: "2026-01-05", valid_from: "2026-03-01" })).toMatchObject({ from: "2026-03-01" });
    // 5 January 2026 is a Monday: the third of Mondays and Wednesdays is the 12th.
    expect(season({ dtstart: "2026-01-05", count: "3" })).toMatchObject({ until: "2026-01-12" });
    expect(read({ freq: "WEEKLY", dtstart: "2026-01-07" }).hours).toMatchObject([{ days: [3] }]);
  });

  test("that does not come back every week stays in words, those of the list or ours", () => {
    const words = (more: object) => read(more).notes;
    expect(words({ freq: "MONTHLY", byday: "1SA,-1FR" })).toEqual([
      "First Saturday, last Friday of the month, 09:00 to 17:00.",
    ]);
    expect(words({ freq: "WEEKLY", interval: "2", byday: "MO", dtstart: "2026-01-05" })).toEqual([
      "Monday, every 2 weeks, 09:00 to 17:00, from 2026-01-05.",
    ]);
    expect(words({ freq: "MONTHLY", byday: "1SA", description: "Primer sábado." })).toEqual([
      "Primer sábado.",
    ]);
    expect(read({ freq: "MONTHLY", byday: "1SA" }).hours).toEqual([]);
    expect(read({ byday: "XX" }).codes).toEqual(["hsds.hours-unreadable"]);
  });

  test("has its times in several ways, of which Z is told", () => {
    const times = (opens: string, closes: string) => {
      const { hours, codes } = read({ byday: "MO", opens_at: opens, closes_at: closes });
      return [hours[0]?.opens, hours[0]?.closes, ...codes];
    };
    expect(times("9:00 AM", "12:30 p.m.")).toEqual([540, 750]);
    expect(times("12:15am", "09:00-05:00")).toEqual([15, 540]);
    expect(times("09:00:00Z", "17:00:00Z")).toEqual([540, 1020, "hsds.hours-utc"]);
    expect(times("13:00 PM", "18:00")[2]).toBe("hsds.hours-unreadable");
  });
});

test("a language is known by its code of two or three letters, with a region, or by its name", () => {
  const code = (told: string) => languageOf({ code: told, name: undefined })[0];
  expect(["es", "spa", "es-MX", "Spanish", "zh-Hans", "Mandarin", "ase", "hat"].map(code)).toEqual([
    "es",
    "es",
    "es",
    "es",
    "zh",
    "zh",
    "asl",
    "ht",
  ]);
  expect(languageOf({ code: undefined, name: "Haitian Creole" })).toEqual(["ht"]);
  expect(languageOf({ code: undefined, name: undefined })).toEqual([]);
  expect(languageOf({ code: "??", name: undefined })).toEqual([]);
});
