import { error } from "@footbridge/core/finding.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import type { InputFile } from "../table/input-file.ts";
import { readTable, type TableRead } from "../table/read-table.ts";
import { recognise } from "../table/recognise.ts";
import { templateKind, trackerKind } from "./kinds.ts";
import type { Made, Origin } from "./made.ts";
import { judgeTracker } from "./student-tracker.ts";
import { judgeTemplate } from "./template.ts";

/** What a college's list came to: events by person, and the outcome of every row. */
export interface CollegeRead extends Pick<TableRead, "rows" | "findings"> {
  readonly events: readonly JourneyEvent[];
  /** What was read: a StudentTracker detail report, or the plain template; neither where it was not known. */
  readonly form: "student-tracker" | "template" | undefined;
}

/** Reads a StudentTracker detail report or a list in the plain template. Reading it again gives the same events. */
export async function readCollege(file: InputFile, origin: Omit<Origin, "file">): Promise<CollegeRead> {
  const fit = await recognise(file, [trackerKind, templateKind]);
  if (fit === undefined) return { events: [], rows: [], findings: [stranger(file.name)], form: undefined };
  const from = { ...origin, file: file.name };
  const judge = fit.kind === trackerKind ? judgeTracker : judgeTemplate;
  const events = new Map<string, JourneyEvent>();
  const keep = ({ events: made, findings }: Made) => {
    for (const event of made) events.set(event.id, event);
    const [first] = made;
    return first === undefined ? { findings } : { record: `events/${first.id}`, findings };
  };
  const { rows, findings } = await readTable(file, fit.kind, (row) => keep(judge(row, from)));
  const form = fit.kind === trackerKind ? "student-tracker" : "template";
  return { events: [...events.values()], rows, findings, form };
}

const stranger = (name: string) =>
  error(
    "college.unknown-list",
    name,
    "This is neither a StudentTracker detail report nor a list of college terms.",
    "Use the columns of the report as they come, or Person ID, College, Term start and Term end.",
  );
