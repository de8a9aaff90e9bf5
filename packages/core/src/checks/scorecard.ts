import type { Pathway } from "../model/pathway.ts";
import type { Check, CheckLimits, Judged, Standing } from "./check.ts";
import { fundPeriods } from "./funds.ts";
import { graphOf } from "./graph.ts";
import { livingWageExit } from "./living-wage.ts";
import { ofEachStep } from "./not-told.ts";
import { keyPartners, moreThanOnePartner } from "./partners.ts";
import { qualityCriteria } from "./quality.ts";
import { everyStepReachable } from "./reach.ts";
import { sectorAndEmployer } from "./sector.ts";
import { offRampsKeep, stackableCredentials } from "./stackable.ts";
import { statutoryElements } from "./statute.ts";
import { supportsCovered } from "./supports.ts";
import { lengthsTold, longestWait } from "./time.ts";
import { disabilities, englishLearners, lowMath, lowReading } from "./ways-in.ts";

/** In the order in which a table should look at them, in parts. */
const parts: readonly { readonly part: string; readonly checks: readonly Check[] }[] = [
  { part: "together", checks: [moreThanOnePartner, sectorAndEmployer, keyPartners] },
  {
    part: "ways",
    checks: [
      ofEachStep(everyStepReachable),
      livingWageExit,
      lowReading,
      lowMath,
      englishLearners,
      disabilities,
    ],
  },
  { part: "steps", checks: [stackableCredentials, ofEachStep(offRampsKeep), supportsCovered] },
  { part: "time", checks: [ofEachStep(lengthsTold), ofEachStep(longestWait), fundPeriods] },
  { part: "wioa", checks: statutoryElements },
  { part: "quality", checks: qualityCriteria },
];

export interface Scored extends Judged {
  readonly id: string;
  readonly asks: string;
}

/** A pathway's quality, readable: what holds, what to mend, what nobody has told yet. */
export interface Scorecard {
  readonly parts: readonly { readonly part: string; readonly checks: readonly Scored[] }[];
  readonly counts: Readonly<Record<Standing, number>>;
}

/** Puts every check to a pathway; quick enough for each keystroke (no search, a few passes over the steps). */
export function scorecardOf(pathway: Pathway, limits: CheckLimits): Scorecard {
  const table = { pathway, graph: graphOf(pathway), limits };
  const scored = parts.map(({ part, checks }) => ({
    part,
    checks: checks.map(({ id, asks, judge }) => ({ id, asks, ...judge(table) })),
  }));
  const all = scored.flatMap(({ checks }) => checks);
  const count = (standing: Standing): number => all.filter((check) => check.standing === standing).length;
  return { parts: scored, counts: { holds: count("holds"), gap: count("gap"), untold: count("untold") } };
}
