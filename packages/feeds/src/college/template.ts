import { error, type Finding } from "@footbridge/core/finding.ts";
import { plainNumber } from "../table/cells.ts";
import type { Row } from "../table/row.ts";
import { template, templateMore } from "./kinds.ts";
import {
  cipOf,
  degreeEvent,
  eventOf,
  type Made,
  nameOf,
  noPerson,
  type Origin,
  refused,
  termIn,
} from "./made.ts";

/** A row of the plain template: a term, and a degree where one is named. */
export function judgeTemplate(row: Row, origin: Origin): Made {
  const number = row.cell(template.person).slice(0, 60);
  const person = number || nameOf(row, templateMore.first, templateMore.last, origin);
  if (person === undefined) return refused(noPerson(row, template.person));
  const degree =
    row.cell(templateMore.degree) === ""
      ? undefined
      : degreeEvent(row, { title: templateMore.degree, day: templateMore.degreeDate }, person, origin);
  const term = termOf(row, person, origin);
  const findings = [...term.findings, ...(degree?.findings ?? [])];
  if (findings.some(({ severity }) => severity === "error")) return refused(...findings);
  return { events: [...term.events, ...(degree?.events ?? [])], findings };
}

function termOf(row: Row, person: string, origin: Origin): Made {
  const { begin, end, college, findings: wrong } = termIn(row, template);
  const tried = credits(row, templateMore.tried);
  const earned = credits(row, templateMore.earned);
  const math = passed(row, templateMore.math);
  const english = passed(row, templateMore.english);
  const fourYear = yesNo(row, templateMore.fourYear);
  const developmental = yesNo(row, templateMore.developmental);
  const track = yesNo(row, templateMore.track);
  const read = [tried, earned, math, english, fourYear, developmental, track];
  const findings: Finding[] = [
    ...wrong,
    ...read.flatMap(({ finding }) => finding ?? []),
    ...((tried.value ?? Infinity) < (earned.value ?? 0) ? [moreEarned(row)] : []),
  ];
  if (begin === undefined || end === undefined || findings.length > 0) return refused(...findings);
  const major = row.cell(templateMore.major);
  const body = {
    kind: "college-term" as const,
    college,
    end,
    ...given("fourYear", fourYear.value),
    ...given("creditsTried", tried.value),
    ...given("creditsEarned", earned.value),
    ...given("firstMath", math.value),
    ...given("firstEnglish", english.value),
    ...given("developmental", developmental.value),
    ...given("degreeTrack", track.value),
    ...given("major", major === "" ? undefined : major),
    ...given("cip", cipOf(row.cell(templateMore.cip))),
  };
  return { events: [eventOf(person, begin, body, origin)], findings: [] };
}

const given = <K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [name]: value } as Partial<Record<K, V>>);

/** What a cell says; nothing where it is blank. */
interface Said<T> {
  readonly value?: T;
  readonly finding?: Finding;
}

function credits(row: Row, column: string): Said<number> {
  const text = row.cell(column);
  if (text === "") return {};
  const value = plainNumber(text);
  if (value !== undefined && value <= 60) return { value };
  const fix = "Write credit hours from 0 to 60, or leave it blank.";
  const message = `“${text}” is no number of credits.`;
  return { finding: error("college.no-credits", row.at(column), message, fix, { said: text }) };
}

function choice<T>(row: Row, column: string, choices: Readonly<Record<string, T>>): Said<T> {
  const text = row.cell(column).toLowerCase();
  if (text === "") return {};
  const value = choices[text];
  if (value !== undefined) return { value };
  const said = row.cell(column);
  const words = Object.keys(choices).join(" or ");
  const fix = `Write ${words}, or leave it blank.`;
  const message = `“${said}” is not known here.`;
  return { finding: error("college.unknown-word", row.at(column), message, fix, { said, words }) };
}

const yesNo = (row: Row, column: string): Said<boolean> => choice(row, column, { yes: true, no: false });

const passed = (row: Row, column: string): Said<"enrolled" | "passed"> =>
  choice(row, column, { enrolled: "enrolled", passed: "passed" } as const);

const moreEarned = (row: Row): Finding =>
  error(
    "college.more-earned-than-tried",
    row.at(templateMore.earned),
    "More credits were earned than tried.",
    "Correct one of the two; credit for prior learning is a credential of its own.",
  );
