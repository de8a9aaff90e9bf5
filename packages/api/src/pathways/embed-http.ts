import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "@footbridge/store/database/pool.ts";
import { countEmbed } from "@footbridge/store/pathways/published.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** The page of a published pathway that any site may show within its own: this address alone may be framed. */
export function serveEmbed(app: FastifyInstance, db: Database, webDir: string | undefined): void {
  const file = webDir === undefined ? undefined : join(webDir, "index.html");
  app.get<{ Params: { id: string } }>("/embed/pathway/:id", async (request, reply) => {
    const host = showing(request);
    if (host !== undefined) await countEmbed(db, request.params.id, host);
    mayBeFramed(reply);
    if (file === undefined || !existsSync(file)) {
      reply.callNotFound();
      return reply;
    }
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-cache")
      .send(within(await readFile(file, "utf8")));
  });
}

/** The page without what stands there first, and able to run where the browser keeps nothing for it. */
const within = (html: string): string =>
  html
    .replace(/<body[^>]*>[\s\S]*?(?=<div id="root">)/, "<body>")
    .replace("<head>", '<head><script src="/without-storage.js"></script>');

function mayBeFramed(reply: FastifyReply): void {
  const policy = String(reply.getHeader("content-security-policy") ?? "");
  void reply.header("content-security-policy", policy.replace(/frame-ancestors [^;]*/, "frame-ancestors *"));
  reply.removeHeader("x-frame-options");
}

/** The host of the site that shows the page; absent where it is opened by itself, or the browser does not say. */
function showing({ headers }: FastifyRequest): string | undefined {
  const { referer, host } = headers;
  const dest = headers["sec-fetch-dest"];
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  if (dest !== undefined && dest !== "iframe" && dest !== "frame") return undefined;
  const from = new URL(referer);
  const { hostname } = from;
  if (!/^https?:$/.test(from.protocol) || from.host === host) return undefined;
  return /^[a-z0-9.-]{1,253}$/.test(hostname) ? hostname : undefined;
}
