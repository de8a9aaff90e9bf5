/** A linear programme as data: what an engine builds and a solver answers. */
export interface LinearProgram {
  readonly minimise: readonly Term[];
  readonly constraints: readonly LinearConstraint[];
  /** Every variable that a term names. */
  readonly variables: readonly Variable[];
}

export interface Term {
  readonly variable: string;
  readonly weight: number;
}

/** The sum of the terms lies between the two bounds; a bound left out does not bind. */
export interface LinearConstraint {
  readonly terms: readonly Term[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface Variable {
  readonly name: string;
  /** `binary` is 0 or 1; `whole` and `real` are 0 or more unless bounds say otherwise. */
  readonly kind: "binary" | "whole" | "real";
  readonly atLeast?: number;
  readonly atMost?: number;
}

export type LinearSolution =
  | { readonly status: "optimal"; readonly value: number; readonly values: ReadonlyMap<string, number> }
  | { readonly status: "infeasible" }
  | { readonly status: "unbounded" }
  /** Cut by the time limit, or the solver gave up for the reason named. */
  | { readonly status: "stopped"; readonly reason: string };

export interface SolveOptions {
  readonly limitMs?: number;
  /** Stop when proven within this share of the optimum; 0 (the default) is exact. */
  readonly relativeGap?: number;
}

/** Solves a linear programme; what it cannot solve it says in the status, and a programme that is none is a rejection. */
export type Solve = (program: LinearProgram, options?: SolveOptions) => Promise<LinearSolution>;
