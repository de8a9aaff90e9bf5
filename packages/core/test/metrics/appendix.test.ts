import { describe, expect, test } from "vitest";
import { rules as suppression } from "./suppression/people.ts";
import { conditionText } from "../../src/metrics/appendix/condition-text.ts";
import { appendixHtml } from "../../src/metrics/appendix/appendix-html.ts";
import { appendixOf } from "../../src/metrics/appendix/appendix.ts";
import { readAppendixTargets } from "../../src/metrics/appendix/read-targets.ts";
import type { Definition } from "../../src/metrics/definition.ts";
import { knowledgeOf } from "../../src/metrics/knowledge.ts";

const rules = {
  about: "",
  source: "s",
  date: "2026-11-01",
  quarterlyDays: 45,
  annual: { month: 10, day: 1 },
};
const words = (en: string) => ({ en, es: en });

const employed: Definition = {
  id: "wioa.erq2",
  name: words("Employed <soon>"),
  family: "labor-market",
  standing: "official",
  kind: "rate",
  unit: "percent",
  decimals: 1,
  better: "higher",
  versions: [
    {
      version: "2016",
      valid: { from: "2016-07-01" },
      source: { title: "Guidance", reference: "TEGL 10-16" },
      plain: words("Of those who left, how many had a job."),
      cohort: { on: "exit", lagQuarters: 4 },
      scope: "period",
      counts: "periods",
      programs: ["adult", "youth"],
      exclusions: true,
      population: { each: { present: "901" } },
      numerator: {
        each: { term: "employed" },
        instead: { youth: { any: [{ term: "employed" }, { code: "1900", in: ["1", "2"] }] } },
      },
    },
  ],
};

const element = (id: string, kind: "date" | "code" | "text") => ({
  id,
  name: `Element ${id}`,
  kind,
  length: 8,
  origin: "pirl" as const,
});

const knowledge = knowledgeOf({
  elements: [
    element("100", "text"),
    element("900", "date"),
    element("901", "date"),
    element("903", "code"),
    element("923", "code"),
    element("1602", "code"),
    element("1900", "code"),
    element("1303", "code"),
  ],
  terms: { employed: { code: "1602", in: ["1", "2", "3"] } },
  programs: [
    { id: "adult", name: words("Adult"), when: { code: "903", in: ["1"] } },
    { id: "youth", name: words("Youth"), when: { code: "903", in: ["2"] } },
  ],
  families: [],
  exclusions: [
    { code: "01", name: words("in prison"), metrics: ["wioa.erq2"] },
    { code: "05", name: words("in foster care"), programs: ["youth"], metrics: ["wioa.erq2"] },
  ],
  pathway: { gapDays: 90, derived: [], earliest: [], latest: [], greatest: [], last: [] },
  areas: [],
  suppression,
  definitions: [employed],
});

const appendix = (metrics: readonly string[], programYear = 2023) => {
  const made = appendixOf(knowledge, rules, {
    metrics,
    programYear,
    title: "Bridge & Build",
    targets: [{ metric: "wioa.erq2", program: "adult", group: "all", level: "72.5", report: "PY2023Q4" }],
  });
  return made;
};

describe("a condition in words", () => {
  test.each([
    [{ code: "1602", in: ["1", "2", "3"] }, "1602 is 1, 2 or 3"],
    [
      { all: [{ present: "900" }, { any: [{ blank: "901" }, { digit: "203", in: ["4"] }] }] },
      "900 is filled and (901 is blank or 203 names 4)",
    ],
    [{ not: { starts: "job-industry", with: ["62"] } }, "not (job-industry begins with 62)"],
    [{ date: "1801", to: { element: "901", plus: { years: 1 } } }, "1801 is on or before 901 plus 1 years"],
    [{ amount: "1704", above: 0, below: 999_999.99 }, "1704 is more than 0 and less than 999999.99"],
    [{ ageAt: "900", from: 16, to: 18 }, "age at 900 is at least 16 and at most 18"],
    [{ atLeast: 2, of: [{ present: "a" }, { present: "b" }] }, "at least 2 of: a is filled; b is filled"],
  ] as const)("%j", (condition, text) => {
    expect(conditionText(condition)).toBe(text);
  });
});

describe("an appendix", () => {
  const made = appendix(["wioa.erq2"]);
  const value = made.ok ? made.value : undefined;

  test("tells each metric in plain words and in exact form, with what it rests on", () => {
    const [first] = value?.metrics ?? [];
    expect(first?.targets).toEqual([{ program: "adult", group: "all", level: "72.5", report: "PY2023Q4" }]);
    const exact = new Map(first?.definition.exact.map(({ part, text }) => [part, text]));
    expect(exact.get("Cohort")).toContain("moved back by 4 quarters");
    expect(exact.get("Numerator")).toBe("“employed”");
    expect(exact.get("Numerator (youth)")).toBe("“employed” or 1900 is 1 or 2");
    expect(exact.get("“employed”")).toBe("1602 is 1, 2 or 3");
    expect(exact.get("Left out")).toBe("923 is 01; for youth also 05");
  });

  test("names every element that has to be collected, and no other", () => {
    expect(value?.elements.map(({ id }) => id)).toEqual(["100", "901", "903", "923", "1602", "1900"]);
  });

  test("has the year's reports, whom they count, and when they are due, never on a weekend", () => {
    // Exits counted four quarters back: the annual report of PY2023 is of exits July 2022 to June 2023 (spec 1.7).
    expect(value?.calendar.map(({ report, end, due }) => [report, end, due])).toEqual([
      ["PY2023Q1", "2023-09-30", "2023-11-14"],
      ["PY2023Q2", "2023-12-31", "2024-02-14"],
      ["PY2023Q3", "2024-03-31", "2024-05-15"],
      ["PY2023Q4", "2024-06-30", "2024-10-01"],
    ]);
    expect(value?.calendar[3]?.windows).toEqual([
      { metric: "wioa.erq2", from: "2022-07-01", to: "2023-06-30", on: "exit" },
    ]);
    const saturday = appendix(["wioa.erq2"], 2021);
    expect(saturday.ok && saturday.value.calendar[3]?.due).toBe("2022-10-03");
  });

  test("prints as one page without script, with every sign of a name safe", () => {
    const html = value === undefined ? "" : appendixHtml(value);
    expect(html).toContain("<title>Bridge &amp; Build</title>");
    expect(html).toContain("Employed &lt;soon&gt;");
    expect(html).not.toMatch(/<script|https?:|Employed </);
    expect(html).toContain("72.5 %");
    expect(html.match(/<h2/g)).toHaveLength(5);
  });

  test("reads what it is to promise, and says of each wrong promise what is wrong", () => {
    const read = readAppendixTargets(["wioa.erq2:adult:72.5:PY2026Q4"], knowledge);
    expect(read).toMatchObject({
      ok: true,
      value: [{ metric: "wioa.erq2", program: "adult", group: "all", level: "72.5", report: "PY2026Q4" }],
    });
    const wrong = readAppendixTargets(
      ["wioa.none:nobody:much:2026", "wioa.erq2:adult:101:PY2026Q4", "wioa.erq2", "a:b:c:d:e"],
      knowledge,
    );
    expect(wrong.ok).toBe(false);
    expect(wrong.findings.map(({ at }) => at)).toHaveLength(4);
    expect(wrong.findings[0]?.message).toBe(
      "This is no target: there is no metric “wioa.none”, there is no program “nobody”, “much” is no level, “2026” is no report.",
    );
    expect(wrong.findings[1]?.message).toContain("above 100 percent");
  });

  test("of metrics that are not there says all of them", () => {
    const wrong = appendix(["wioa.nothing", "wioa.erq2@1999"]);
    expect(wrong.findings.map(({ code, at }) => [code, at])).toEqual([
      ["appendix.metric.unknown", "wioa.nothing"],
      ["appendix.metric.unknown", "wioa.erq2@1999"],
    ]);
    expect(appendix([]).findings.map(({ code }) => code)).toEqual(["appendix.metric.none"]);
  });
});
