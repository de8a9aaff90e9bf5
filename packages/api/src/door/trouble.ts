import { type Problem, type ProblemCode, problems } from "@footbridge/contract/problem.ts";
import type { Finding } from "@footbridge/core/finding.ts";

/** A request that cannot be answered as asked: what the caller is told. */
export class Trouble extends Error {
  readonly code: ProblemCode;
  readonly findings: readonly Finding[];
  readonly near: readonly string[] | undefined;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ProblemCode,
    detail: string,
    more: { findings?: readonly Finding[]; near?: readonly string[]; retryAfter?: number } = {},
  ) {
    super(detail);
    this.name = "Trouble";
    this.code = code;
    this.findings = more.findings ?? [];
    this.near = more.near;
    this.retryAfter = more.retryAfter;
  }
}

/** The request can be read, but these are wrong with it. */
export const unusable = (findings: readonly Finding[]): Trouble =>
  new Trouble("unusable-request", countOf(findings), { findings });

const countOf = (findings: readonly Finding[]): string =>
  findings.length === 1 ? (findings[0]?.message ?? "") : `${findings.length} things need mending.`;

/** Nothing has that id; `near` are ids that look like it. */
export const notFound = (what: string, id: string, near: readonly string[] = []): Trouble =>
  new Trouble(
    "not-found",
    `There is no ${what} “${id}”.${near.length === 0 ? "" : ` Did you mean ${near.join(", ")}?`}`,
    {
      near,
      findings: [
        {
          code: "request.unknown-id",
          severity: "error",
          at: what,
          message: `There is no ${what} “${id}”.`,
          fix: near.length === 0 ? "Look it up in its list." : `Use one of: ${near.join(", ")}.`,
        },
      ],
    },
  );

/** RFC 9457 problem details of a trouble, for the request at `instance`. */
export function problemOf(trouble: Trouble, instance: string): Problem {
  const { status, title } = problems[trouble.code];
  return {
    type: `/api/docs#${trouble.code}`,
    title,
    status,
    code: trouble.code,
    detail: trouble.message,
    instance,
    findings: [...trouble.findings],
    ...(trouble.near === undefined || trouble.near.length === 0 ? {} : { near: [...trouble.near] }),
  };
}
