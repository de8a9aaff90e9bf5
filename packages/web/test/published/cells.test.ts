import { describe, expect, it } from "vitest";
import { drawnAt, levelOf, reaches, sayingOf } from "../../src/published/cells.ts";
import { numbersFor } from "../../src/published/numbers.ts";

const rate = { kind: "rate", unit: "percent", decimals: 1 } as const;
const median = { kind: "median", unit: "dollars-a-quarter", decimals: 0 } as const;

describe("what a published cell says", () => {
  it("is its number, where there is one", () => {
    expect(sayingOf({ value: 0, suppressed: false })).toEqual({ says: "number", value: 0 });
  });

  it("is nobody, where no one is in the denominator; that is not withheld", () => {
    expect(sayingOf({ value: null, suppressed: false })).toEqual({ says: "nobody" });
    expect(sayingOf({ value: null, suppressed: true })).toEqual({ says: "withheld" });
  });

  it("is a bound, drawn at its end: percent as a share, dollars as they are", () => {
    const high = { value: null, suppressed: true, display: { bound: "at-least", percent: 95 } } as const;
    expect(sayingOf(high)).toEqual({ says: "bound", side: "at-least", value: 0.95 });
    const pay = { value: null, suppressed: true, display: { bound: "at-most", dollars: 50_000 } } as const;
    expect(drawnAt(pay)).toBe(50_000);
  });

  it("gives nothing to draw where it is withheld", () => {
    expect(drawnAt({ value: null, suppressed: true })).toBeUndefined();
  });
});

describe("targets", () => {
  it("are told in percent for rates, and compared as shares", () => {
    expect(levelOf("72.5", rate)).toBe(0.725);
    expect(levelOf("5400", median)).toBe(5400);
  });

  it("are met at the level itself, and below it where less is better", () => {
    expect([reaches(0.725, 0.725, "higher"), reaches(0.7, 0.725, "higher")]).toEqual([true, false]);
    expect([reaches(10, 12, "lower"), reaches(13, 12, "lower")]).toEqual([true, false]);
  });
});

describe("numbers in the page's language", () => {
  it("have the decimals of their metric, and differences of shares are points", () => {
    const { of, apart, size } = numbersFor("en", rate);
    expect([of(0.714123), apart(-0.0164), apart(0.0164), size(-0.0164)]).toEqual([
      "71.4%",
      "-1.6",
      "+1.6",
      "1.6",
    ]);
  });

  it("are dollars where the unit is", () => {
    expect(numbersFor("en", median).of(7012.5)).toBe("$7,013");
  });
});
