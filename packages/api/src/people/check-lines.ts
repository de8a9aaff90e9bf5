import { error, type Finding } from "@footbridge/core/finding.ts";
import { type AtHand, checkEvent } from "@footbridge/core/history/check-events.ts";
import type { JourneyEvent } from "@footbridge/core/history/event.ts";
import { saysTheSame } from "@footbridge/core/history/same-body.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import type { Before } from "@footbridge/store/people/journeys-before.ts";
import type { Holder } from "@footbridge/store/seats/holders.ts";
import type { Seat } from "@footbridge/core/history/seats-held.ts";
import { inLine, type LineAt, mostOfLine } from "./read-lines.ts";
import { seatsOfFile } from "./seats-of-file.ts";
import { eventStored } from "./stored-journey.ts";

interface LinesChecked {
  /** What is not there yet, in the order of the lines. */
  readonly fresh: readonly LineAt[];
  readonly findings: readonly Finding[];
}

interface Around {
  /** What is known of these people; who is not in it is not known to the organization. */
  readonly before: (people: readonly string[]) => Promise<ReadonlyMap<string, Before>>;
  /** Who else has one of these seats of classes. */
  readonly holders: (seats: readonly Seat[]) => Promise<readonly Holder[]>;
  readonly at: Omit<AtHand, "journey" | "born">;
  /** Lets others go on. */
  readonly rest: () => Promise<void>;
  /** Told how many lines have been checked. */
  readonly told?: ((lines: number) => void) | undefined;
}

/** Journeys that are held at a time. */
const peopleAtOnce = 50;

/** What cannot be of each line, after what is there of its person and the person's lines before it. */
export async function checkLines(
  lines: readonly LineAt[],
  { before, holders, at, rest, told }: Around,
): Promise<LinesChecked> {
  const byPerson = Map.groupBy(lines, ({ person }) => person);
  const people = [...byPerson.keys()];
  const seats = seatsOfFile(new Set(people), holders);
  const fresh: LineAt[] = [];
  const findings: Finding[] = [];
  let checked = 0;
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const some = people.slice(from, from + peopleAtOnce);
    const known = await before(some);
    for (const person of some) {
      const own = byPerson.get(person) ?? [];
      const is = known.get(person);
      checked += own.length;
      if (is === undefined) {
        findings.push(...own.map(unknownPerson));
        continue;
      }
      const journey = is.events.flatMap(eventStored);
      const news: LineAt[] = [];
      for (const [place, found] of checkOf(own, { ...is, journey }, at)) {
        if (found === "there") continue;
        news.push(place);
        findings.push(
          ...found.slice(0, mostOfLine).map((one) => ({ ...one, at: inLine(place.line, one.at) })),
        );
        await rest();
      }
      fresh.push(...news);
      seats.take(news, journey);
    }
    findings.push(...(await seats.taken()));
    told?.(checked);
  }
  return { fresh: fresh.toSorted((a, b) => a.line - b.line), findings };
}

/** One person's lines, one after another; each joins the journey. */
function* checkOf(
  lines: readonly LineAt[],
  { person, purposes, journey }: Omit<Before, "events"> & { readonly journey: JourneyEvent[] },
  at: Around["at"],
): Iterable<readonly [LineAt, readonly Finding[] | "there"]> {
  const byId = new Map(journey.map((event) => [event.id, event]));
  const born = person.born === null ? undefined : parseDay(person.born);
  for (const place of lines) {
    const { event, sensitive } = place.read();
    const same = byId.get(event.id);
    if (same !== undefined && same.happened === event.happened && saysTheSame(same.body, event.body)) {
      yield [place, "there"];
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
    yield [place, found];
  }
}

const unknownPerson = ({ line, person }: LineAt): Finding =>
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
