import type { z } from "zod";
import type { operations, OperationName } from "./operations.ts";
import type { Problem } from "./problem.ts";

type Given<T, K extends string> = K extends keyof T
  ? T[K] extends z.ZodType
    ? z.input<T[K]>
    : never
  : never;
type Part<T, K extends string> = [Given<T, K>] extends [never]
  ? { readonly [P in K]?: undefined }
  : { readonly [P in K]: Given<T, K> };

/** What an operation takes: only the parts it has. */
export type Ask<N extends OperationName> = Part<(typeof operations)[N], "params"> &
  Partial<Part<(typeof operations)[N], "query">> &
  Part<(typeof operations)[N], "body">;

/** What an operation answers. */
export type Told<N extends OperationName> = z.output<(typeof operations)[N]["response"]>;

/** The server answered with a problem: all its findings are in `problem`. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

const posts: Readonly<Record<string, string>> = {
  askRoute: "routes",
  askWhyNot: "routes/why-not",
  askEverywhere: "routes/everywhere",
  askTown: "routes/town",
};
const gets: Readonly<Record<string, string>> = {
  findTargets: "targets",
  searchCatalog: "search",
  describeOccupation: "details/occupations/{id}",
  describeProgram: "details/programs/{id}",
  describeCredential: "details/credentials/{id}",
  describeOrganization: "details/organizations/{id}",
  describeSupport: "details/supports/{id}",
  describeSector: "details/sectors/{id}",
  describePrograms: "details/programs",
  describeClasses: "details/classes",
  describePlaces: "details/places",
  getVocabulary: "vocabulary",
  listImports: "imports",
  getImport: "imports/{id}",
  listImportRows: "imports/{id}/rows",
  downloadImportRows: "imports/{id}/rows.csv",
  getLive: "health/live",
  getReady: "health/ready",
  getMetrics: "metrics",
};

/** A method and the path it is for; `{id}` stands for a parameter. */
export interface Address {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
}

/** Where an operation is: without the schemas, so that a page need not load them. Those of `measure/` are in its own client. */
export function addressOf(name: OperationName): Address {
  const post = posts[name];
  if (post !== undefined) return { method: "POST", path: `/api/v1/${post}` };
  const [kind, noun] = name.split(".");
  const path = noun === undefined ? gets[name] : `${noun}${kind === "get" ? "/{id}" : ""}`;
  return { method: "GET", path: `/api/v1/${path}` };
}

interface AnyAsk {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

function urlOf(path: string, ask: AnyAsk): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(ask.params?.[key] ?? ""));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(ask.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}

/** A file goes as its bytes, everything else as JSON. */
function sentOf(body: unknown): Pick<RequestInit, "body" | "headers"> {
  if (body === undefined) return {};
  if (body instanceof Blob) return { body, headers: { "content-type": "application/octet-stream" } };
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

/** A typed way to ask the API at `base` (empty on a page of its own); throws ProblemError, or the fetch's own error when no answer came. */
export function makeClient(
  base = "",
  send: typeof fetch = (...words) => fetch(...words),
  known: (name: OperationName) => Address | undefined = addressOf,
) {
  return async <N extends OperationName>(name: N, ask: Ask<N>, signal?: AbortSignal): Promise<Told<N>> => {
    const { method, path } = known(name) ?? addressOf(name);
    const given = ask as AnyAsk;
    const response = await send(base + urlOf(path, given), {
      method,
      ...sentOf(given.body),
      ...(signal === undefined ? {} : { signal }),
    });
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    const told: unknown = isJson ? await response.json() : await response.text();
    if (!response.ok && isJson && "findings" in (told as object)) throw new ProblemError(told as Problem);
    if (!response.ok && name !== "getReady") throw new Error(`${method} ${path}: ${response.status}`);
    return told as Told<N>;
  };
}
