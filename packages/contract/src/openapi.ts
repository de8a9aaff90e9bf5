import { z } from "zod";
import { componentsOf, type Components } from "./components.ts";
import type { Operation } from "./operation.ts";
import { problemMediaType, problems, type ProblemCode, problemSchema } from "./problem.ts";

type Json = Readonly<Record<string, unknown>>;

const title = "Footbridge";
const description =
  "Routes for real people over a city's dated classes, jobs, supports and funds. Money is whole US cents, durations are weeks, days are YYYY-MM-DD. Every figure names its source and age. Whatever fails answers application/problem+json with all findings.";

/** The OpenAPI 3.1 document of the operations; `server` is where they are asked, as a URL or a path. */
export function openApiOf(
  operations: readonly (readonly [string, Operation])[],
  version: string,
  server = "/",
): Json {
  const components = componentsOf(operations);
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, operation] of operations) {
    const methods = (paths[operation.path] ??= {});
    methods[operation.method.toLowerCase()] = entryOf(name, operation, components, server);
  }
  return {
    openapi: "3.1.0",
    info: { title, version, description, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: server }],
    paths,
    components: { schemas: components.schemas },
  };
}

function entryOf(name: string, operation: Operation, components: Components, server: string): Json {
  const { tag, summary, description, body } = operation;
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: [...parametersOf(operation.params, "path"), ...parametersOf(operation.query, "query")],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: contentOf(operation, components),
          },
        }),
    responses: { 200: answerOf(operation, components), ...failuresOf(operation, components) },
    "x-codeSamples": [{ lang: "Shell", label: "curl", source: curlOf(operation, server) }],
  };
}

const contentOf = ({ body, bodyMedia, example }: Operation, components: Components): Json => {
  if (bodyMedia !== undefined) return { [bodyMedia]: { schema: { type: "string", format: "binary" } } };
  return body === undefined ? {} : { "application/json": { schema: components.refOf(body), example } };
};

function parametersOf(schema: z.ZodType | undefined, where: "path" | "query"): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: property,
  }));
}

function answerOf(operation: Operation, components: Components): Json {
  const { media, response, catalogRead } = operation;
  return {
    description: operation.summary,
    ...(catalogRead === true
      ? {
          headers: { etag: { description: "Names the version of the catalog.", schema: { type: "string" } } },
        }
      : {}),
    content:
      media === undefined
        ? { "application/json": { schema: components.refOf(response) } }
        : { [media]: { schema: { type: "string" } } },
  };
}

/** One entry per status: several problems can share one. */
function failuresOf(operation: Operation, components: Components): Json {
  const byStatus = Map.groupBy(operation.errors, (code: ProblemCode) => problems[code].status);
  const failures = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\`: ${problems[code].title}.`).join(" "),
      content: {
        [problemMediaType]: {
          schema: components.refOf(problemSchema),
          example: exampleProblem(codes[0] ?? "internal-error", operation.path),
        },
      },
    },
  ]);
  const unchanged =
    operation.catalogRead === true ? [[304, { description: "You have this version already." }]] : [];
  return Object.fromEntries([...unchanged, ...failures]) as Json;
}

const exampleProblem = (code: ProblemCode, instance: string): Json => ({
  type: `/api/docs#${code}`,
  ...problems[code],
  code,
  detail: `${problems[code].title}.`,
  instance,
  findings: [],
});

/** A line to paste: it works against a server with the demo city. */
export function curlOf(operation: Operation, server: string): string {
  const base = server === "/" ? "http://127.0.0.1:4300" : server;
  const query = operation.exampleQuery === undefined ? "" : `?${operation.exampleQuery}`;
  const url = `${base}${operation.path.replace(/\{\w+\}/, operation.exampleId ?? "ID")}${query}`;
  if (operation.method === "GET") return `curl '${url}'`;
  if (operation.method === "DELETE") return `curl -X DELETE '${url}'`;
  if (operation.bodyMedia !== undefined)
    return `curl '${url}' -H 'content-type: ${operation.bodyMedia}' -T FILE -X POST`;
  const method = operation.method === "PUT" ? "-X PUT " : "";
  return `curl ${method}'${url}' -H 'content-type: application/json' -d '${JSON.stringify(operation.example)}'`;
}
