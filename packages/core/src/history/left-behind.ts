import { error, type Finding, warning } from "../finding.ts";
import type { JourneyEvent, StandingEvent } from "./event.ts";
import { standingEvents } from "./standing-events.ts";

/** What is found of an entry that no longer fits those that it belongs to. */
const ofOthers: ReadonlySet<string> = new Set([
  "journey.before-birth",
  "journey.no-enrollment",
  "journey.before-enrollment",
  "journey.exit-before-entry",
]);

interface Around {
  /** The journey without the event. */
  readonly journey: readonly JourneyEvent[];
  /** What stands with it. */
  readonly after: readonly StandingEvent[];
  readonly check: (one: StandingEvent, all: readonly StandingEvent[]) => readonly Finding[];
}

/** The entry that an event is about: itself, or what it corrects through any number of corrections. */
export function rootOf(event: JourneyEvent, journey: readonly JourneyEvent[]): string {
  const seen = new Set<string>();
  let at = event;
  while (at.body.kind === "correction" && !seen.has(at.id)) {
    seen.add(at.id);
    const { of } = at.body;
    const next = journey.find(({ id }) => id === of);
    if (next === undefined) return of;
    at = next;
  }
  return at.id;
}

/** Other entries that a correction, or a birth date that is said anew, leaves without sense: told once for all of them. */
export function leftBehind(event: JourneyEvent, { journey, after, check }: Around): readonly Finding[] {
  const { body } = event;
  if (body.kind !== "correction" && !(body.kind === "intake" && body.facts["200"] !== undefined)) return [];
  const root = rootOf(event, journey);
  const before = standingEvents(journey);
  const wrong = (one: StandingEvent, all: readonly StandingEvent[]): boolean =>
    check(one, all).some(({ code }) => ofOthers.has(code));
  const wasWrong = new Set(before.filter((one) => wrong(one, before)).map(({ id }) => id));
  const others = after.filter((one) => one.id !== root && !wasWrong.has(one.id) && wrong(one, after));
  const [first] = others;
  if (first === undefined) return [];
  const values = { count: others.length, first: first.happened };
  if (body.kind === "correction" && body.instead === undefined)
    return [
      warning(
        "journey.counts-no-more",
        "body",
        `Other entries that count for nothing after this: ${others.length}, the first of ${first.happened}.`,
        "Take them back too, or write down what they belong to.",
        values,
      ),
    ];
  return [
    error(
      "journey.leaves-behind",
      "body",
      `Other entries that could not be after this: ${others.length}, the first of ${first.happened}.`,
      "Correct or take back those first, or choose another day.",
      values,
    ),
  ];
}
