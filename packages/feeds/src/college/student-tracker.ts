import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import type { Row } from "../table/row.ts";
import { tracker, trackerMore } from "./kinds.ts";
import {
  cipOf,
  degreeEvent,
  eventOf,
  type Made,
  nameOf,
  noPerson,
  nothing,
  type Origin,
  refused,
  termIn,
} from "./made.ts";

const statuses = {
  F: "full-time",
  Q: "three-quarter",
  H: "half-time",
  L: "less-than-half",
  W: "withdrawn",
  A: "leave",
  D: "deceased",
} as const;
type Status = (typeof statuses)[keyof typeof statuses];

/** A row of StudentTracker: an enrollment, a degree, or that no college was found, which proves nothing. */
export function judgeTracker(row: Row, origin: Origin): Made {
  if (row.cell(tracker.found).toUpperCase() === "N") return nothing;
  const person = personOf(row) ?? nameOf(row, trackerMore.first, trackerMore.last, origin);
  if (person === undefined) return refused(noPerson(row, tracker.returned));
  if (row.cell(tracker.graduated).toUpperCase() === "Y")
    return degreeEvent(row, { title: tracker.degree, day: tracker.graduation }, person, origin);
  return termOf(row, person, origin);
}

/** The number sent with the request; the Clearinghouse puts an underscore before one's own. */
function personOf(row: Row): string | undefined {
  const sent = row.cell(tracker.returned) || row.cell(tracker.own).replace(/^_/, "");
  return sent === "" ? undefined : sent.slice(0, 60);
}

function termOf(row: Row, person: string, origin: Origin): Made {
  const { begin, end, college, findings: wrong } = termIn(row, tracker);
  const status = statusOf(row);
  const findings: Finding[] = [
    ...wrong,
    ...(status === undefined ? [blocked(row)] : typeof status === "string" ? [] : [status]),
  ];
  if (begin === undefined || end === undefined || findings.some(({ severity }) => severity === "error"))
    return refused(...findings);
  const years = row.cell(tracker.years);
  const cip = cipOf(row.cell(tracker.cip));
  const major = row.cell(tracker.major);
  const body = {
    kind: "college-term",
    college,
    end,
    ...(years === "" ? {} : { fourYear: years.startsWith("4") }),
    ...(typeof status === "string" ? { status } : {}),
    ...(major === "" ? {} : { major }),
    ...(cip === undefined ? {} : { cip }),
  } as const;
  return { events: [eventOf(person, begin, body, origin)], findings };
}

/** How much the student studied; undefined where the college blocks it. */
function statusOf(row: Row): Status | Finding | undefined {
  const code = row.cell(tracker.status).toUpperCase();
  if (code === "") return undefined;
  const known = Object.entries(statuses).find(([letter]) => letter === code);
  return (
    known?.[1] ??
    error(
      "college.unknown-status",
      row.at(tracker.status),
      `“${row.cell(tracker.status)}” is no enrollment status.`,
      `Use one of ${Object.keys(statuses).join(", ")}.`,
      { said: row.cell(tracker.status), words: Object.keys(statuses).join(", ") },
    )
  );
}

const blocked = (row: Row): Finding =>
  warning(
    "college.status-blocked",
    row.at(tracker.status),
    "The college does not say how much the student studied; the term counts as enrolled.",
    "Ask the college, or the student, where it matters.",
  );
