import { error, type Finding } from "@footbridge/core/finding.ts";
import { type AtHand, checkEvent } from "@footbridge/core/history/check-events.ts";
import { saysTheSame } from "@footbridge/core/history/same-body.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import type { Before } from "@footbridge/store/people/journeys-before.ts";
import { inLine, type Line, mostOfLine } from "./read-lines.ts";
import { eventStored } from "./stored-journey.ts";

interface LinesChecked {
  /** What is not there yet, in the order of the lines. */
  readonly fresh: readonly Line[];
  readonly findings: readonly Finding[];
}

interface Around {
  /** What is known of these people; who is not in it is not known to the organization. */
  readonly before: (people: readonly string[]) => Promise<ReadonlyMap<string, Before>>;
  readonly at: Omit<AtHand, "journey" | "born">;
  /** Lets others go on. */
  readonly rest: () => Promise<void>;
}

/** Journeys that are held at a time. */
const peopleAtOnce = 50;

/** What cannot be of each line, after what is there of its person and the person's lines before it. */
export async function checkLines(
  lines: readonly Line[],
  { before, at, rest }: Around,
): Promise<LinesChecked> {
  const byPerson = [...Map.groupBy(lines, ({ event }) => event.person)];
  const fresh: Line[] = [];
  const findings: Finding[] = [];
  for (let from = 0; from < byPerson.length; from += peopleAtOnce) {
    const some = byPerson.slice(from, from + peopleAtOnce);
    const known = await before(some.map(([person]) => person));
    for (const [person, own] of some) {
      const is = known.get(person);
      if (is === undefined) findings.push(...own.map(unknownPerson));
      else
        for (const { line, found } of checkOf(own, is, at)) {
          if (found === "there") continue;
          fresh.push(line);
          findings.push(
            ...found.slice(0, mostOfLine).map((one) => ({ ...one, at: inLine(line.line, one.at) })),
          );
          await rest();
        }
    }
  }
  return { fresh: fresh.toSorted((a, b) => a.line - b.line), findings };
}

/** One person's lines, one after another. */
function* checkOf(
  lines: readonly Line[],
  { person, purposes, events }: Before,
  at: Around["at"],
): Iterable<{ readonly line: Line; readonly found: readonly Finding[] | "there" }> {
  const journey = events.flatMap(eventStored);
  const byId = new Map(journey.map((event) => [event.id, event]));
  const born = person.born === null ? undefined : parseDay(person.born);
  for (const line of lines) {
    const { event, sensitive } = line;
    const same = byId.get(event.id);
    if (same !== undefined && same.happened === event.happened && saysTheSame(same.body, event.body)) {
      yield { line, found: "there" };
      continue;
    }
    const consent = sensitive ?? (event.id.startsWith("college-") ? "outcomes" : undefined);
    const found = [
      ...(consent === undefined || purposes.includes(consent) ? [] : [noConsent(consent)]),
      ...(same === undefined ? checkEvent(event, { ...at, born, journey }) : [idTaken]),
    ];
    if (same === undefined) {
      journey.push(event);
      byId.set(event.id, event);
    }
    yield { line, found };
  }
}

const unknownPerson = ({ line, event: { person } }: Line): Finding =>
  error(
    "import.unknown-person",
    inLine(line, "person"),
    `Your organization knows nobody as ${person}.`,
    "Take the person in first, or correct the number.",
  );

const noConsent = (purpose: string): Finding =>
  error(
    "import.no-consent",
    purpose === "outcomes" ? "id" : "sensitive",
    `The person has not said yes to this organization for “${purpose}”.`,
    "Ask the person first, or leave the line out.",
  );

const idTaken = error(
  "journey.id-taken",
  "id",
  "Another event of the journey has this id and says something else.",
  "Give the event an id of its own, or write a correction of the other.",
);
