import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { findingsOfIssues } from "@footbridge/contract/findings-of-issues.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";
import { type JourneyEvent, journeyEventSchema } from "@footbridge/core/history/event.ts";

/** What a file of events holds. */
export interface EventsRead {
  /** By person, in the order in which they were written down. */
  readonly journeys: ReadonlyMap<string, readonly JourneyEvent[]>;
  /** Line of the file by event. */
  readonly lines: ReadonlyMap<JourneyEvent, number>;
  readonly findings: readonly Finding[];
}

/** Longest line read; an event has at most some thousand signs. */
const longestLine = 100_000;

/** Reads one event from each line; throws where the file cannot be read. Blank lines mean nothing. */
export async function readEvents(path: string): Promise<EventsRead> {
  const journeys = new Map<string, JourneyEvent[]>();
  const lines = new Map<JourneyEvent, number>();
  const findings: Finding[] = [];
  const input = path === "-" ? process.stdin : createReadStream(path);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === "") continue;
    const read = readLine(line, number);
    findings.push(...read.findings);
    if (read.event === undefined) continue;
    lines.set(read.event, number);
    const journey = journeys.get(read.event.person);
    if (journey === undefined) journeys.set(read.event.person, [read.event]);
    else journey.push(read.event);
  }
  for (const journey of journeys.values())
    journey.sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt));
  return { journeys, lines, findings };
}

interface LineRead {
  readonly event?: JourneyEvent;
  readonly findings: readonly Finding[];
}

function readLine(line: string, number: number): LineRead {
  if (line.length > longestLine)
    return {
      findings: [
        error(
          "journey.long-line",
          `line ${number}`,
          "The line is too long for an event.",
          "Write one event to a line.",
        ),
      ],
    };
  let json: unknown;
  try {
    json = JSON.parse(number === 1 ? line.replace(/^\uFEFF/, "") : line);
  } catch {
    const fix = "Write one event to a line, as a JSON object.";
    return { findings: [error("journey.no-json", `line ${number}`, "The line is not JSON.", fix)] };
  }
  const read = journeyEventSchema.safeParse(json, { reportInput: true });
  if (read.success) return { event: read.data, findings: [] };
  const findings = findingsOfIssues(read.error.issues, `line ${number}`);
  return { findings };
}
