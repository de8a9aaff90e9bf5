import { randomBytes } from "node:crypto";
import { mostCredentialBytes } from "@footbridge/contract/accounts/credential-bounds.ts";
import { type EarnedOnJourney, earnedBy } from "@footbridge/core/history/earned.ts";
import { standingEvents } from "@footbridge/core/history/standing-events.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { SigningKey } from "@footbridge/credentials/proof/keys.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { FastifyInstance } from "fastify";
import { bytesOf, takeBytes } from "../door/bytes.ts";
import { mount } from "../door/mount.ts";
import { countTogether } from "../door/security.ts";
import { Trouble } from "../door/trouble.ts";
import type { About } from "../people/about.ts";
import { eventStored, storedJourney } from "../people/stored-journey.ts";
import { serviceKey } from "./service-key.ts";

interface CredentialTools {
  readonly db: Database;
  readonly about: About;
  readonly today: () => Day;
  readonly secret: () => Promise<string>;
  /** The address people use, where it is known. */
  readonly publicUrl: string | undefined;
}

/** Things told in one record, the newest: each is signed by itself. */
const mostEarned = 100;

/** What a person earned, signed; and whether a credential is as it was signed. */
export function serveCredentials(app: FastifyInstance, tools: CredentialTools): void {
  const { db, about, today, secret, publicUrl } = tools;
  let made: Promise<SigningKey> | undefined;
  const key = () => (made ??= secret().then(serviceKey));
  let read: ReturnType<typeof readJourneyKnowledge> | undefined;
  mount(app, "issueEarned", async ({ request, params, body }) => {
    const { member, person } = await about(request, "issueEarned", params.person);
    const ask = { person, why: body.why, action: "export earned" };
    const journey = await storedJourney(db, member, ask);
    const known = await (read ??= readJourneyKnowledge());
    const earned = earnedBy(standingEvents(journey.events.flatMap(eventStored)), known, today());
    if (earned.length === 0) return { earned: 0 };
    const { name, email } = journey.person;
    const whose = { name, holder: email === null ? { id: `urn:footbridge:${person}` } : { email } };
    const some = earned.slice(-mostEarned);
    return {
      earned: some.length,
      record: await signed(some, { ...whose, publicUrl, key: await key() }),
    };
  });
  serveVerifying(app, key);
}

interface Signing {
  readonly name: string;
  readonly holder: { readonly id: string } | { readonly email: string };
  readonly publicUrl: string | undefined;
  readonly key: SigningKey;
}

async function signed(
  earned: readonly EarnedOnJourney[],
  { name, holder, publicUrl, key }: Signing,
): Promise<Readonly<Record<string, unknown>>> {
  const { readOrder } = await import("@footbridge/credentials/issue/earned.ts");
  const { issueClr } = await import("@footbridge/credentials/issue/issue.ts");
  const order = readOrder({
    issuer: { name: "Footbridge", ...(publicUrl === undefined ? {} : { url: publicUrl }) },
    // An address without a salt could be guessed from its hash.
    holder: { ...holder, salt: randomBytes(9).toString("base64url") },
    name: name === "" ? "Learner record" : `Learner record of ${name}`,
    earned,
  });
  if (!order.ok) throw new Error(`what was earned cannot be told: ${JSON.stringify(order.findings)}`);
  const instant = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const issued = await issueClr(order.value, key, instant, "data-integrity");
  if (!issued.ok) throw new Error(`what was earned cannot be signed: ${JSON.stringify(issued.findings)}`);
  return issued.value.document;
}

/** As what people send a badge: its bytes, or by one of its own names. */
const credentialTypes = [
  "application/octet-stream",
  "application/json",
  "application/ld+json",
  "application/vc",
  "application/vc+jwt",
  "application/jwt",
  "image/png",
  "image/svg+xml",
];

/** A minute and address: each check holds the thread for up to a tenth of a second. */
const checksPerMinute = 60;

function serveVerifying(app: FastifyInstance, key: () => Promise<SigningKey>): void {
  let busy = false;
  const taken = { types: credentialTypes, most: mostCredentialBytes };
  takeBytes(app, taken, (scope, how) =>
    mount(
      scope,
      "verifyCredential",
      async ({ body }) => {
        if (busy) throw new Trouble("busy", "Another file is being checked.", { retryAfter: 1 });
        busy = true;
        try {
          return await verdictOf(bytesOf(body), await key());
        } finally {
          busy = false;
        }
      },
      { ...how, onRequest: countTogether(app, checksPerMinute) },
    ),
  );
}

async function verdictOf(bytes: Uint8Array, { controller, publicKeyMultibase }: SigningKey) {
  const { verifyCredential } = await import("@footbridge/credentials/verify/verify-credential.ts");
  const trusted = [{ id: controller, keys: [publicKeyMultibase] }];
  const verdict = await verifyCredential(bytes, { now: new Date(), trusted });
  const { outcome, findings, credential } = verdict;
  const { kind = "other", name, issuer } = credential ?? {};
  return {
    outcome,
    issuedHere: outcome === "valid" && issuer === controller,
    findings,
    ...(credential === undefined
      ? {}
      : {
          credential: {
            kind,
            ...(name === undefined ? {} : { name: shortened(name) }),
            ...(issuer === undefined ? {} : { issuer: shortened(issuer) }),
          },
        }),
  };
}

/** A stranger's file may call itself by a name as long as the file. */
const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
