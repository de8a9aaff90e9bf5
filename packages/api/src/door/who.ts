import type { FastifyRequest } from "fastify";
import { isHere, type Who } from "../policy.ts";

const forwarding = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"] as const;

/**
 * Who asks. The desk is somebody at this machine: the connection comes from this machine and through no proxy, the
 * address asked for is this machine's own name (so that no foreign name was made to point here), and no page of another
 * site asks through the browser.
 */
export function whoAsks(request: FastifyRequest): Who {
  const { ip, headers } = request;
  const direct = isHere(ip) && forwarding.every((name) => headers[name] === undefined);
  return { atThisMachine: direct && isOwnName(headers.host) && isOwnPage(request) };
}

/** `127.0.0.1:4300`, `localhost`, `[::1]:4300`: what only this machine calls itself. */
export const isOwnName = (host: string | undefined): boolean =>
  host !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);

/** A page served from the address asked for, a person's own address bar, or no browser at all. */
function isOwnPage({ headers }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
