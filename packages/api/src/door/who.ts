import type { Member } from "@footbridge/store/database/work.ts";
import type { FastifyRequest } from "fastify";
import { isHere, type Who } from "../policy.ts";

/** What sign-in knows of a request. */
export interface SignIn {
  /** Who signed in with the request's cookie, and what they may act as. */
  identify(request: FastifyRequest): Promise<Identity>;
  /** Whether an admin exists: then the desk stands in for nobody any more. */
  hasAdmin(): Promise<boolean>;
}

export interface Identity {
  readonly account?: string | undefined;
  readonly memberships: readonly Member[];
}

declare module "fastify" {
  interface FastifyInstance {
    /** Absent where there are no accounts: then the desk is whoever is at this machine. */
    signIn?: SignIn;
  }
}

const forwarding = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"] as const;
const known = new WeakMap<FastifyRequest, Promise<Who>>();

/** Who asks, found out once for a request. A page of another site asks for nobody, whatever cookies the browser adds. */
export function whoAsks(request: FastifyRequest): Promise<Who> {
  const found = known.get(request) ?? findOut(request);
  known.set(request, found);
  return found;
}

/** Who asks as things stand now, where a request lasts: who has signed out since is nobody. */
export const whoAsksNow = (request: FastifyRequest): Promise<Who> => findOut(request);

async function findOut(request: FastifyRequest): Promise<Who> {
  const { signIn } = request.server;
  const desk = isAtThisMachine(request);
  if (signIn === undefined) return { desk, memberships: [] };
  const identity = isOwnPage(request) ? await signIn.identify(request) : { memberships: [] };
  const memberships = asChosen(identity.memberships, request.headers.cookie);
  return { ...identity, memberships, desk: desk && !(await signIn.hasAdmin()) };
}

/**
 * Whoever is several things says by the cookie `footbridge.as` (`role~organization`) as what they act now. It only picks
 * among what they are: any other word in it counts for nothing.
 */
function asChosen(memberships: readonly Member[], cookie = ""): readonly Member[] {
  const said = /(?:^|;\s*)footbridge\.as=([^;]*)/.exec(cookie)?.[1];
  const chosen = memberships.filter(
    ({ role, org }) => said === `${encodeURIComponent(role)}~${encodeURIComponent(org)}`,
  );
  return chosen.length === 0 ? memberships : chosen;
}

/**
 * At this machine: the connection comes from this machine and through no proxy, the address asked for is this machine's
 * own name (so that no foreign name was made to point here), and no page of another site asks through the browser.
 */
function isAtThisMachine(request: FastifyRequest): boolean {
  const { ip, headers } = request;
  const direct = isHere(ip) && forwarding.every((name) => headers[name] === undefined);
  return direct && isOwnName(headers.host) && isOwnPage(request);
}

/** `127.0.0.1:4300`, `localhost`, `[::1]:4300`: what only this machine calls itself. */
export const isOwnName = (host: string | undefined): boolean =>
  host !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);

/** A page served from the address asked for, a person's own address bar, or no browser at all. */
export function isOwnPage({ headers }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
