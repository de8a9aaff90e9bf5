import { error, type Finding } from "@footbridge/core/finding.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import type { InputFile } from "../table/input-file.ts";
import { readTable, type TableRead } from "../table/read-table.ts";
import { recognise } from "../table/recognise.ts";
import type { Row } from "../table/row.ts";
import { collegeKinds, template, templateMore, tracker, trackerKind, trackerMore } from "./kinds.ts";
import type { Made, Origin } from "./made.ts";
import { judgeTracker } from "./student-tracker.ts";
import { judgeTemplate } from "./template.ts";

/** What a college's list came to: events by person, and the outcome of every row. */
export interface CollegeRead extends Pick<TableRead, "rows" | "findings"> {
  readonly events: readonly JourneyEvent[];
  /** What was read: a StudentTracker detail report, or the plain template; neither where it was not known. */
  readonly form: "student-tracker" | "template" | undefined;
  /** Of each row of the table: whose it says it is, and what it makes. */
  readonly said: readonly RowSaid[];
}

/** What a row says, before anybody knows whose it is. */
export interface RowSaid {
  /** Line of the file. */
  readonly row: number;
  /** The number of the person that came back, or is written; empty where there is none. */
  readonly given: string;
  /** First and last name; empty unless both are there. */
  readonly name: string;
  readonly events: readonly JourneyEvent[];
}

/** Reads a StudentTracker detail report or a list in the plain template. Reading it again gives the same events. */
export async function readCollege(file: InputFile, origin: Omit<Origin, "file">): Promise<CollegeRead> {
  const fit = await recognise(file, collegeKinds);
  if (fit === undefined)
    return { events: [], rows: [], findings: await strangeness(file), form: undefined, said: [] };
  const from = { ...origin, file: file.name };
  const isTracker = fit.kind.name === trackerKind.name;
  const judge = isTracker ? judgeTracker : judgeTemplate;
  const events = new Map<string, JourneyEvent>();
  const said: RowSaid[] = [];
  const keep = (row: Row, { events: made, findings }: Made) => {
    said.push({ row: row.line, ...whose(row), events: made });
    for (const event of made) events.set(event.id, event);
    const [first] = made;
    return first === undefined ? { findings } : { record: `events/${first.id}`, findings };
  };
  const { rows, findings } = await readTable(file, fit.kind, (row) => keep(row, judge(row, from)));
  const form = isTracker ? "student-tracker" : "template";
  return { events: [...events.values()], rows, findings, form, said };
}

/** A row has the columns of one of the two; those of the other are empty. */
function whose(row: Row): Pick<RowSaid, "given" | "name"> {
  const one = (...columns: readonly string[]) =>
    columns.map((column) => row.cell(column)).find((cell) => cell !== "") ?? "";
  const given = one(tracker.returned, template.person) || row.cell(tracker.own).replace(/^_/, "");
  const first = one(trackerMore.first, templateMore.first);
  const last = one(trackerMore.last, templateMore.last);
  return { given: given.slice(0, 80), name: first === "" || last === "" ? "" : `${first} ${last}` };
}

/** A file that is no text at all says so itself; any other is only not known. */
async function strangeness(file: InputFile): Promise<readonly Finding[]> {
  const { findings } = await readTable(file, trackerKind, () => ({ findings: [] }));
  const unreadable = findings.filter(({ code }) => code.startsWith("feed.file-"));
  return unreadable.length > 0 ? unreadable : [stranger(file.name)];
}

const stranger = (name: string) =>
  error(
    "college.unknown-list",
    name,
    "This is neither a StudentTracker detail report nor a list of college terms.",
    "Use the columns of the report as they come, or Person ID, College, Term start and Term end; their names are the first line.",
  );
