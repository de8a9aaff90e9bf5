import type { Database } from "@footbridge/store/database/pool.ts";
import { countEmbed } from "@footbridge/store/pathways/published.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** The page of a published pathway that any site may show within its own: this address alone may be framed. */
export function serveEmbed(app: FastifyInstance, db: Database): void {
  app.get<{ Params: { id: string } }>("/embed/pathway/:id", async (request, reply) => {
    const host = showing(request);
    if (host !== undefined) await countEmbed(db, request.params.id, host);
    mayBeFramed(reply);
    reply.callNotFound();
    return reply;
  });
}

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
