import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/answers/answers.ts";
import { fileOf, packed, readFile, unpacked } from "../../src/take-along/saved.ts";

const told: Answers = {
  goal: { target: "occupation:29-1141", label: { en: "Registered Nurses", es: "Enfermeros registrados" } },
  home: "bronx",
  places: ["bronx", "manhattan"],
  online: true,
  free: ["weekday-evening-1"],
  weeklyHours: 47.5,
  horizonWeeks: 156,
  reading: { mark: 3, how: "tested" },
  has: ["cert:cna"],
  hourlyWage: 1650,
  incomeFloor: 0,
  budget: 0,
  attributes: { snap: true, veteran: false },
  only: ["evenings"],
};

describe("answers saved as a link", () => {
  it("come back as they were, with the route", async () => {
    const saved = { answers: told, itinerary: "a1b2.c-3" };
    expect(await unpacked(`#${await packed(saved)}`)).toEqual(saved);
  });

  it("show nothing of the person to who reads the link", async () => {
    const link = await packed({ answers: told });
    expect(link).toMatch(/^1\.[\w-]+$/);
    for (const word of ["bronx", "nurs", "1650", "snap", "veteran", "cna"]) {
      expect(link.toLowerCase()).not.toContain(word);
    }
  });

  it("are nothing where the link was cut off, changed, or is too long to be ours", async () => {
    const link = await packed({ answers: told });
    expect(await unpacked(link.slice(0, -9))).toBeUndefined();
    expect(await unpacked(`2${link.slice(1)}`)).toBeUndefined();
    expect(await unpacked("#main")).toBeUndefined();
    const bomb = await packed({ answers: { ...told, home: "x".repeat(2_000_000) } });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await unpacked(bomb)).toBeUndefined();
  });
});

describe("answers saved as a file", () => {
  it("come back as they were; a what-if comes back as it stood, without the way back", () => {
    const supposed: Answers = { ...told, whatIf: { before: { home: "queens" }, changes: [] } };
    expect(readFile(fileOf({ answers: supposed }))).toEqual({ answers: told });
    expect(fileOf({ answers: supposed })).not.toContain("queens");
  });

  it("are taken field by field: what has another shape counts as not told", () => {
    const file = {
      format: "footbridge-answers/1",
      itinerary: "../../x",
      answers: {
        home: 7,
        places: ["bronx", null, { evil: true }],
        free: ["weekday-evening-1", "midnight"],
        weeklyHours: -3,
        reading: { mark: 9, how: "tested" },
        budget: "1",
        goal: { target: "javascript:alert(1)" },
        attributes: { snap: "yes", veteran: true },
        secret: true,
      },
    };
    expect(readFile(JSON.stringify(file))).toEqual({
      answers: { places: ["bronx"], free: ["weekday-evening-1"], attributes: { veteran: true } },
    });
  });

  it("are nothing where the file is of something else", () => {
    for (const text of ["", "[]", "null", "{}", '{"format":"footbridge-town/1"}', "BEGIN:VCALENDAR"]) {
      expect(readFile(text)).toBeUndefined();
    }
  });
});
