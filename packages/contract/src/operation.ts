import type { z } from "zod";
import type { ProblemCode } from "./problem.ts";

/** What the address of an operation belongs to; the docs are ordered by it. */
export const tags = [
  "routes",
  "targets",
  "catalog",
  "directory",
  "imports",
  "submissions",
  "reports",
  "performance",
  "people",
  "caseload",
  "classes",
  "referrals",
  "pathways",
  "accounts",
  "labs",
  "service",
] as const;

/** One thing the API can be asked: the only source of its address, checks, documentation and client types. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** `{id}` stands for a parameter, as in OpenAPI. */
  readonly path: string;
  readonly tag: (typeof tags)[number];
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** What the body is, where it is not JSON: then its bytes as they come. */
  readonly bodyMedia?: string;
  /** A real request body that works against the demo city. */
  readonly example?: unknown;
  readonly exampleQuery?: string;
  readonly exampleId?: string;
  readonly response: z.ZodType;
  /** What the response is, where it is not JSON. */
  readonly media?: string;
  readonly errors: readonly ProblemCode[];
  /** Reads of the catalog: have an ETag and may be asked from pages of other sites. */
  readonly catalogRead?: true;
}

/** Keeps the exact schemas in the type, so that servers and clients are typed by them. */
export const operation = <const T extends Operation>(it: T): T => it;

/** What any request can meet. */
export const anyRequest = ["too-many-requests", "internal-error"] as const;
