/** One number, as computed and as it may be shown; null is “none” in the first and “none or withheld” in the second. */
export interface ReleasedCell {
  readonly metric: string;
  readonly version: string;
  /** Whether that version is the one valid for the report. */
  readonly inForce: boolean;
  readonly program: string;
  readonly group: string;
  /** Absent for the whole. */
  readonly area?: string | undefined;
  readonly raw: Counts;
  /** Why something is withheld: never for the public. */
  readonly reason?: string | undefined;
  readonly shown: Counts;
  readonly suppressed: boolean;
  readonly display?: Display | undefined;
}

export interface Counts {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** What is said in place of a value. */
export type Display =
  | { readonly bound: "at-least" | "at-most"; readonly percent: number }
  | { readonly bound: "at-least" | "at-most"; readonly dollars: number };

/** A number as the public reads it. */
export interface PublishedCell extends Counts {
  readonly metric: string;
  readonly version: string;
  readonly program: string;
  readonly group: string;
  readonly area?: string;
  readonly suppressed: boolean;
  readonly display?: Display;
}

/** One certified submission behind a release. */
export interface ReleaseSource {
  readonly submission: string;
  readonly provider: string;
  readonly report: string;
  readonly certifiedAt: string;
  readonly rows: number;
}

export type ReportWindow = "cq" | "r4q";

/** Which numbers: a provider's own (its key as `scope`) or the city's (an empty scope). */
export interface ReleaseName {
  readonly scope: string;
  readonly report: string;
  readonly window: ReportWindow;
}

/** Numbers that were computed together and stand until the next release of the same name. */
export interface Release extends ReleaseName {
  readonly id: string;
  readonly knownFrom: string;
  readonly knownTo?: string;
  readonly computedAt: string;
  /** Version of the rules that withhold, and of the definitions. */
  readonly rules: string;
  /** SHA-256 of the published numbers, hexadecimal. */
  readonly hash: string;
  readonly sources: readonly ReleaseSource[];
}
