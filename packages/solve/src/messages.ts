/** What the worker is asked: a programme in LP format and its limits. */
export interface SolverQuestion {
  readonly id: number;
  readonly text: string;
  /** How many variables it has, `x0` and on. */
  readonly columns: number;
  /** Without a whole number among them. */
  readonly isReal: boolean;
  /** Seconds. */
  readonly timeLimit: number | undefined;
  readonly relativeGap: number;
}

/** What it says: HiGHS's own status word, the objective and the value of each variable in order. */
export interface SolverAnswer {
  readonly id: number;
  readonly status: string;
  readonly value: number;
  readonly primals: Float64Array;
}
