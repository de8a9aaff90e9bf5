import type { Finding } from "@footbridge/core/finding.ts";
import { checkEvent } from "@footbridge/core/history/check-events.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import type { JourneyKnowledge } from "@footbridge/core/history/journey-knowledge.ts";
import type { Layout } from "@footbridge/core/records/element.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { findingsText } from "../text/findings.ts";
import { type EventsRead, readEvents } from "./read-events.ts";

/** Law and layout, as the checkout ships them. */
export interface Known {
  readonly knowledge: JourneyKnowledge;
  readonly layout: Layout;
}

export const readKnown = async (): Promise<Known> => ({
  knowledge: await readJourneyKnowledge(),
  layout: recordsKnowledge().layout,
});

/** Everything that is wrong with the events of a file: lines that are none, and what cannot be. */
export function findingsIn({ journeys, lines, findings }: EventsRead, known: Known): readonly Finding[] {
  const today = new Date().toISOString().slice(0, 10) as Day;
  const inJourneys = [...journeys.values()].flatMap((journey) =>
    journey.flatMap((event, place) => {
      const before = journey.slice(0, place);
      const found = checkEvent(event, { ...known, today, journey: before });
      return found.map((finding) => placed(finding, event, lines));
    }),
  );
  return [...findings, ...inJourneys];
}

const placed = (finding: Finding, event: JourneyEvent, lines: EventsRead["lines"]): Finding => ({
  ...finding,
  at: `line ${lines.get(event) ?? "?"}, ${finding.at}`,
});

/** Reads a file of events; says why where it cannot be. */
export async function eventsOrComplaint(path: string): Promise<EventsRead | undefined> {
  try {
    return await readEvents(path);
  } catch (thrown) {
    process.stderr.write(`${path}: ${thrown instanceof Error ? thrown.message : "cannot be read"}\n`);
    return undefined;
  }
}

/** Checks a file of events and tells; answers the exit code. */
export async function runCheck(path: string, asJson: boolean): Promise<number> {
  const read = await eventsOrComplaint(path);
  if (read === undefined) return 2;
  const findings = findingsIn(read, await readKnown());
  const events = read.lines.size;
  const people = read.journeys.size;
  const failed = findings.some(({ severity }) => severity === "error");
  process.stdout.write(
    asJson
      ? `${JSON.stringify({ events, people, findings }, undefined, 2)}\n`
      : `${events} events of ${people} people. ${failed ? "Not ready: the errors must be mended." : "Nothing must be mended."}\n${findingsText(findings)}`,
  );
  return failed ? 1 : 0;
}
