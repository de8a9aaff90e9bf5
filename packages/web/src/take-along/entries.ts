import type { LocalText } from "@footbridge/core/model/provenance.ts";
import type { Block } from "@footbridge/core/routes/town.ts";
import type { RouteItinerary, RouteStep, StudyRouteStep } from "@footbridge/core/plan/route-answer.ts";
import { addDays } from "@footbridge/core/units/day.ts";
import type { Entry } from "./calendar.ts";

/** What the entries need to be said in a language. */
export interface EntryWords {
  readonly say: (text: LocalText) => string;
  readonly workAs: (job: string) => string;
  readonly arrived: (job: string | undefined) => string;
  readonly phone: (phone: string) => string;
  /** “Monday and Wednesday evenings, about 6 to 9”. */
  readonly time: (block: Block) => string;
  /** Said where the school has not named the dates. */
  readonly askDates: string;
  readonly online: string;
}

/** The dates of a route: each step from its first to its last week, and the day of arrival. */
export function entriesOf(itinerary: RouteItinerary, words: EntryWords): readonly Entry[] {
  const { job, arrives } = itinerary;
  return [
    ...itinerary.steps.map((step) => entryOf(step, words)),
    {
      uid: uid(["arrive", job?.occupation ?? itinerary.id]),
      start: arrives,
      end: addDays(arrives, 1),
      summary: words.arrived(job === undefined ? undefined : words.say(job.title)),
    },
  ];
}

function entryOf(step: RouteStep, words: EntryWords): Entry {
  const { start, end } = step;
  if (step.kind === "work") {
    const summary = words.workAs(words.say(step.job.title));
    return { uid: uid(["work", step.job.occupation, start]), start, end, summary };
  }
  const { phone, website } = step.organization;
  const notes = [
    ...step.blocks.map(words.time),
    ...(phone === undefined ? [] : [words.phone(phone)]),
    ...(step.openEntry || step.expected ? [words.askDates] : []),
  ];
  return {
    uid: uid(["class", step.offering, start]),
    start,
    end,
    summary: words.say(step.programName),
    location: placeOf(step, words),
    ...(notes.length === 0 ? {} : { description: notes.join("\n") }),
    ...(website === undefined ? {} : { url: website }),
  };
}

const placeOf = ({ organization, site }: StudyRouteStep, words: EntryWords): string =>
  [
    organization.name,
    ...(site === undefined ? [words.online] : [site.address ?? site.name, site.neighborhood]),
  ]
    .filter((part) => part !== undefined)
    .join(", ");

/** Only letters, digits, dots and dashes: a UID is TEXT, and these need no escape. */
const uid = (parts: readonly string[]): string =>
  `${parts.join("-").replace(/[^A-Za-z0-9.-]/g, "-")}@routes.footbridge`;
