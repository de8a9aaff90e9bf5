import { createHash } from "node:crypto";
import { contextOf } from "../contexts/offline-loader.ts";
import type { Json } from "../model/values.ts";
import { achievementTypeOf, type Earned, type Order } from "./earned.ts";

/** An identifier made of what it names: the same words give the same one (UUID version 8). */
function urnOf(...words: readonly string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const instantOf = (day: string): string => `${day}T00:00:00Z`;

/** Only the fields that are there. */
const filled = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const profileOf = (party: Order["issuer"], id: string): Json =>
  filled({ id: party.id ?? id, type: ["Profile"], name: party.name, url: party.url, email: party.email });

/** The holder: by an identifier of their own, or by an e-mail address that only who knows it can recognise. */
function holderOf(holder: Order["holder"]): Json {
  const { id, email, salt = "" } = holder;
  if (email === undefined) return filled({ id });
  const hash = createHash("sha256").update(`${email.toLowerCase()}${salt}`).digest("hex");
  const identifier = filled({
    type: "IdentityObject",
    hashed: true,
    identityHash: `sha256$${hash}`,
    identityType: "emailAddress",
    salt: holder.salt,
  });
  return filled({ id, identifier: [identifier] });
}

const resultId = (earned: Earned, name: string): string => urnOf("result", earned.name, earned.kind, name);

function achievementOf(earned: Earned, signer: Json): Json {
  const { issuer } = earned;
  const creator =
    issuer === undefined ? signer : profileOf(issuer, issuer.url ?? urnOf("issuer", issuer.name));
  return filled({
    id: urnOf("achievement", String(creator["id"]), earned.kind, earned.name),
    type: ["Achievement"],
    name: earned.name,
    description: earned.description ?? earned.name,
    achievementType: achievementTypeOf[earned.kind],
    criteria: { narrative: earned.criteria },
    creator,
    alignment: earned.alignments.length === 0 ? undefined : earned.alignments.map(alignmentOf),
    resultDescription:
      earned.results.length === 0
        ? undefined
        : earned.results.map(({ name, type }) => ({
            id: resultId(earned, name),
            type: ["ResultDescription"],
            name,
            resultType: type,
          })),
  });
}

const alignmentOf = (alignment: Earned["alignments"][number]): Json =>
  filled({
    type: ["Alignment"],
    targetName: alignment.name,
    targetUrl: alignment.url,
    targetFramework: alignment.framework,
    targetCode: alignment.code,
  });

const evidenceOf = ({ name, url, narrative }: Earned["evidence"][number]): Json =>
  filled({ id: url, type: ["Evidence"], name, narrative });

/** An Open Badge for one thing earned, not yet signed. */
export function badgeDocument(order: Order, earned: Earned, signer: string, issued: string): Json {
  const issuer = profileOf(order.issuer, signer);
  const achievement = achievementOf(earned, issuer);
  const holder = holderOf(order.holder);
  return filled({
    "@context": [contextOf.credentials, contextOf.openBadges],
    id: urnOf("badge", JSON.stringify(holder), String(achievement["id"]), earned.day, issued),
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: earned.name,
    issuer,
    validFrom: issued,
    validUntil: order.validUntil === undefined ? undefined : `${order.validUntil}T23:59:59Z`,
    awardedDate: instantOf(earned.day),
    credentialSubject: filled({
      ...holder,
      type: ["AchievementSubject"],
      activityEndDate: instantOf(earned.day),
      creditsEarned: earned.credits,
      achievement,
      result:
        earned.results.length === 0
          ? undefined
          : earned.results.map(({ name, value }) => ({
              type: ["Result"],
              resultDescription: resultId(earned, name),
              value,
            })),
    }),
    evidence: earned.evidence.length === 0 ? undefined : earned.evidence.map(evidenceOf),
  });
}

/** A comprehensive learner record around signed credentials, not yet signed itself. */
export function clrDocument(order: Order, inside: readonly Json[], signer: string, issued: string): Json {
  const holder = holderOf(order.holder);
  return filled({
    "@context": [contextOf.credentials, contextOf.learnerRecord, contextOf.openBadges],
    id: urnOf("record", JSON.stringify(holder), issued, ...inside.map((each) => String(each["id"]))),
    type: ["VerifiableCredential", "ClrCredential"],
    name: order.name,
    partial: order.partial,
    issuer: profileOf(order.issuer, signer),
    validFrom: issued,
    validUntil: order.validUntil === undefined ? undefined : `${order.validUntil}T23:59:59Z`,
    credentialSubject: { ...holder, type: ["ClrSubject"], verifiableCredential: inside },
  });
}
