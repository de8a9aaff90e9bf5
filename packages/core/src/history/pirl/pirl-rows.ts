import type { Day } from "../../units/day.ts";
import { type JourneyEvent, type JourneyProgram, ofKind, type StandingEvent } from "../event.ts";
import type { JourneyKnowledge } from "../journey-knowledge.ts";
import { participation, type ScopedPeriod } from "../participation.ts";
import { standingEvents } from "../standing-events.ts";
import { credentials, skillGains } from "./attainment.ts";
import { characteristics, factOn } from "./characteristics.ts";
import { outcomes, wagesBefore } from "./outcomes.ts";
import { projectColumns } from "./project.ts";
import type { PeriodSeen, PirlRow } from "./row.ts";
import { servicesReceived } from "./services-received.ts";
import { study, studyAfterExit, training } from "./training.ts";

const flags: readonly (readonly [JourneyProgram, string])[] = [
  ["adult", "903"],
  ["dw", "904"],
  ["youth", "905"],
  ["aefla", "910"],
  ["vr", "917"],
  ["es", "918"],
];

/**
 * The person's PIRL rows as they stand on a day, one for each period of participation: a fold of the journey's events,
 * so that the same events give the same rows whenever it is done. `person` becomes element 100.
 */
export function pirlRows(
  person: string,
  journey: readonly JourneyEvent[],
  knowledge: JourneyKnowledge,
  asOf: Day,
): readonly PirlRow[] {
  const events = standingEvents(journey).filter(({ happened }) => happened <= asOf);
  const periods = participation(events, knowledge, asOf);
  return periods.map((period) => {
    const next = periods.find(({ scope, entry }) => scope === period.scope && entry > period.entry)?.entry;
    return rowOf({ person, events, period, next, knowledge, asOf });
  });
}

function rowOf(seen: PeriodSeen): PirlRow {
  const { person, period, events } = seen;
  const trained = training(seen);
  const isTrained = trained["1300"] === "1";
  return {
    ...characteristics(seen),
    ...servicesReceived(seen),
    ...trained,
    ...study(seen),
    ...studyAfterExit(seen),
    ...credentials(seen, isTrained),
    ...skillGains(seen),
    ...wagesBefore(seen),
    ...outcomes(seen, isTrained),
    ...projectColumns(seen),
    ...programFlags(events, period),
    "100": person,
    "900": period.entry,
    "901": period.exit,
    ...leaving(seen),
  };
}

function programFlags(events: readonly StandingEvent[], period: ScopedPeriod): PirlRow {
  return Object.fromEntries(
    flags.map(([program, element]) => {
      const found = ofKind(events, "eligibility").findLast(
        ({ happened, body }) =>
          body.program === program && body.eligible && happened <= (period.exit ?? happened),
      );
      return [element, period.programs.includes(program) ? (found?.body.code ?? "1") : "0"];
    }),
  );
}

/** 923 and 1812: why and in which school status the person left. */
function leaving({ events, period, next }: PeriodSeen): PirlRow {
  const { exit } = period;
  if (exit === undefined) return {};
  const programs: readonly string[] = period.programs;
  const said = ofKind(events, "exit").findLast(
    ({ happened, body }) =>
      programs.includes(body.program) && happened >= period.entry && (next === undefined || happened < next),
  )?.body;
  return {
    "923": said?.reason ?? "00",
    ...(programs.includes("youth") ? { "1812": said?.school ?? factOn(events, "409", exit) } : {}),
  };
}
