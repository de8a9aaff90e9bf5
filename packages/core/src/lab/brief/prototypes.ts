import type { Pathway } from "../../model/pathway.ts";
import type { LabRecord } from "../record.ts";
import { type Block, type Evidence, list, paragraph, say, type Section } from "./document.ts";
import { counted, dollars } from "./words.ts";

/** What the checks and a simulated cohort say of a prototype; made outside, for this room knows no engine. */
export interface PrototypeNumbers {
  readonly checks: { readonly holds: number; readonly gap: number; readonly untold: number };
  /** What to mend first, in order. */
  readonly gaps: readonly string[];
  /** People of a simulated cohort; ranges hold 8 of 10 replications. Undefined where it cannot be walked. */
  readonly cohort:
    | {
        readonly people: number;
        readonly weeks: number;
        readonly profile: string;
        readonly employed: { readonly mean: number; readonly low: number; readonly high: number };
        /** Cents. */
        readonly costPerEmployed: number | undefined;
        readonly bottleneck: string | undefined;
      }
    | undefined;
}

export type NumbersOf = (pathway: Pathway) => PrototypeNumbers;

/** Each table's prototype: what it is, whether it holds, and what became of a cohort on it. */
export function prototypesSection(
  record: LabRecord,
  numbersOf: NumbersOf,
): { section: Section; evidence: readonly Evidence[] } {
  const made = record.prototypes.map(({ table, pathway }) => {
    const name = record.tables.find(({ id }) => id === table)?.name ?? table;
    return { id: `prototype-${table}`, name, pathway, numbers: numbersOf(pathway) };
  });
  return {
    section: {
      id: "prototypes",
      title: "Pathways the tables built",
      blocks: made.length === 0 ? [paragraph(say("No table built a pathway."))] : made.flatMap(blocksOf),
    },
    evidence: made.map(({ id, name, pathway, numbers }) => ({
      id,
      title: `${name}: “${pathway.title}”`,
      lines: [
        ...pathway.steps.map(
          ({ kind, title, weeks }) => `${kind}: ${title}${weeks > 0 ? `, ${counted(weeks, "week")}` : ""}`,
        ),
        `checks: ${numbers.checks.holds} hold, ${numbers.checks.gap} to mend, ${numbers.checks.untold} not told`,
        ...numbers.gaps.map((gap) => `to mend: ${gap}`),
      ],
    })),
  };
}

interface Made {
  readonly id: string;
  readonly name: string;
  readonly pathway: Pathway;
  readonly numbers: PrototypeNumbers;
}

function blocksOf({ id, name, pathway, numbers: { checks, gaps, cohort } }: Made): readonly Block[] {
  const jobs = pathway.steps.filter(({ kind }) => kind === "job");
  const sentences = [
    say(
      `${name}: “${pathway.title}”, ${counted(pathway.steps.length, "card")}, ${counted(jobs.length, "job")}, ${counted(pathway.partners.length, "partner")}.`,
      id,
    ),
    say(
      `Of ${checks.holds + checks.gap + checks.untold} checks ${checks.holds} hold; ${checks.gap} to mend, ${checks.untold} not told yet.`,
      id,
    ),
    ...(cohort === undefined
      ? [say("It could not be walked yet: a step, a job or a number is missing.", id)]
      : [
          say(
            `Of ${cohort.people.toLocaleString("en-US")} made-up people (${cohort.profile}) about ${Math.round(cohort.employed.mean)} had a job of it after ${counted(cohort.weeks, "week")} (${Math.round(cohort.employed.low)} to ${Math.round(cohort.employed.high)})${cohort.costPerEmployed === undefined ? "" : `, at ${dollars(cohort.costPerEmployed)} a placement`}.`,
            id,
          ),
          ...(cohort.bottleneck === undefined ? [] : [say(`The bottleneck is “${cohort.bottleneck}”.`, id)]),
        ]),
  ];
  return [
    paragraph(...sentences),
    ...(gaps.length === 0 ? [] : [list(gaps.slice(0, 3).map((gap) => say(gap, id)))]),
  ];
}
