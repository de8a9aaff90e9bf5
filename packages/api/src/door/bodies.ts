import type { FastifyInstance } from "fastify";
import type { Limits } from "../limits.ts";
import { jsonOfBytes } from "./json-text.ts";
import { Trouble } from "./trouble.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Keep the body as bytes: a worker reads it, away from the thread that serves. */
    readonly bytes?: boolean;
    readonly operation?: string;
    /** A body that may take long to arrive: its reader itself sees to it that it does not stall. */
    readonly slow?: boolean;
  }
}

/** Reads JSON bodies alone; whatever else is sent meets 415. */
export function readBodies(app: FastifyInstance, limits: Limits): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const bytes = typeof body === "string" ? Buffer.from(body) : body;
    if (request.routeOptions.config.bytes === true) {
      done(null, bytes);
      return;
    }
    const told = jsonOfBytes(bytes, limits.nesting);
    if (told.ok) done(null, told.value);
    else done(new Trouble("unreadable-body", told.findings[0]?.message ?? "", { findings: told.findings }));
  });
}
