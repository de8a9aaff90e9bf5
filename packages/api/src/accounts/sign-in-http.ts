import { acceptAll } from "@footbridge/store/accounts/invitations.ts";
import { personOfAccount } from "@footbridge/store/people/person.ts";
import { isStaff, membershipsOf } from "@footbridge/store/accounts/memberships.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { nulsIn } from "../door/nul.ts";
import { Trouble, unusable } from "../door/trouble.ts";
import { isOwnPage } from "../door/who.ts";
import { pageLanguage } from "./code-letter.ts";
import type { RefuseGuessed } from "./new-password.ts";
import type { AccountsPlace } from "./place.ts";
import type { SignInLibrary } from "./sign-in-library.ts";
import { Tries, type TryLimits } from "./tries.ts";

/** All of the library that is open; everything else it can do is not. */
const open: Readonly<Record<string, "GET" | "POST">> = {
  "sign-in/email": "POST",
  "sign-in/email-otp": "POST",
  "sign-in/social": "POST",
  "callback/oidc": "GET",
  "email-otp/send-verification-otp": "POST",
  "email-otp/reset-password": "POST",
  "sign-out": "POST",
  "get-session": "GET",
  "list-sessions": "GET",
  "revoke-session": "POST",
  "revoke-other-sessions": "POST",
  "change-password": "POST",
  "two-factor/enable": "POST",
  "two-factor/verify-totp": "POST",
  "two-factor/verify-backup-code": "POST",
};

/** Where a secret is guessed at: a failure counts. */
const guesses = new Set([
  "sign-in/email",
  "sign-in/email-otp",
  "email-otp/reset-password",
  "two-factor/verify-totp",
  "two-factor/verify-backup-code",
  "two-factor/enable",
  "change-password",
]);

const usual: TryLimits = { failures: 8, pauseMs: 15 * 60_000, codes: 5 };

/** Where a password is set, and what it is called there. */
const sets: Readonly<Record<string, string>> = {
  "email-otp/reset-password": "password",
  "change-password": "newPassword",
};

/** Languages that letters are written in. */
const spoken = ["en", "es"] as const;
type Spoken = (typeof spoken)[number];

/** The library, and the refusal of passwords that are easy to guess. */
export interface SignInTools {
  readonly library: () => Promise<SignInLibrary>;
  readonly refuse: RefuseGuessed;
}

/** Sign-in under `/api/auth`, as far as it is open, for our own pages. */
export function serveSignIn(
  app: FastifyInstance,
  place: AccountsPlace,
  { library, refuse }: SignInTools,
): void {
  const tries = new Tries(usual);
  for (const [path, method] of Object.entries(open)) {
    app.route({
      method,
      url: `/api/auth/${path}`,
      handler: async (request, reply) => {
        if (method === "POST" && !isOwnPage(request)) throw notFromHere();
        void reply.header("cache-control", "no-store");
        const { language: ofPage, ...body } = bodyOf(request);
        const noText = nulsIn({ ...body, ...queryOf(request) }, "body");
        if (noText.length > 0) throw unusable(noText);
        const language = spoken.find((each) => each === ofPage);
        const email = typeof body["email"] === "string" ? body["email"].trim().toLowerCase() : "";
        const key = `${email === "" ? challengeOf(request) : email}|${request.ip}`;
        countTry(tries, path, key);
        await refuseCodeForStaff(place, path, email);
        const fresh = body[sets[path] ?? ""];
        if (typeof fresh === "string") await refuse(fresh, [email]);
        const passed = webRequest(request, { method, body: taken(path, body), language });
        const answer = await (await library()).handler(passed);
        if (guesses.has(path)) {
          if (answer.ok) tries.forget(key);
          else tries.add(key);
        }
        if (answer.ok && path === "sign-in/email-otp") await welcome(place, answer.clone(), language);
        if (path === "callback/oidc") await joinInvited(place, await library(), answer);
        if (answer.status >= 500) throw new Error(`the sign-in library answers ${answer.status} at ${path}`);
        return send(answer, reply);
      },
    });
  }
}

/** Whose second factor is tried: by its cookie, so that one who guesses does not hold up others behind the same address. */
const challengeOf = ({ headers: { cookie = "" } }: FastifyRequest): string =>
  /footbridge\.(?:two_factor|session_token)=([^;]*)/.exec(cookie)?.[1]?.slice(0, 200) ?? "";

const notFromHere = (): Trouble =>
  new Trouble("not-allowed", "Only pages of this address may sign in or out.");

function countTry(tries: Tries, path: string, key: string): void {
  const codes = `code ${key}`;
  const wait = guesses.has(path)
    ? tries.pause(key, usual.failures)
    : path === "email-otp/send-verification-otp"
      ? tries.pause(codes, usual.codes)
      : 0;
  if (wait > 0)
    throw new Trouble("too-many-requests", `Too many tries from here. Try again in ${wait} s.`, {
      retryAfter: wait,
    });
  if (path === "email-otp/send-verification-otp") tries.add(codes);
}

/** A code alone is one factor: who works here signs in with a password and a second one. */
async function refuseCodeForStaff({ db }: AccountsPlace, path: string, email: string): Promise<void> {
  if (path !== "sign-in/email-otp") return;
  if (await isStaff(db, email))
    throw new Trouble("not-allowed", "Sign in with your password and your second factor.");
}

function bodyOf({ body }: FastifyRequest): Record<string, unknown> {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : {};
}

const queryOf = ({ query }: FastifyRequest): object =>
  typeof query === "object" && query !== null ? query : {};

/** By a provider one comes through its own page alone, never with a token sent along, and goes on to a page of ours. */
function taken(path: string, body: Record<string, unknown>): Record<string, unknown> {
  if (path !== "sign-in/social") return body;
  const { provider, callbackURL, errorCallbackURL } = body;
  return { provider, callbackURL: ours(callbackURL), errorCallbackURL: ours(errorCallbackURL) };
}

const ours = (to: unknown): string => (typeof to === "string" && /^\/(?![/\\])/.test(to) ? to : "/work");

interface Passed {
  readonly method: "GET" | "POST";
  readonly body: Record<string, unknown>;
  readonly language: Spoken | undefined;
}

/** The request as the library reads it: our own origin, the address it came from, and only the headers it needs. */
function webRequest(request: FastifyRequest, { method, body, language }: Passed): Request {
  const { headers } = request;
  const origin = headers.origin ?? `http://${headers.host ?? "localhost"}`;
  const url = new URL(request.url, origin);
  const given: Record<string, string> = { origin, "x-footbridge-address": request.ip };
  if (language !== undefined) given[pageLanguage] = language;
  if (headers.cookie !== undefined) given["cookie"] = headers.cookie;
  if (headers["user-agent"] !== undefined) given["user-agent"] = headers["user-agent"];
  if (method === "GET") return new Request(url, { headers: given });
  const sent = { ...given, "content-type": "application/json" };
  return new Request(url, { method: "POST", headers: sent, body: JSON.stringify(body) });
}

/** Whoever signs in by code for the first time is a participant from then on, written to in the page's language. */
async function welcome({ db }: AccountsPlace, answer: Response, ofPage: Spoken = "en"): Promise<void> {
  const { user } = (await answer.json()) as {
    user: { id: string; name: string; email: string; language?: string | null };
  };
  if ((await membershipsOf(db, user.id)).length > 0) return;
  await personOfAccount(db, { ...user, language: user.language ?? ofPage });
}

/** Whoever comes by the provider joins what they were invited to: that it knows them shows that the address is theirs. */
async function joinInvited({ db }: AccountsPlace, { api }: SignInLibrary, answer: Response): Promise<void> {
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const session = await api.getSession({ headers: new Headers({ cookie }) });
  if (session?.user.emailVerified === true) await acceptAll(db, session.user);
}

async function send(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  void reply.code(answer.status);
  for (const cookie of answer.headers.getSetCookie()) void reply.header("set-cookie", cookie);
  const to = answer.headers.get("location");
  if (to !== null) void reply.header("location", to);
  return reply.type("application/json").send(Buffer.from(await answer.arrayBuffer()));
}
