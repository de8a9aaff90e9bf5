import { describe, expect, test } from "vitest";
import {
  elementOfHeading,
  headingsOf,
  namesSocialSecurity,
} from "@footbridge/core/records/header/headings.ts";
import { recognise } from "@footbridge/core/records/header/recognise.ts";
import { elementsIn } from "@footbridge/core/records/header/shape.ts";
import { layout, template } from "./knowledge.ts";

const headings = headingsOf(layout);
const id = (heading: string): string | undefined => elementOfHeading(heading, headings)?.id;
const pirl = [...layout.values()].filter(({ origin }) => origin !== "project").map((element) => element.id);
const vital = ["PIRL100", "PIRL900", "PIRL901"];

describe("a heading names an element", () => {
  test.each([
    ["PIRL900", "900"],
    ["900", "900"],
    ["PIRL_900", "900"],
    ["PIRL 900", "900"],
    ["pirl-900", "900"],
    ["Pirl.900", "900"],
    ["\uFEFFPIRL900", "900"],
    [" 900 ", "900"],
    ["0900", "900"],
    ["900 - Date of Program Entry", "900"],
    ["PIRL 900: Date of Program Entry (WIOA)", "900"],
    ["1602 Employed in 2nd Quarter After Exit Quarter", "1602"],
    ["108-A", "108-A"],
    ["PIRL108A", "108-A"],
    ["PIRL_108_B", "108-B"],
    ["108 C - board", "108-C"],
    ["903 Adult", "903"],
    ["100 A person's number", "100"],
    ["CALC4000", "CALC4000"],
    ["calc_4039", "CALC4039"],
    ["PIRLCALC4001", "CALC4001"],
    ["3000", "CALC4000"],
    ["Report_Quarter", "Report_Quarter"],
    ["job-start", "job-start"],
    ["Job start", "job-start"],
    ["Date of Program Exit", "901"],
  ])("%s", (heading, element) => expect(id(heading)).toBe(element));

  test.each(["", "Name", "9001", "90", "2023 wages", "PIRL", "PIRL9999", "12345", "CALC"])(
    "and %s names none",
    (heading) => expect(id(heading)).toBeUndefined(),
  );

  test("each element is found by its own number and by its whole name, unless an earlier one has the same", () => {
    for (const element of layout.values()) {
      expect(id(element.id)).toBe(element.id);
      expect(id(`PIRL ${element.id}`)).toBe(element.id);
    }
  });

  test.each([
    "SSN",
    "Client SSN",
    "Social Security Number",
    "social_security",
    "Soc Sec #",
    "SocSec",
    "ssn4",
  ])("%s says Social Security", (heading) => expect(namesSocialSecurity(heading)).toBe(true));
  test.each(["Session", "Social services", "Security clearance", "Lessons", "Associate"])(
    "%s does not",
    (heading) => expect(namesSocialSecurity(heading)).toBe(false),
  );
});

describe("a first line", () => {
  const seen = (cells: readonly string[]) => recognise(cells, { layout, template });

  test("without headings is the official order, with or without an observation number", () => {
    const cells = pirl.map(() => "");
    for (const [line, before] of [
      [cells, 0],
      [["17", ...cells], 1],
    ] as const) {
      const shape = seen(line);
      expect(shape).toMatchObject({ ok: true, value: { form: "pirl", headings: false } });
      if (!shape.ok) continue;
      expect(shape.value.columns).toHaveLength(pirl.length - 1);
      const exit = shape.value.columns.find(({ heading }) => heading === "901");
      expect(exit?.place).toBe(pirl.indexOf("901") + before);
      expect(shape.value.secret.map(({ place }) => place)).toEqual([pirl.indexOf("2700") + before]);
    }
  });

  test("with all headings is not taken for a row, whatever their order", () => {
    const shape = seen(pirl.map((element) => `PIRL_${element}`).reverse());
    expect(shape).toMatchObject({ ok: true, findings: [], value: { form: "pirl", headings: true } });
    expect(shape.ok && elementsIn(shape.value).size).toBe(pirl.length - 1);
  });

  test("names what it lacks, in one warning, and what it has twice, as an error", () => {
    expect(seen(vital).findings).toMatchObject([{ code: "file.columns.absent", severity: "warning" }]);
    expect(seen([...vital, "901 again"]).findings).toMatchObject([
      { code: "file.column.twice", severity: "error", at: "line 1, columns 3 and 4" },
      { code: "file.columns.absent" },
    ]);
    expect(seen(["PIRL100"]).findings.map(({ at }) => at)).toEqual([
      "line 1, element 900",
      "line 1, element 901",
      "line 1",
    ]);
  });

  test("an unknown heading is left out, with a suggestion where one is near", () => {
    const findings = seen([...vital, "Date of brith", "zzqq"]).findings;
    expect(findings).toMatchObject([
      { code: "file.columns.absent" },
      { code: "file.column.unknown", at: "line 1, column 4" },
      { code: "file.column.unknown", at: "line 1, column 5" },
    ]);
    expect(findings[1]?.fix).toContain("Date of birth");
    expect(findings[2]?.fix).not.toContain("perhaps");
  });

  test("of the template is the template", () => {
    const shape = seen(template.columns.map(({ heading }) => heading.toUpperCase()));
    expect(shape).toMatchObject({ ok: true, findings: [], value: { form: "template" } });
  });

  test("of the earlier template of 35 columns is the template still", () => {
    const merged = ["Race and ethnicity", "Circumstances at start", "About the job", "Employed after"];
    const kept = template.columns.filter(({ heading }) => !merged.includes(heading));
    const shape = seen([...kept, ...(template.formerColumns ?? [])].map(({ heading }) => heading));
    expect(shape).toMatchObject({ ok: true, findings: [], value: { form: "template" } });
  });

  test("the template may carry project elements or PIRL numbers beside its own columns", () => {
    const shape = seen(["Participant ID", "Start date", "End date", "1602"]);
    expect(shape.ok && [...elementsIn(shape.value)]).toEqual(["100", "900", "901", "1602"]);
  });
});
