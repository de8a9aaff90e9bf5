/** What one look at the installation found. */
export interface Check {
  /** What was looked at: `Node`, `data directory`. */
  readonly name: string;
  /** `note` is worth knowing but stops nothing. */
  readonly state: "ok" | "note" | "problem";
  readonly detail: string;
  /** How to mend it, in one sentence; absent where nothing is to mend. */
  readonly fix?: string;
}

export const ok = (name: string, detail: string): Check => ({ name, state: "ok", detail });
export const note = (name: string, detail: string, fix?: string): Check =>
  fix === undefined ? { name, state: "note", detail } : { name, state: "note", detail, fix };
export const problem = (name: string, detail: string, fix: string): Check => ({
  name,
  state: "problem",
  detail,
  fix,
});
