/** What the worker is asked: a programme in LP format and its limits. */
export interface SolverQuestion {
  readonly id: number;
  readonly text: string;
  /** Seconds. */
  readonly timeLimit: number | undefined;
  readonly relativeGap: number;
}

/** What it says: HiGHS's own status word, the objective and each column's value. */
export interface SolverAnswer {
  readonly id: number;
  readonly status: string;
  readonly value: number;
  readonly primals: readonly (readonly [column: string, value: number])[];
}
