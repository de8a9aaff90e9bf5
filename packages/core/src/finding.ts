/** The one shape of a complaint that a person can mend. All findings are returned, never only the first. */
export interface Finding {
  /** Stable, dotted, lower case: `town.offering.ends-before-start`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "repair";
  /** Where it is: a JSON pointer-like path (`programs[3].offerings[0].end`) or `line 12, column "cipcode"`. */
  readonly at: string;
  /** What is wrong, in one sentence for the person who must act. */
  readonly message: string;
  /** How to mend it, in one sentence. */
  readonly fix: string;
}

/** Either the value, or what is wrong with it; a value may come with warnings. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export const error = (code: string, at: string, message: string, fix: string): Finding => ({
  code,
  severity: "error",
  at,
  message,
  fix,
});

export const warning = (code: string, at: string, message: string, fix: string): Finding => ({
  code,
  severity: "warning",
  at,
  message,
  fix,
});

export const repair = (code: string, at: string, message: string, fix: string): Finding => ({
  code,
  severity: "repair",
  at,
  message,
  fix,
});

/** The value if no finding is an error; otherwise only the findings. */
export function checked<T>(value: T, findings: readonly Finding[]): Checked<T> {
  return findings.some((finding) => finding.severity === "error")
    ? { ok: false, findings }
    : { ok: true, value, findings };
}
