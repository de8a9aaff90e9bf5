import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { demoSubmissions } from "../../../src/generate/state/demo.ts";
import { type TemplateColumn, templateLines } from "../../../src/generate/state/write-template.ts";

const elements = ["pirl", "project"].flatMap((name) =>
  JSON.parse(
    readFileSync(new URL(`../../../../../data/records/${name}-elements.json`, import.meta.url), "utf8"),
  ),
);
const columns: readonly TemplateColumn[] = [
  { heading: "Participant ID", element: "100" },
  {
    heading: "Funded by",
    several: true,
    words: { adult: { "903": "1" }, youth: { "905": "1" }, none: { "903": "0" } },
  },
  {
    heading: "Sex",
    words: { female: { "201": "2" }, f: { "201": "2" }, "2": { "201": "2" }, male: { "201": "1" } },
  },
  { heading: "Start date", element: "900" },
];
const peopleOf = (lines: readonly string[]): Set<string> =>
  new Set(lines.slice(1).map((line) => line.slice(0, 12)));
const both = (one: readonly string[], other: readonly string[]): number => {
  const known = peopleOf(other);
  return [...peopleOf(one)].filter((person) => known.has(person)).length;
};

test("three providers hand in, and some of their people are the same", () => {
  const [centers = [], school = [], trades = []] = demoSubmissions(3, { elements, columns }).map(
    ({ lines }) => [...lines()],
  );
  expect(centers.length).toBeGreaterThan(4500);
  expect(school[0]).toMatch(/^PIRL100,PIRL101,/);
  expect(trades[0]).toBe("Participant ID,Funded by,Sex,Start date\n");
  expect(both(centers, school)).toBeGreaterThan(50);
  expect(both(centers, trades)).toBeGreaterThan(10);
  expect(trades.slice(1).every((line) => /,None,(Female|Male|),\d{4}-/.test(line))).toBe(true);
});

test("the template's first word for a meaning is written, and all that apply where several may", () => {
  const row = { "100": "P1", "201": "2", "900": "2024-02-01", "903": "3", "905": "1" };
  expect([...templateLines([row], columns)][1]).toBe('P1,"Adult, Youth",Female,2024-02-01\n');
});
