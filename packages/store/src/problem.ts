/** Why the store cannot be used: what happened and how to mend it, in words for the person who runs it. */
export class StoreProblem extends Error {
  /** Stable, dotted, lower case: `store.postgres.unreachable`. */
  readonly code: string;
  /** How to mend it, in one sentence. */
  readonly fix: string;

  constructor(code: string, message: string, fix: string, cause?: unknown) {
    super(message, { cause });
    this.name = "StoreProblem";
    this.code = code;
    this.fix = fix;
  }
}

/** The text code of a system or database error (`ENOSPC`, `28P01`), where it has one. */
export function codeOf(failure: unknown): string | undefined {
  if (typeof failure !== "object" || failure === null || !("code" in failure)) return undefined;
  return typeof failure.code === "string" ? failure.code : undefined;
}

/** The message of whatever was thrown. */
export const messageOf = (failure: unknown): string =>
  failure instanceof Error && failure.message !== "" ? failure.message : (codeOf(failure) ?? String(failure));
