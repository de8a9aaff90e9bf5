import { allOperations } from "@footbridge/contract/operations.ts";
import { openApiOf } from "@footbridge/contract/openapi.ts";
import type { FastifyInstance } from "fastify";
import { nameOfContent, unchanged } from "../door/reading.ts";
import { docsPage } from "./page.ts";
import { docsStyle } from "./style.ts";

/** Version of the API's form, not of the program: it changes when an answer does. */
const apiVersion = "1.0.0";

/** The OpenAPI document, and the same as a page to read: no script, nothing from elsewhere. */
export function serveDocs(app: FastifyInstance): void {
  const text = {
    "/api/openapi.json": ["application/json", JSON.stringify(openApiOf(allOperations, apiVersion))],
    "/api/docs": ["text/html; charset=utf-8", docsPage(allOperations)],
    "/api/docs/style.css": ["text/css; charset=utf-8", docsStyle],
  } as const;
  for (const [url, [type, body]] of Object.entries(text)) {
    const tag = nameOfContent(body);
    app.get(url, (request, reply) => (unchanged(tag, request, reply) ? reply : reply.type(type).send(body)));
  }
}
