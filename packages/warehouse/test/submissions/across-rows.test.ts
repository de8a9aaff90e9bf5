import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cells, type Desk, openDesk } from "./desk.ts";

const period = (person: string, entry: string, exit: string, more: Cells = {}): Cells => ({
  "100": person,
  "900": entry,
  "901": exit,
  "201": "1",
  ...more,
});

describe("rows of the same person", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  test("given twice are errors on both rows, and neither is merged away", async () => {
    const { findings, reading, records } = await desk.pirl([
      period("A", "20230101", "20230301"),
      period("B", "20230101", "20230301"),
      period("A", "20230101", "20230301", { "201": "2" }),
    ]);
    expect((await findings("rule.1.duplicate")).map((row) => row["row"])).toEqual([1, 3]);
    expect(reading.outcome).toBe("errors");
    expect(await records("row")).toHaveLength(3);
  });

  test.each([
    ["overlap", "20230615", true],
    ["lie 89 days apart", "20230927", true],
    ["lie 90 days apart", "20230928", false],
  ])("periods that %s", async (_, entry, together) => {
    const { records, findings, reading } = await desk.pirl([
      period("A", "20230101", "20230630", { "1102": "20230201", "1200": "20230105" }),
      period("B", "20230101", "20230630"),
      period("A", entry, "", { "1102": "20230930", "1200": "20230929", "300": "1" }),
    ]);
    const found = await findings("rule.1.periods-merged");
    expect(found.map((row) => [row["row"], row["element"], row["value"]])).toEqual(
      together
        ? [
            [1, "900", "20230101"],
            [3, "900", entry],
          ]
        : [],
    );
    const rows = await records("row", "100", "900", "901", "1102", "1200", "300");
    const first = {
      row: 1,
      "100": "A",
      "900": "2023-01-01",
      "901": "2023-06-30",
      "1102": "2023-02-01",
      "1200": "2023-01-05",
      "300": null,
    };
    const whole = { ...first, "901": null, "1102": "2023-09-30", "300": "1" };
    expect(rows).toHaveLength(together ? 2 : 3);
    expect(rows[0]).toEqual(together ? whole : first);
    expect(reading.rows).toBe(3);
  });

  test("that differ otherwise stay as they are, with a warning", async () => {
    const { records, findings } = await desk.pirl([
      period("A", "20230101", "20230630", { "903": "1" }),
      period("A", "20230501", "20230901", { "903": "0" }),
    ]);
    expect(await findings("rule.1.periods-overlap")).toMatchObject([{ row: 1 }, { row: 2 }]);
    expect(await records("row")).toHaveLength(2);
  });

  test("in other programs of the template or in other states are other periods", async () => {
    const { codes } = await desk.pirl([
      period("A", "20230101", "20230630", { "program-name": "Welding" }),
      period("A", "20230101", "20230630", { "program-name": "Nursing" }),
      period("B", "20230101", "20230630", { CALC4000: "NY" }),
      period("B", "20230101", "20230630", { CALC4000: "NJ" }),
    ]);
    expect(codes.filter((code) => code.startsWith("rule.1."))).toEqual([]);
  });

  test("a long stay is one island with all that it covers", async () => {
    const { findings, records } = await desk.pirl([
      period("A", "20220101", "20231231"),
      period("A", "20220201", "20220301"),
      period("A", "20240201", "20240301"),
      period("A", "20240701", "20240801"),
    ]);
    expect((await findings("rule.1.periods-merged")).map((row) => row["row"])).toEqual([1, 2, 3]);
    expect(await records("row", "900", "901")).toEqual([
      { row: 1, "900": "2022-01-01", "901": "2024-03-01" },
      { row: 4, "900": "2024-07-01", "901": "2024-08-01" },
    ]);
  });

  test("blank identifiers are nobody's, so they are never taken for the same person", async () => {
    const { codes } = await desk.pirl([
      period("", "20230101", "20230630"),
      period("", "20230101", "20230630"),
    ]);
    expect(codes).not.toContain("rule.1.duplicate");
    expect(codes).toContain("rule.1.no-identifier");
  });
});

describe("a file as a whole", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  const people = (count: number, each: (place: number) => Cells): readonly Cells[] =>
    Array.from({ length: count }, (_, place) => ({
      "100": `P${place}`,
      "900": "20230110",
      "901": "20230630",
      ...each(place),
    }));

  const shares: readonly [string, (place: number) => Cells, (place: number) => Cells, number][] = [
    ["3.few-reportable", () => ({ "918": "1" }), (n) => ({ "918": n % 10 === 0 ? "2" : "1" }), 200],
    [
      "12.many-single-parents",
      (n) => ({ "806": n % 10 < 6 ? "1" : "0" }),
      (n) => ({ "806": n % 10 < 5 ? "1" : "0" }),
      200,
    ],
    [
      "12.often-undisclosed",
      (n) => ({ "202": n % 4 === 0 ? "9" : "0" }),
      (n) => ({ "202": n % 5 === 0 ? "9" : "0" }),
      200,
    ],
    [
      "17.one-credential-type",
      () => ({ "1800": "5", "1801": "20230601" }),
      (n) => ({ "1800": n === 0 ? "6" : "5", "1801": "20230601" }),
      100,
    ],
    [
      "17.all-completed",
      () => ({ "1307": "1", "1308": "20230601" }),
      (n) => ({ "1307": n === 0 ? "0" : "1", "1308": "20230601" }),
      100,
    ],
    [
      "19.no-wages",
      () => ({ "1602": "1", "1704": "0" }),
      (n) => ({ "1602": "1", "1704": n === 0 ? "1.00" : "0" }),
      100,
    ],
    [
      "19.no-zero-wages",
      () => ({ "1602": "1", "1704": "900" }),
      (n) => ({ "1602": "1", "1704": n === 0 ? "0" : "900" }),
      100,
    ],
  ];

  test.each(shares)(
    "%s is a warning, and only of files long enough to tell",
    async (rule, broken, kept, least) => {
      const code = `rule.${rule}`;
      const { group, findings } = await desk.pirl(people(least, broken));
      expect(group(code)).toMatchObject({ severity: "warning", count: 1, firstRows: [] });
      expect((await findings(code)).map((row) => row["row"])).toEqual([null]);
      expect((await desk.pirl(people(least, kept))).codes).not.toContain(code);
      expect((await desk.pirl(people(least - 1, broken))).codes).not.toContain(code);
    },
  );
});
