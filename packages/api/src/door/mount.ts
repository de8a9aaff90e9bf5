import { findingsOfIssues } from "@footbridge/contract/findings-of-issues.ts";
import { operations, type OperationName } from "@footbridge/contract/operations.ts";
import type { Operation } from "@footbridge/contract/operation.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from "fastify";
import { z } from "zod";
import { isPublic, may, type Who } from "../policy.ts";
import { nulsIn } from "./nul.ts";
import { Trouble, unusable } from "./trouble.ts";
import { whoAsks } from "./who.ts";

type Read<T, K extends string> = K extends keyof T
  ? T[K] extends z.ZodType
    ? z.output<T[K]>
    : undefined
  : undefined;

/** A request that has passed the schemas of its operation. */
export interface Asked<N extends OperationName> {
  readonly params: Read<(typeof operations)[N], "params">;
  readonly query: Read<(typeof operations)[N], "query">;
  readonly body: Read<(typeof operations)[N], "body">;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Frozen<T> = unknown extends T
  ? T
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [K in keyof T]: Frozen<T[K]> };

/** What a handler gives back: the response as data, or as bytes that are JSON already. */
export type Handled<N extends OperationName> =
  | Frozen<z.output<(typeof operations)[N]["response"]>>
  | Uint8Array
  | FastifyReply;

/** Puts an operation of the contract at its address: who may, what fits, then the handler. */
export function mount<N extends OperationName>(
  app: FastifyInstance,
  name: N,
  handle: (asked: Asked<N>) => Handled<N> | Promise<Handled<N>>,
  options: Pick<RouteShorthandOptions, "bodyLimit" | "config" | "onRequest"> = {},
): void {
  const operation: Operation = operations[name];
  app.route({
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    ...options,
    onRequest: [gateOf(name), ...[options.onRequest ?? []].flat()],
    config: { ...options.config, operation: name },
    handler: async (request, reply) => {
      const read = readParts(operation, request, options.config?.bytes === true);
      const told = await handle({ ...(read as Asked<N>), request, reply });
      if (reply.sent || told === reply) return reply;
      return told instanceof Uint8Array ? reply.type("application/json").send(told) : told;
    },
  });
}

/** Before a byte of the body is read: may they? What is not for everyone is kept by no one on the way. */
const gateOf = (name: OperationName) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (isPublic(name)) return;
  void reply.header("cache-control", "no-store");
  const who = await whoAsks(request);
  if (!may(who, name)) throw notForYou(who);
};

const notForYou = ({ account }: Who): Trouble =>
  new Trouble(
    "not-allowed",
    account === undefined
      ? "Sign in first. Until there is an admin, somebody at the machine itself may do this: open the page there, by its own address (localhost)."
      : "What you are here does not include this. Ask an admin or your program manager.",
  );

/** An address without questions after the `?` takes none. */
const noQuery = z.strictObject({});

type Parts = Record<"params" | "query" | "body", unknown>;

/** All parts against their schemas, so that one answer names everything that is wrong. */
function readParts(operation: Operation, request: FastifyRequest, asBytes: boolean): Parts {
  const findings: Finding[] = [];
  const read: Parts = { params: undefined, query: undefined, body: undefined };
  for (const part of ["params", "query", "body"] as const) {
    if (part === "body" && asBytes) {
      read.body = request.body;
      continue;
    }
    const schema = operation[part] ?? (part === "query" ? noQuery : undefined);
    const result = schema?.safeParse(request[part], { reportInput: true });
    if (result === undefined) continue;
    if (result.success) read[part] = result.data;
    else findings.push(...findingsOfIssues(result.error.issues, part));
    if (result.success) findings.push(...nulsIn(result.data, part));
  }
  if (findings.length > 0) throw unusable(findings);
  return read;
}
