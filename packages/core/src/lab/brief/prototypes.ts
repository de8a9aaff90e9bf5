import type { Pathway } from "../../model/pathway.ts";
import type { LabRecord } from "../record.ts";
import { type Block, type Evidence, list, paragraph, say, type Section } from "./document.ts";
import type { BriefWords } from "./tongue/english.ts";

/** What a check found wanting: its id, and what to do in English. */
export interface Gap {
  readonly check: string;
  readonly text: string;
}

/** What the checks and a simulated cohort say of a prototype; made outside, for this room knows no engine. */
export interface PrototypeNumbers {
  readonly checks: { readonly holds: number; readonly gap: number; readonly untold: number };
  /** What to mend first, in order. */
  readonly gaps: readonly Gap[];
  /** People of a simulated cohort; ranges hold 8 of 10 replications. Undefined where it cannot be walked. */
  readonly cohort:
    | {
        readonly people: number;
        readonly weeks: number;
        readonly profile: string;
        readonly profileId: string;
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
  words: BriefWords,
): { section: Section; evidence: readonly Evidence[] } {
  const made = record.prototypes.map(({ table, pathway }) => {
    const name = record.tables.find(({ id }) => id === table)?.name ?? table;
    return { id: `prototype-${table}`, name, pathway, numbers: numbersOf(pathway) };
  });
  return {
    section: {
      id: "prototypes",
      title: words.paths.title,
      blocks:
        made.length === 0 ? [paragraph(say(words.paths.none))] : made.flatMap((one) => blocksOf(one, words)),
    },
    evidence: made.map(({ id, name, pathway, numbers }) => ({
      id,
      title: `${name}: ${words.quoted(pathway.title)}`,
      lines: [
        ...pathway.steps.map(({ kind, title, weeks }) => words.paths.step(kind, title, weeks)),
        words.paths.counts(numbers.checks.holds, numbers.checks.gap, numbers.checks.untold),
        ...gapsIn(numbers.gaps, words).map(words.paths.toMend),
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

/** Each once: a check may find several things wanting, and another language says them as one. */
const gapsIn = (gaps: readonly Gap[], words: BriefWords): readonly string[] => [
  ...new Set(gaps.map(({ check, text }) => words.paths.gap(check, text))),
];

function blocksOf(
  { id, name, pathway, numbers: { checks, gaps, cohort } }: Made,
  words: BriefWords,
): readonly Block[] {
  const jobs = pathway.steps.filter(({ kind }) => kind === "job");
  const sentences = [
    say(
      words.paths.drawn(name, pathway.title, pathway.steps.length, jobs.length, pathway.partners.length),
      id,
    ),
    say(words.paths.checks(checks.holds, checks.gap, checks.untold), id),
    ...(cohort === undefined
      ? [say(words.paths.notWalked, id)]
      : [
          say(
            words.paths.walked({
              people: cohort.people,
              profile: cohort.profile,
              profileId: cohort.profileId,
              mean: Math.round(cohort.employed.mean),
              low: Math.round(cohort.employed.low),
              high: Math.round(cohort.employed.high),
              weeks: cohort.weeks,
              cost: cohort.costPerEmployed,
            }),
            id,
          ),
          ...(cohort.bottleneck === undefined ? [] : [say(words.paths.bottleneck(cohort.bottleneck), id)]),
        ]),
  ];
  return [
    paragraph(...sentences),
    ...(gaps.length === 0
      ? []
      : [
          paragraph(say(words.paths.first, id)),
          list(
            gapsIn(gaps, words)
              .slice(0, 3)
              .map((gap) => say(gap, id)),
          ),
        ]),
  ];
}
