/** Why the desk cannot do what it asked: the thing is not there, or not in a state for it. */
export class Refusal extends Error {
  readonly kind: "missing" | "wrong-state";
  /** Stable, dotted: `submission.has-errors`. */
  readonly code: string;
  readonly fix: string;

  constructor(kind: Refusal["kind"], code: string, message: string, fix: string) {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
    this.code = code;
    this.fix = fix;
  }
}

export const wrongState = (code: string, message: string, fix: string): Refusal =>
  new Refusal("wrong-state", code, message, fix);
