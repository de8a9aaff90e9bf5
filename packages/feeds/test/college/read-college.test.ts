import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCollege } from "../../src/college/read-college.ts";
import { degreeOf } from "../../src/college/degrees.ts";
import { fileOf } from "../../src/table/input-file.ts";

const origin = { org: "a-college", by: "registrar", recordedAt: "2026-01-02T12:00:00Z" };
const read = (text: string) => readCollege(fileOf("list.csv", text), origin);

const trackerColumns = [
  "Your Unique Identifier",
  "Requester Return Field",
  "Record Found Y/N",
  "College Code/Branch",
  "College Name",
  "2-year / 4-year",
  "Enrollment Begin",
  "Enrollment End",
  "Enrollment Status",
  "Enrollment Major 1",
  "Enrollment CIP 1",
  "Graduated?",
  "Graduation Date",
  "Degree Title",
] as const;
type Cells = Partial<Record<(typeof trackerColumns)[number], string>>;

const enrolled: Cells = {
  "Requester Return Field": "P1",
  "Record Found Y/N": "Y",
  "College Name": "LAGUARDIA COMMUNITY COLLEGE",
  "2-year / 4-year": "2-year",
  "Enrollment Begin": "20240826",
  "Enrollment End": "20241220",
  "Enrollment Status": "F",
  "Graduated?": "N",
};
const report = (...rows: readonly Cells[]): string =>
  [
    trackerColumns.join(","),
    ...rows.map((row) => trackerColumns.map((column) => row[column] ?? "").join(",")),
    "",
  ].join("\n");

describe("a StudentTracker report", () => {
  test("may have tabs between its cells, and a column by another name; what is no text says so", async () => {
    const text = report(enrolled).replaceAll(",", "\t").replace("Record Found Y/N", "Record Found");
    expect((await read(text)).events).toHaveLength(1);
    const utf16 = await readCollege(fileOf("list.csv", Buffer.from(`\uFEFF${text}`, "utf16le")), origin);
    expect(utf16.findings.map(({ code }) => code)).toEqual(["feed.file-not-text"]);
    const titled = await read(`A title\n${report(enrolled)}`);
    expect(titled.findings.map(({ code }) => code)).toEqual(["college.unknown-list"]);
  });

  test("tells terms and degrees of each person, by the number that was sent", async () => {
    const degree = {
      ...enrolled,
      "Graduated?": "Y",
      "Graduation Date": "20250601",
      "Degree Title": "ASSOCIATE IN SCIENCE",
    };
    const { events, form, rows } = await read(
      report(enrolled, degree, {
        ...enrolled,
        "Requester Return Field": "",
        "Your Unique Identifier": "_P2",
      }),
    );
    expect(form).toBe("student-tracker");
    expect(rows.map(({ outcome }) => outcome)).toEqual(["imported", "imported", "imported"]);
    expect(events.map(({ person, happened, body }) => [person, happened, body.kind])).toEqual([
      ["P1", "2024-08-26", "college-term"],
      ["P1", "2025-06-01", "credential"],
      ["P2", "2024-08-26", "college-term"],
    ]);
    expect(events[0]?.body).toEqual({
      kind: "college-term",
      college: "LAGUARDIA COMMUNITY COLLEGE",
      end: "2024-12-20",
      fourYear: false,
      status: "full-time",
    });
    expect(events[1]?.body).toMatchObject({ type: "2" });
  });

  test("that found nobody proves nothing and makes nothing", async () => {
    const { events, rows } = await read(report({ "Requester Return Field": "P1", "Record Found Y/N": "N" }));
    expect(events).toEqual([]);
    expect(rows[0]?.findings).toEqual([]);
  });

  test("read twice gives the same events", async () => {
    const [once, again] = [await read(report(enrolled)), await read(report(enrolled, enrolled))];
    expect(again.events.map(({ id }) => id)).toEqual(once.events.map(({ id }) => id));
  });

  test("says all that is wrong with a row at once, and refuses it", async () => {
    const { events, rows } = await read(
      report({ ...enrolled, "College Name": "", "Enrollment Begin": "20240230", "Enrollment Status": "X" }),
    );
    expect(events).toEqual([]);
    expect(rows[0]?.findings.map(({ code }) => code)).toEqual([
      "college.no-day",
      "college.no-college",
      "college.unknown-status",
    ]);
    expect(rows[0]?.findings[0]?.at).toBe('line 2, column "Enrollment Begin"');
  });

  test("of a college that blocks the status counts the term, with a warning", async () => {
    const { events, rows } = await read(report({ ...enrolled, "Enrollment Status": "" }));
    expect(events).toHaveLength(1);
    expect(rows[0]?.findings.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("with a degree of no known kind is refused and never guessed", async () => {
    const { events, rows } = await read(
      report({
        ...enrolled,
        "Graduated?": "Y",
        "Graduation Date": "20250601",
        "Degree Title": "AWARD OF MERIT",
      }),
    );
    expect(events).toEqual([]);
    expect(rows[0]?.findings.map(({ code }) => code)).toEqual(["college.unknown-degree"]);
  });
});

describe("the plain template", () => {
  const head =
    "Person ID,College,Term start,Term end,Credits tried,Credits earned,First college math,Degree track\n";

  test("tells credits, first math and the track", async () => {
    const { events, form } = await read(`${head}P1,City College,8/26/2024,2024-12-20,12,9.5,passed,Yes\n`);
    expect(form).toBe("template");
    expect(events[0]?.body).toMatchObject({
      creditsTried: 12,
      creditsEarned: 9.5,
      firstMath: "passed",
      degreeTrack: true,
    });
  });

  test("leaves out what is blank: unknown is not none", async () => {
    const { events } = await read(`${head}P1,City College,2024-08-26,2024-12-20,,,,\n`);
    expect(events[0]?.body).toEqual({ kind: "college-term", college: "City College", end: "2024-12-20" });
  });

  test("refuses more credits earned than tried, and a term that ends before it begins", async () => {
    const { rows } = await read(`${head}P1,City College,2024-12-20,2024-08-26,6,9,,maybe\n`);
    expect(rows[0]?.findings.map(({ code }) => code)).toEqual([
      "college.ends-before-start",
      "college.unknown-word",
      "college.more-earned-than-tried",
    ]);
  });
});

test("a list of something else is told apart", async () => {
  const { findings } = await read("a,b\n1,2\n");
  expect(findings.map(({ code }) => code)).toEqual(["college.unknown-list"]);
});

test.each([
  ["ASSOCIATE IN APPLIED SCIENCE", "2"],
  ["A.A.S.", "2"],
  ["BACHELOR OF ARTS", "3"],
  ["MASTER OF SCIENCE", "7"],
  ["CERTIFICATE IN MEDICAL CODING", "5"],
  ["GRADUATE CERTIFICATE", "7"],
])("%s is a credential of type %s", (title, type) => {
  expect(degreeOf(title)?.type).toBe(type);
});

const shared = new URL(
  "../../../../../shared/data/college/nsc_studenttracker_detail_layout.csv",
  import.meta.url,
);
const noShared = !existsSync(shared);

test.skipIf(noShared)("with shared: the columns that are read are columns of the published layout", () => {
  const published = readFileSync(shared, "utf8")
    .split("\n")
    .map((line) => line.split(",")[0]);
  expect(trackerColumns.filter((column) => !published.includes(column))).toEqual([]);
});
