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
  /** Names and figures within message and fix: with the code, other languages say the same. */
  readonly values?: Values | undefined;
}

/** What a finding names: titles, counts, and words of the core such as a state. */
export type Values = Readonly<Record<string, string | number>>;

/** Either the value, or what is wrong with it; a value may come with warnings. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const finding =
  (severity: Finding["severity"]) =>
  (code: string, at: string, message: string, fix: string, values?: Values): Finding => ({
    code,
    severity,
    at,
    message,
    fix,
    ...(values === undefined ? {} : { values }),
  });

export const error = finding("error");
export const warning = finding("warning");
export const repair = finding("repair");

/** The value if no finding is an error; otherwise only the findings. */
export function checked<T>(value: T, findings: readonly Finding[]): Checked<T> {
  return findings.some((finding) => finding.severity === "error")
    ? { ok: false, findings }
    : { ok: true, value, findings };
}
