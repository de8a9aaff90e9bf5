import { type Finding, warning } from "../finding.ts";
import type { Pathway } from "../model/pathway.ts";
import type { Graph } from "./graph.ts";

/** Where the numbers of the checks come from: `data/pathway/checks.json`. */
export interface CheckLimits {
  /** Longest wait for a group to start that people are asked to bear, in weeks. */
  readonly longestWaitWeeks: number;
  /** The mark of somebody who certainly reads (and counts) below 8th grade: NRS ABE level 3, grade 4.0-5.9. */
  readonly lowMark: number;
  /** The mark of an English learner with some words: NRS ESL level 2. */
  readonly learnerMark: number;
  /** The highest mark of the scales. */
  readonly fullMark: number;
}

/** What a check looks at. */
export interface Table {
  readonly pathway: Pathway;
  readonly graph: Graph;
  readonly limits: CheckLimits;
}

/** Holds; a gap that somebody should mend; not told yet, so that nobody can say. */
export type Standing = "holds" | "gap" | "untold";

export interface Judged {
  readonly standing: Standing;
  /** What to do, with the place; empty where it holds. */
  readonly findings: readonly Finding[];
}

/** One question put to a pathway. */
export interface Check {
  /** Stable; the first part of its findings' codes is `pathway`. */
  readonly id: string;
  /** What it asks, as one sentence. */
  readonly asks: string;
  readonly judge: (table: Table) => Judged;
}

export const holds: Judged = { standing: "holds", findings: [] };
export const gap = (...findings: readonly Finding[]): Judged => ({ standing: "gap", findings });
export const untold = (...findings: readonly Finding[]): Judged => ({ standing: "untold", findings });

/** A gap where there are findings. */
export const unlessFound = (findings: readonly Finding[]): Judged =>
  findings.length === 0 ? holds : gap(...findings);

/** The place of a step in the document, by its id: people do not count steps. */
export const atStep = (id: string, field?: string): string =>
  field === undefined ? `steps.${id}` : `steps.${id}.${field}`;

/** Something that a drawing shows or does not, with what to say where it does not. */
export interface Showable {
  readonly id: string;
  readonly asks: string;
  readonly shown: (table: Table) => boolean;
  readonly message: string;
  readonly fix: string;
}

/** A check of what is shown; `at` is the place told where it is missing. */
export const shownCheck =
  (at: string) =>
  ({ id, asks, shown, message, fix }: Showable): Check => ({
    id,
    asks,
    judge: (table) => (shown(table) ? holds : gap(warning(`pathway.${id}.missing`, at, message, fix))),
  });
