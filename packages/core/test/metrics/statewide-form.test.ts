import { expect, test } from "vitest";
import type { Knowledge } from "@footbridge/core/metrics/knowledge.ts";
import { type FormCell, statewideForm } from "@footbridge/core/metrics/form/statewide-form.ts";

const words = (en: string) => ({ en, es: en });
const knowledge = {
  programs: [{ id: "adult", name: words("Adult"), when: { present: "900" } }],
  families: [
    { id: "all", name: words("All"), partition: true, groups: [{ id: "all", name: words("Everyone") }] },
    { id: "sex", name: words("Sex"), partition: true, groups: [{ id: "sex:2", name: words("Women") }] },
  ],
} as unknown as Knowledge;

const cell = (metric: string, group: string, rest: Partial<FormCell>): FormCell => ({
  metric,
  program: "adult",
  group,
  numerator: null,
  denominator: null,
  value: null,
  version: "2016",
  ...rest,
});

test("a row for each group, a column for each number, as it may be shown", () => {
  const form = statewideForm(knowledge, "PY2023Q4", [
    cell("wioa.participants-served", "all", { numerator: 120, value: 120 }),
    cell("wioa.erq2", "all", { numerator: 67, denominator: 99, value: 67 / 99 }),
    cell("wioa.erq2", "sex:2", { suppressed: true }),
    cell("wioa.meq2", "all", { denominator: 67, value: 5494.5 }),
    cell("wioa.cred", "all", { numerator: 0, denominator: 0 }),
    cell("wioa.msg", "sex:2", { suppressed: true, display: { bound: "at-least", percent: 95 } }),
    cell("wioa.participants-served", "all", { numerator: 7, value: 7, area: "queens" }),
  ]);
  const [head, adult, women] = form.split("\r\n").map((line) => line.split(","));
  const told = (line: readonly string[] | undefined) =>
    Object.fromEntries(
      (line ?? []).map((text, at) => [head?.[at] ?? "", text]).filter(([, text]) => text !== ""),
    );
  expect(told(adult)).toEqual({
    Report: "PY2023Q4",
    Program: "Adult",
    Row: "Everyone",
    Group: "all",
    "Participants served": "120",
    "Employment Q2: number": "67",
    "Employment Q2: percent": "67.7",
    "Median earnings Q2": "5495",
    "Credential: number": "0",
    "Credential: percent": "n/a",
  });
  expect(told(women)).toMatchObject({
    "Employment Q2: number": "withheld",
    "Employment Q2: percent": "withheld",
    "Skill gains: percent": "at-least 95",
  });
});
