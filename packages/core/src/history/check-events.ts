import { error, type Finding, warning } from "../finding.ts";
import type { Layout } from "../records/element.ts";
import { type Day, parseDay } from "../units/day.ts";
import { checkBirth, happenedInALife } from "./birth.ts";
import { type JourneyEvent, ofKind, type StandingEvent } from "./event.ts";
import { type JourneyKnowledge, serviceOf } from "./journey-knowledge.ts";
import { levelOf, type NoLevel } from "./level-of.ts";
import { leftBehind, rootOf } from "./left-behind.ts";
import { saysTheSame } from "./same-body.ts";
import { standingEvents } from "./standing-events.ts";

/** What is known where an event is to be written down. */
export interface AtHand {
  readonly knowledge: JourneyKnowledge;
  /** Elements that a fact may be of, with their codes. */
  readonly layout: Layout;
  /** The day it is. */
  readonly today: Day;
  /** When the person was born, where the record says so; what an intake says goes before. */
  readonly born?: Day | undefined;
  /** The journey so far. */
  readonly journey: readonly JourneyEvent[];
  /** Whether somebody else holds the seat of a class now. */
  readonly seatTaken?: ((offering: string, seat: string) => boolean) | undefined;
}

/** What cannot be of an event that is about to be added to a journey: all of it, with how to mend it. */
export function checkEvent(event: JourneyEvent, at: AtHand): readonly Finding[] {
  const after = standingEvents([...at.journey, event]);
  const standing = whatStands(event, after, at);
  const check = (one: StandingEvent, all: readonly StandingEvent[]): readonly Finding[] => [
    ...days(one, all, at),
    ...sense(one, all, at),
  ];
  return [
    ...idTaken(event, at),
    ...clock(event, at),
    ...correction(event, at),
    ...(standing === undefined ? [] : check(standing, after)),
    ...leftBehind(event, { journey: at.journey, after, check }),
  ];
}

/** What an event makes stand: itself, or what it corrects, through other corrections, as it says that it was. */
function whatStands(
  event: JourneyEvent,
  after: readonly StandingEvent[],
  { journey }: AtHand,
): StandingEvent | undefined {
  const root = rootOf(event, journey);
  const stands = after.find(({ id }) => id === root);
  const instead = event.body.kind === "correction" ? event.body.instead : undefined;
  return stands === undefined || instead === undefined ? stands : { ...stands, ...instead };
}

/** Another event has the id: what is written once is never written over. */
function idTaken(event: JourneyEvent, { journey }: AtHand): readonly Finding[] {
  const same = journey.find(({ id }) => id === event.id);
  if (same === undefined || saysTheSame(same.body, event.body)) return [];
  return [
    error(
      "journey.id-taken",
      "id",
      "Another event of the journey has this id and says something else.",
      "Give the event an id of its own, or write a correction of the other.",
    ),
  ];
}

/** Written down before what is already there: a clock went back. */
function clock(event: JourneyEvent, { journey }: AtHand): readonly Finding[] {
  const latest = journey
    .map(({ recordedAt }) => Date.parse(recordedAt))
    .reduce((a, b) => Math.max(a, b), -Infinity);
  if (Date.parse(event.recordedAt) >= latest) return [];
  return [
    warning(
      "journey.clock-back",
      "recordedAt",
      "This was written down at a time before the last entry of the journey.",
      "Check the clock of the device; the order of what happened is taken from the days, not from the clock.",
    ),
  ];
}

function correction({ body }: JourneyEvent, { journey }: AtHand): readonly Finding[] {
  if (body.kind !== "correction" || journey.some(({ id }) => id === body.of)) return [];
  return [
    error(
      "journey.corrects-nothing",
      "body.of",
      "The entry that this corrects is not in the journey.",
      "Choose the entry in the person's journey and correct it there.",
    ),
  ];
}

function days(
  event: StandingEvent,
  all: readonly StandingEvent[],
  { today, born: known }: AtHand,
): readonly Finding[] {
  const { happened, body } = event;
  const said = ofKind(all, "intake").findLast(({ body: { facts } }) => facts["200"] !== undefined);
  const born = said === undefined ? known : birthOf(said.body.facts["200"] ?? "");
  const found: Finding[] = [];
  if (body.kind === "wage" && body.quarter > quarterOf(today))
    found.push(
      error(
        "journey.in-future",
        "body.quarter",
        `${body.quarter} has not come yet.`,
        "Write down what has happened; a plan belongs in the person's plan.",
        { happened: body.quarter },
      ),
    );
  if (happened > today && body.kind !== "planned-gap")
    found.push(
      error(
        "journey.in-future",
        "happened",
        `${happened} has not come yet.`,
        "Write down what has happened; a plan belongs in the person's plan.",
        { happened },
      ),
    );
  if (born !== undefined && happened < born)
    found.push(
      error(
        "journey.before-birth",
        "happened",
        `${happened} is before the person was born (${born}).`,
        "Correct the day, or the day of birth in the intake.",
        { happened, born },
      ),
    );
  if (!happenedInALife(happened, today))
    found.push(
      error(
        "journey.too-long-ago",
        "happened",
        `${happened} is longer ago than anybody lives.`,
        "Correct the year.",
        { happened },
      ),
    );
  const end = endOf(event);
  if (end !== undefined && end < happened)
    found.push(
      error(
        "journey.ends-before-start",
        "body.end",
        `It ends on ${end}, before it begins on ${happened}.`,
        "Correct one of the two days.",
        { happened, end },
      ),
    );
  return found;
}

const quarterOf = (day: Day): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

function endOf({ body }: StandingEvent): Day | undefined {
  if (body.kind === "planned-gap") return body.until;
  if (body.kind === "enrollment") return body.plannedEnd;
  return "end" in body ? body.end : undefined;
}

function sense(event: StandingEvent, all: readonly StandingEvent[], at: AtHand): readonly Finding[] {
  const { body } = event;
  if (body.kind === "intake") return [...facts(body.facts, at), ...birth(body.facts, at)];
  if (body.kind === "assessment") return score(body, at);
  if (body.kind === "service")
    return serviceOf(at.knowledge, body.service) === undefined ? [unknownService(body.service)] : [];
  if (body.kind === "enrollment") return seats(event, body, all, at);
  if (body.kind === "completion" || body.kind === "attendance")
    return ofEnrollment(event, body.enrollment, all);
  return body.kind === "exit" ? exits(event, body.program, all) : [];
}

/** The day of birth of an intake: in this project's writing, or in that of a PIRL file (`19900501`). */
const birthOf = (text: string): Day | undefined =>
  parseDay(text.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"));

function birth(given: Readonly<Record<string, string>>, { today }: AtHand): readonly Finding[] {
  const at = "body.facts.200";
  const said = given["200"] ?? "";
  if (said === "") return [];
  const born = birthOf(said);
  if (born !== undefined) return checkBirth(born, today).map((finding) => ({ ...finding, at }));
  return [error("journey.no-day", at, `“${said}” is no day.`, "Write it as 1990-05-01.", { said })];
}

const facts = (given: Readonly<Record<string, string>>, { layout }: AtHand): readonly Finding[] =>
  Object.entries(given).flatMap(([element, value]) => {
    const known = layout.get(element);
    const at = `body.facts.${element}`;
    if (known === undefined)
      return [
        error(
          "journey.unknown-fact",
          at,
          `There is no element ${element}.`,
          "Use an element of data/records.",
          { element },
        ),
      ];
    if (value === "" || known.codes === undefined || known.codes.includes(value)) return [];
    return [
      error(
        "journey.unknown-code",
        at,
        `“${value}” is no code of ${known.name} (${element}).`,
        `Use one of ${known.codes.join(", ")}.`,
        { value, name: known.name, element, codes: known.codes.join(", ") },
      ),
    ];
  });

const whyNoLevel: Readonly<Record<NoLevel, readonly [string, string]>> = {
  "unknown-test": [
    "The levels of this test and subject are not known here.",
    "Choose a test of data/journey/tests.json, or write down the level that the test's maker reports as a skill gain.",
  ],
  "outside-scale": ["The score lies outside the test's scale.", "Check the score against the test's report."],
  "unknown-form": [
    "The test has no such form.",
    "Write the form's letter, as the answer sheet has it, or leave the form out.",
  ],
  "outside-form": [
    "This form of the test does not tell that level.",
    "Check form and score; give the next form if the score is right.",
  ],
};

function score(
  body: {
    readonly test: string;
    readonly subject: string;
    readonly form?: string | undefined;
    readonly score: number;
  },
  { knowledge }: AtHand,
): readonly Finding[] {
  const level = levelOf(knowledge, body, body.score);
  if (typeof level !== "string") return [];
  const [message, fix] = whyNoLevel[level];
  return [warning(`journey.no-level.${level}`, "body.score", message, fix)];
}

const unknownService = (service: string): Finding =>
  error(
    "journey.unknown-service",
    "body.service",
    `There is no kind of service “${service}”.`,
    "Choose one of data/journey/services.json.",
    { service },
  );

/** One seat is taken once: by this person in one enrollment that goes on, and by nobody else. */
function seats(
  event: StandingEvent,
  body: { readonly offering?: string | undefined; readonly seat?: string | undefined },
  all: readonly StandingEvent[],
  { seatTaken }: AtHand,
): readonly Finding[] {
  const { offering, seat } = body;
  if (offering === undefined) return [];
  const found: Finding[] = [];
  const ended = new Set(ofKind(all, "completion").map((one) => one.body.enrollment));
  const twice = ofKind(all, "enrollment").some(
    (other) => other.id !== event.id && other.body.offering === offering && !ended.has(other.id),
  );
  if (twice)
    found.push(
      error(
        "journey.enrolled-twice",
        "body.offering",
        "The person is enrolled in this class already.",
        "End the other enrollment first, or correct it.",
      ),
    );
  if (seat !== undefined && seatTaken?.(offering, seat) === true)
    found.push(
      error(
        "journey.seat-taken",
        "body.seat",
        "Somebody else has this seat.",
        "Choose another seat, or put the person on the waiting list.",
      ),
    );
  return found;
}

function ofEnrollment(
  event: StandingEvent,
  enrollment: string,
  all: readonly StandingEvent[],
): readonly Finding[] {
  const found = ofKind(all, "enrollment").find(({ id }) => id === enrollment);
  if (found === undefined)
    return [
      error(
        "journey.no-enrollment",
        "body.enrollment",
        "The person is not enrolled in that class.",
        "Write down the enrollment first.",
      ),
    ];
  if (event.happened >= found.happened) return [];
  return [
    error(
      "journey.before-enrollment",
      "happened",
      `${event.happened} is before the enrollment on ${found.happened}.`,
      "Correct one of the two days.",
      { happened: event.happened, enrolled: found.happened },
    ),
  ];
}

function exits(event: StandingEvent, program: string, all: readonly StandingEvent[]): readonly Finding[] {
  const starts = all
    .filter(({ body }) => (body.kind === "service" || body.kind === "enrollment") && body.program === program)
    .map(({ happened }) => happened)
    .toSorted();
  const [first] = starts;
  if (first !== undefined && event.happened >= first) return [];
  return [
    error(
      "journey.exit-before-entry",
      "happened",
      first === undefined
        ? "The person has received no service of this program."
        : `The exit on ${event.happened} is before the first service on ${first}.`,
      "Correct the day or the program.",
      { happened: event.happened, first: first ?? "none" },
    ),
  ];
}
