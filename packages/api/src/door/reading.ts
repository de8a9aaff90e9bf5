import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

/**
 * Says what version of the catalog an answer is of. True where the client has it already (RFC 9110, weak comparison):
 * then the reply is 304 and nothing more is to be done.
 */
export function unchanged(tag: string, request: FastifyRequest, reply: FastifyReply): boolean {
  const etag = `W/"${tag}"`;
  void reply.header("etag", etag).header("cache-control", "public, no-cache");
  const had = request.headers["if-none-match"];
  if (had === undefined) return false;
  const same = had.trim() === "*" || had.split(",").some((one) => weak(one.trim()) === etag);
  if (same) void reply.code(304).send();
  return same;
}

const weak = (tag: string): string => (tag.startsWith("W/") ? tag : `W/${tag}`);

/** A short name for content: the same text has the same name on every machine. */
export const nameOfContent = (...parts: readonly (string | Uint8Array)[]): string =>
  parts
    .reduce((hash, part) => hash.update(part), createHash("sha256"))
    .digest("base64url")
    .slice(0, 16);
