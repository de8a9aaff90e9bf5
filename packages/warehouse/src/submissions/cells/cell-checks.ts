import type { Element } from "@footbridge/core/records/element.ts";
import type { ColumnUse, ElementUse } from "@footbridge/core/records/header/shape.ts";
import { type Fragment, name, sql } from "@footbridge/core/sql/fragment.ts";
import type { Check } from "./check.ts";
import { decimals } from "./typed-cell.ts";
import { holdsUnknownWord } from "./word-cell.ts";

/** The column that keeps the text of an element's cell beside its value. */
export const rawOf = (element: string): Fragment => name(`raw ${element}`);

/** What can be wrong with the writing of one element's cells. */
export function cellChecks(column: ColumnUse, use: ElementUse, element: Element): readonly Check[] {
  const value = rawOf(element.id);
  const about = { element: element.id, value } as const;
  const checks: Check[] = [];
  if (use.several === true) {
    // The cell fills several elements: its words are looked at once, with the first of them.
    if (column.uses[0] !== use || column.known === undefined) return [];
    return [{ ...about, ...unknownWord(column), hit: holdsUnknownWord(value, column.known) }];
  }
  if (element.kind === "text") return tooLongChecks(element);
  checks.push({
    ...about,
    ...noValue(element, column),
    hit: sql`${value} is not null and ${name(element.id)} is null and trim(${value}) <> ''${blankedWords(value, use)}`,
  });
  if (element.kind === "amount")
    checks.push({
      ...about,
      ...rounded(element),
      hit: sql`${name(element.id)} is not null and ${decimals(value)} > 2`,
    });
  const rewritten = element.kind === "code" || element.kind === "codes" || element.kind === "digits";
  if (rewritten && use.words === undefined)
    checks.push({
      ...about,
      ...otherwise(element),
      hit: sql`${value} <> ${name(element.id)} and trim(${value}) <> ${name(element.id)}`,
    });
  return checks;
}

/** What can be wrong with the writing of an element whose cells are all in the usual writing. */
export const tooLongChecks = (element: Element): readonly Check[] =>
  element.kind !== "text"
    ? []
    : [
        {
          ...tooLong(element),
          element: element.id,
          value: rawOf(element.id),
          hit: sql`length(${name(element.id)}) > ${element.length}`,
        },
      ];

/** Words that a mapping leaves blank on purpose are no fault. */
function blankedWords(value: Fragment, { words }: ElementUse): Fragment {
  const blank = [...(words ?? [])].filter(([, code]) => code === "").map(([word]) => word);
  return blank.reduce((all, word) => sql`${all} and lower(trim(${value})) <> ${word}`, sql``);
}

const called = ({ id, name: full }: Element): string => `${id} (${full.slice(0, 70)})`;

type Words = Pick<Check, "code" | "severity" | "message" | "fix">;

function noValue(element: Element, column: ColumnUse): Words {
  const { kind, length, codes = [] } = element;
  const severity = "error";
  const where = called(element);
  if (kind === "date")
    return {
      code: "value.date",
      severity,
      message: `Element ${where} holds something that is no day of the calendar.`,
      fix: "Write the day as YYYYMMDD or YYYY-MM-DD, between 1900 and 2199, or leave it blank.",
    };
  if (kind === "amount")
    return {
      code: "value.amount",
      severity,
      message: `Element ${where} holds something that is no amount in dollars.`,
      fix: "Write dollars and cents, such as 5494.38, or leave it blank.",
    };
  if (kind === "whole")
    return {
      code: "value.whole",
      severity,
      message: `Element ${where} holds something that is no whole number.`,
      fix: "Write digits only, or leave it blank.",
    };
  if (kind === "digits")
    return {
      code: "value.digits",
      severity,
      message: `Element ${where} must be at most ${length} digits.`,
      fix: "Write digits only, or leave it blank.",
    };
  const words = [...(column.known ?? [])];
  return {
    code: "value.code",
    severity,
    message: `Element ${where} holds a code that is not in its list.`,
    fix:
      words.length > 0
        ? `Write one of: ${words.join(", ")}.`
        : `Its codes are ${codes.join(", ")}; leave it blank where it does not apply.`,
  };
}

const unknownWord = ({ heading, known }: ColumnUse): Words => ({
  code: "value.word",
  severity: "error",
  message: `The column “${heading}” holds a word that is not known.`,
  fix: `Write one or more of: ${[...(known ?? [])].join(", ")}.`,
});

const tooLong = (element: Element): Words => ({
  code: "value.too-long",
  severity: "error",
  message: `Element ${called(element)} is longer than ${element.length} signs.`,
  fix: `Shorten it to at most ${element.length} signs.`,
});

const rounded = (element: Element): Words => ({
  code: "value.rounded",
  severity: "repair",
  message: `Element ${called(element)} had more than two decimals and was rounded to cents.`,
  fix: "Write dollars and cents.",
});

const otherwise = (element: Element): Words => ({
  code: "value.rewritten",
  severity: "repair",
  message: `Element ${called(element)} was written otherwise (zeros lost or added, marks between) and was put right.`,
  fix: "Keep the column as text in the export, so that leading zeros stay.",
});
