import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { answerTrouble } from "./failures.ts";
import { Trouble } from "./trouble.ts";

const page = "index.html";

/** The built pages: named by content they are kept for a year; every address of the app is the one page. */
export async function serveWeb(
  app: FastifyInstance,
  webDir: string | undefined,
  methodsAt: (path: string) => readonly string[],
): Promise<void> {
  const built = webDir !== undefined && existsSync(join(webDir, page));
  if (built) {
    await app.register(fastifyStatic, {
      root: webDir,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const named = path.includes("/assets/");
        void reply.header("cache-control", named ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (built && isPage(request)) return reply.header("cache-control", "no-cache").sendFile(page);
    const allowed = methodsAt(pathOf(request));
    if (allowed.length > 0) void reply.header("allow", allowed.join(", "));
    const trouble = allowed.length > 0 ? wrongMethod(request) : missing(request, built);
    return answerTrouble(trouble, request, reply);
  });
}

const isPage = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === "GET" || method === "HEAD") &&
  !/^\/(api|assets)\//.test(url) &&
  (headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept));

const pathOf = ({ url }: FastifyRequest): string => url.split("?")[0] ?? "";

const wrongMethod = (request: FastifyRequest): Trouble =>
  new Trouble("wrong-method", `${pathOf(request)} does not take ${request.method}.`);

function missing(request: FastifyRequest, built: boolean): Trouble {
  const path = pathOf(request);
  const { method } = request;
  if (path.startsWith("/api/")) {
    return new Trouble("unknown-route", `Nothing answers ${method} ${path}. All addresses are at /api/docs.`);
  }
  const hint = built ? "" : " The pages are not built: run npm run build.";
  return new Trouble("unknown-route", `There is no page ${path}.${hint}`);
}
