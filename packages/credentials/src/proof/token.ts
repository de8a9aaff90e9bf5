import {
  CompactSign,
  compactVerify,
  decodeProtectedHeader,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
} from "jose";
import { idOf, isInstant, isObject, listOf, within, type Json } from "../model/values.ts";
import { checkBelonging, fault, together, unanswered, type Check } from "./belonging.ts";
import { jwkOf, keyOfDid, secretJwk, type SigningKey, type TrustedIssuer } from "./keys.ts";

const algorithms = ["RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519"];

/** Seconds since 1970 of an instant. */
const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** The claims a token must repeat from the credential it carries. */
function claimsOf(credential: Json): Json {
  const subject = idOf(listOf(credential["credentialSubject"])[0]);
  const [from, until] = [credential["validFrom"], credential["validUntil"]];
  return {
    iss: idOf(credential["issuer"]),
    jti: credential["id"],
    ...(subject === undefined ? {} : { sub: subject }),
    ...(isInstant(from) ? { nbf: seconds(from) } : {}),
    ...(isInstant(until) ? { exp: seconds(until) } : {}),
  };
}

/** The credential as a signed token (VC-JWT): the credential's fields at the top, and the claims that repeat them. */
export async function signToken(credential: Json, key: SigningKey): Promise<string> {
  const jwk = await secretJwk(key);
  const { d: _secret, ...open } = jwk;
  const payload = new TextEncoder().encode(JSON.stringify({ ...credential, ...claimsOf(credential) }));
  return new CompactSign(payload)
    .setProtectedHeader({ alg: "EdDSA", typ: "JWT", kid: key.id, jwk: open })
    .sign(await importJWK(jwk, "EdDSA"));
}

/** A token taken apart: its header, and the credential it carries. */
export interface Token {
  readonly text: string;
  readonly header: JWTHeaderParameters;
  readonly claims: Json;
  readonly credential: Json;
}

const claimNames: ReadonlySet<string> = new Set(["iss", "jti", "sub", "nbf", "exp", "iat", "aud", "vc"]);

/** Takes a token apart without believing it; undefined when it is no token of a credential. */
export function readToken(text: string): Token | undefined {
  try {
    const header = decodeProtectedHeader(text) as JWTHeaderParameters;
    const claims: unknown = JSON.parse(Buffer.from(text.split(".")[1] ?? "", "base64url").toString("utf8"));
    if (!isObject(claims)) return undefined;
    const inside = isObject(claims["vc"]) ? claims["vc"] : claims;
    const credential = Object.fromEntries(Object.entries(inside).filter(([name]) => !claimNames.has(name)));
    return { text, header, claims, credential };
  } catch {
    return undefined;
  }
}

/** Claims that are there must say what the credential says. */
function checkClaims(token: Token): readonly Check[] {
  return Object.entries(claimsOf(token.credential)).flatMap(([name, expected]) => {
    const claim = token.claims[name];
    if (claim === undefined || claim === expected) return [];
    return [
      fault(
        "credential.token.claim",
        name,
        `The token's ${name} is ${JSON.stringify(claim)}, its credential says ${JSON.stringify(expected)}.`,
        "Ask the issuer for a token whose claims agree with its credential.",
      ),
    ];
  });
}

/** From when and until when the token itself holds, whatever its credential says. */
function checkTimes({ claims: { nbf, exp } }: Token, now: Date): readonly Check[] {
  const unfit = Object.entries({ nbf, exp }).filter(
    ([, claim]) => claim !== undefined && (typeof claim !== "number" || !Number.isFinite(claim)),
  );
  const at = now.getTime() / 1000;
  return [
    ...unfit.map(([name]) =>
      fault(
        "credential.token.time",
        name,
        `The token's ${name} is no time: seconds since 1970, as a number.`,
        "Ask the issuer for the token again.",
      ),
    ),
    ...(typeof exp === "number" && exp < at
      ? [
          fault(
            "credential.token.over",
            "exp",
            "The token held until a time that is over.",
            "Ask the issuer for a new one.",
          ),
        ]
      : []),
    ...(typeof nbf === "number" && nbf > at
      ? [
          fault(
            "credential.token.not-yet",
            "nbf",
            "The token holds only from a time to come.",
            "Show it again from then on.",
          ),
        ]
      : []),
  ];
}

/** Keys the signature may be tried with: of the trusted issuer, of its own name, or of the token's header. */
async function candidates(
  token: Token,
  issuer: string,
  trusted: readonly TrustedIssuer[],
): Promise<readonly JWK[]> {
  const named = keyOfDid(token.header.kid ?? "") ?? keyOfDid(issuer);
  const known = trusted.filter((each) => each.id === issuer).flatMap((each) => each.keys);
  const keys = await Promise.all(
    [...(named === undefined ? [] : [named]), ...known].map(async (key) =>
      typeof key === "string" ? jwkOf(key) : key,
    ),
  );
  const header = token.header.jwk;
  return [...(header === undefined ? [] : [header]), ...keys].filter((key) => key !== undefined);
}

async function signs(token: Token, key: JWK): Promise<boolean> {
  try {
    const { d: _secret, ...open } = key;
    await compactVerify(token.text, await importJWK(open, token.header.alg), {
      algorithms,
    });
    return true;
  } catch {
    return false;
  }
}

/** Signature, key and claims of a token. */
export async function checkToken(token: Token, trusted: readonly TrustedIssuer[], now: Date): Promise<Check> {
  const claims = [...checkClaims(token), ...checkTimes(token, now)];
  const issuer = idOf(token.credential["issuer"]) ?? "";
  const place = "header";
  if (!algorithms.includes(token.header.alg))
    return together([
      ...claims,
      fault(
        "credential.token.algorithm",
        within(place, "alg"),
        `Tokens signed with ${String(token.header.alg)} are not accepted.`,
        `Sign with one of ${algorithms.join(", ")}.`,
      ),
    ]);
  const keys = await candidates(token, issuer, trusted);
  if (keys.length === 0)
    return together([
      ...claims,
      unanswered(
        "credential.token.key-unknown",
        place,
        "The token carries no key, and none is at hand for its issuer.",
        "Give the issuer's keys as trusted.",
      ),
    ]);
  const signing: JWK[] = [];
  for (const key of keys) if (await signs(token, key)) signing.push(key);
  const [first] = signing;
  if (first === undefined)
    return together([
      ...claims,
      fault(
        "credential.proof.signature",
        "signature",
        "The signature does not fit: the token was changed after signing, or another key signed it.",
        "Ask the issuer for the token again, unchanged.",
      ),
    ]);
  return together([...claims, await checkBelonging(first, issuer, trusted, place)]);
}
