import type { Happening, StandingEvent } from "../history/event.ts";
import type { Day } from "../units/day.ts";

/** What a journey says for the caseload: days only, each the latest of its kind but for the first. */
export interface CaseFacts {
  /** When anything was first known. */
  readonly firstDay?: Day | undefined;
  /** Somebody of staff was last with the person, or heard from them. */
  readonly lastContact?: Day | undefined;
  /** Last day of a service, of training begun, or of a session attended. */
  readonly lastService?: Day | undefined;
  /** Last taken in, found eligible, served or enrolled: after it an earlier exit counts no more. */
  readonly lastEntry?: Day | undefined;
  readonly lastExit?: Day | undefined;
  readonly lastEnrollment?: Day | undefined;
  /** A class or training completed, or left. */
  readonly lastCompletion?: Day | undefined;
  /** Last sign that the person moves on. */
  readonly lastProgress?: Day | undefined;
  readonly followUp90?: Day | undefined;
  readonly followUp180?: Day | undefined;
  readonly followUp365?: Day | undefined;
}

type Fact = keyof CaseFacts;

const always: readonly Fact[] = ["firstDay"];
const there: readonly Fact[] = ["lastContact", "lastService", "lastProgress"];
const progress: readonly Fact[] = ["lastProgress"];

/** Which facts each kind of event touches. */
function touched(body: Happening): readonly Fact[] {
  switch (body.kind) {
    case "contact":
      return ["lastContact"];
    case "intake":
      return ["lastContact", "lastEntry"];
    case "service":
      return ["lastContact", "lastService", "lastEntry"];
    case "eligibility":
      return body.eligible ? ["lastEntry"] : [];
    case "assessment":
      return ["lastContact", "lastProgress"];
    case "enrollment":
      return ["lastService", "lastEntry", "lastEnrollment", "lastProgress"];
    case "completion":
      return ["lastCompletion", "lastProgress"];
    case "attendance":
      return body.present ? there : [];
    case "exit":
      return ["lastExit"];
    case "follow-up":
      return ["lastContact", `followUp${body.due}`];
    case "milestone":
    case "credential":
    case "skill-gain":
    case "employment":
    case "college-term":
      return progress;
    case "referral":
    case "wage":
    case "planned-gap":
    case "waiting":
      return [];
  }
}

/** A service that ran on counts until its end; nobody is idle or has left while a class they have a seat in has yet to start. */
function untilOf(body: Happening): { readonly day: Day; readonly for: readonly Fact[] } | undefined {
  if (body.kind === "service" && body.end !== undefined) return { day: body.end, for: ["lastService"] };
  if (body.kind !== "enrollment" || body.starts === undefined) return undefined;
  return { day: body.starts, for: ["lastService", "lastProgress"] };
}

/** Folds events that stand into facts; leave out those of a sensitive purpose before. */
export function caseFacts(events: readonly StandingEvent[]): CaseFacts {
  return joinFacts(
    events.map(({ happened, body }) => {
      const day = { firstDay: happened };
      const until = untilOf(body);
      const facts = [...always, ...touched(body)].map((fact) => [
        fact,
        until?.for.includes(fact) === true ? later(happened, until.day) : happened,
      ]);
      return { ...day, ...(Object.fromEntries(facts) as CaseFacts) };
    }),
  );
}

/** The facts of several parts of a journey together. */
export function joinFacts(all: readonly CaseFacts[]): CaseFacts {
  const joined: Partial<Record<Fact, Day>> = {};
  for (const facts of all)
    for (const [name, day] of Object.entries(facts) as [Fact, Day | undefined][]) {
      const other = joined[name];
      if (day === undefined) continue;
      if (other === undefined || (name === "firstDay" ? day < other : day > other)) joined[name] = day;
    }
  return joined;
}

const later = (a: Day, b: Day): Day => (a < b ? b : a);
