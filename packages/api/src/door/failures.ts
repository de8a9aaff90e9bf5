import type { Problem, ProblemCode } from "@footbridge/contract/problem.ts";
import { problemMediaType, problems } from "@footbridge/contract/problem.ts";
import { error } from "@footbridge/core/finding.ts";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problemOf, Trouble } from "./trouble.ts";

/** Makes every failure, ours or the framework's, one problem document. */
export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Trouble>((failure, request, reply) => {
    const trouble = failure instanceof Trouble ? failure : troubleOf(failure, request);
    if (trouble.code === "internal-error") request.log.error({ err: failure }, "a request broke");
    return answerTrouble(trouble, request, reply);
  });
}

export function answerTrouble(trouble: Trouble, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // What is left of a body that nobody reads must not hold the connection.
  if (trouble.code === "too-large") void reply.header("connection", "close");
  if (trouble.retryAfter !== undefined) void reply.header("retry-after", trouble.retryAfter);
  return sendProblem(problemOf(trouble, request.url), reply);
}

const sendProblem = (problem: Problem, reply: FastifyReply): FastifyReply =>
  reply
    .code(problem.status)
    .header("cache-control", "no-store")
    .removeHeader("etag")
    .type(problemMediaType)
    .serializer((it: unknown) => JSON.stringify(it))
    .send(problem);

const codes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "wrong-content-type",
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "unreadable-body",
  FST_ERR_CTP_EMPTY_JSON_BODY: "unreadable-body",
  FST_ERR_BAD_URL: "bad-request",
  FST_CP_ERR_INVALID_CONTENT: "unreadable-body",
  FST_CP_ERR_INVALID_CONTENT_ENCODING: "wrong-content-type",
};

/** The framework's own complaints in our words; anything unknown is our fault and tells nothing of the inside. */
function troubleOf(failure: FastifyError, request: FastifyRequest): Trouble {
  const code = codes[failure.code] ?? byStatus(failure.statusCode);
  const [message, fix] = words(code, request);
  return new Trouble(code, message, { findings: [error(`request.${code}`, placeOf(code), message, fix)] });
}

function byStatus(status: number | undefined): ProblemCode {
  if (status === 408) return "too-slow";
  if (status === 413) return "too-large";
  if (status === 429) return "too-many-requests";
  return status !== undefined && status >= 400 && status < 500 ? "bad-request" : "internal-error";
}

const placeOf = (code: ProblemCode): string => (code === "bad-request" ? "address" : "body");

function words(code: ProblemCode, request: FastifyRequest): readonly [message: string, fix: string] {
  const packed = request.headers["content-encoding"];
  if (packed !== undefined && (code === "wrong-content-type" || code === "unreadable-body"))
    return [
      `The body is not packed as “${packed.slice(0, 40)}”, or that is not read here.`,
      "Send it as it is.",
    ];
  if (code === "wrong-content-type") {
    const type = request.headers["content-type"] ?? "nothing";
    const { takes = ["application/json"] } = request.routeOptions.config;
    const [one = ""] = takes;
    return [`This address reads ${takes.join(" or ")}, not ${type}.`, `Send it with content-type: ${one}.`];
  }
  if (code === "too-large") {
    const most = Math.floor(request.routeOptions.bodyLimit / 1024);
    return [`The body is larger than ${most} kB.`, "Send less, or ask in parts."];
  }
  if (code === "unreadable-body") return ["The body ended before it was whole.", "Send all of it."];
  if (code === "bad-request")
    return ["The address cannot be read.", "Check the signs after %, and its length."];
  if (code === "too-slow") return ["The request took too long to arrive.", "Send it again."];
  return [`${problems[code].title}.`, "Try again; if it stays so, tell whoever runs this service."];
}
