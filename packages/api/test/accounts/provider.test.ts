import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { memberOf } from "../../../store/test/people/two-houses.ts";
import { accountsOn, atTheMachine, Browser } from "./at-the-door.ts";

const part = (told: object): string => Buffer.from(JSON.stringify(told)).toString("base64url");

interface Claims {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
}

/** A provider as OpenID Connect describes one: it knows whom it is told to know, and signs what it says. */
async function provider() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const forger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const codes = new Map<string, { claims: Claims; nonce: string; challenge: string; forged: boolean }>();
  let issuer = "";
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const told = answer(request.url ?? "", new URLSearchParams(body));
      response.writeHead(told === undefined ? 400 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(told ?? { error: "invalid_grant" }));
    });
  });
  const answer = (path: string, body: URLSearchParams): object | undefined => {
    if (path.endsWith("openid-configuration"))
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
      };
    if (path === "/keys")
      return {
        keys: [
          { ...createPublicKey(privateKey).export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" },
        ],
      };
    const known = codes.get(body.get("code") ?? "");
    codes.delete(body.get("code") ?? "");
    const proof = createHash("sha256")
      .update(body.get("code_verifier") ?? "")
      .digest("base64url");
    if (known === undefined || proof !== known.challenge) return undefined;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: "footbridge",
      iat: now,
      exp: now + 60,
      nonce: known.nonce,
      ...known.claims,
    };
    const words = `${part({ alg: "RS256", kid: "1", typ: "JWT" })}.${part({ ...claims, name: "Ada Okafor" })}`;
    const seal = sign("sha256", Buffer.from(words), known.forged ? forger : privateKey).toString("base64url");
    return { access_token: "x", token_type: "Bearer", expires_in: 60, id_token: `${words}.${seal}` };
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** What the provider does once somebody has signed in there: a code for the address it was asked from. */
  const signedIn = (asked: URL, claims: Claims, forged = false): string => {
    const code = randomBytes(8).toString("hex");
    const { searchParams } = asked;
    codes.set(code, {
      claims,
      forged,
      nonce: searchParams.get("nonce") ?? "",
      challenge: searchParams.get("code_challenge") ?? "",
    });
    return `/api/auth/callback/oidc?${new URLSearchParams({ code, state: searchParams.get("state") ?? "" }).toString()}`;
  };
  return { provider: { issuer, clientId: "footbridge", clientSecret: "s".repeat(32) }, signedIn };
}

const embedded = engines.filter(({ name }) => name !== "PostgreSQL");

describe.each(embedded)("sign-in by a provider", ({ use }) => {
  const engine = use();
  const house = async () => {
    const { db } = await engine.store();
    const there = await provider();
    const app = await accountsOn({ db }, undefined, undefined, there.provider);
    const come = async (claims: Claims, forged = false, callbackURL = "/work") => {
      const browser = new Browser(app);
      const begun = await browser.sign("sign-in/social", {
        provider: "oidc",
        callbackURL,
        errorCallbackURL: "/sign-in",
      });
      const back = there.signedIn(new URL(begun.json<{ url: string }>().url), claims, forged);
      const answer = await browser.ask("GET", back, { headers: { "sec-fetch-site": "cross-site" } });
      return { browser, back, to: String(answer.headers.location) };
    };
    const roles = async (browser: Browser) =>
      (await browser.do("getMe")).json<{ roles: { role: string }[] }>().roles.map(({ role }) => role);
    return { db, app, come, roles };
  };
  const ada = { sub: "ada-1", email: "ada@example.org", email_verified: true };

  test("who was invited comes in, past its second factor; who was not, or only claims an address, does not", async () => {
    const { app, come, roles, db } = await house();
    const stranger = await come(ada);
    expect(stranger.to).toContain("error=");
    expect(await roles(stranger.browser)).toEqual([]);
    await atTheMachine(app).do("createInvitation", {
      body: { email: ada.email, role: "navigator", org: "harbor" },
    });
    const claims = await come({ ...ada, email_verified: false });
    expect([claims.to.includes("error="), await roles(claims.browser)]).toEqual([true, []]);
    const forged = await come(ada, true);
    expect(await roles(forged.browser)).toEqual([]);
    const { browser, back, to } = await come(ada);
    expect([to, await roles(browser)]).toEqual(["/work", ["navigator"]]);
    expect((await browser.do("listMembers")).statusCode).toBe(200);
    const sent = new Browser(app);
    await sent.sign("sign-in/social", {
      provider: "oidc",
      idToken: { token: "a.b.c" },
      callbackURL: "/work",
    });
    expect(await roles(sent)).toEqual([]);
    for (const callbackURL of ["https://evil.example/", "//evil.example", "/\\\\evil.example"])
      expect((await come(ada, false, callbackURL)).to).toBe("/work");
    // What came back works once, and in the browser that began.
    const thief = new Browser(app);
    await thief.ask("GET", back);
    expect(await roles(thief)).toEqual([]);
    expect(await roles((await come(ada)).browser)).toEqual(["navigator"]);
    await memberOf(db, "else", "board");
    expect(
      await roles((await come({ ...ada, sub: "someone-else", email: "eve@example.org" })).browser),
    ).toEqual([]);
  });

  test("without a provider there is no such way", async () => {
    const { db } = await engine.store();
    const app = await accountsOn({ db });
    const answer = await new Browser(app).sign("sign-in/social", { provider: "oidc", callbackURL: "/work" });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  });
});
