import { error, warning, type Finding } from "@footbridge/core/finding.ts";
import type { JWK } from "jose";
import { keyOfDid, sameKey, type TrustedIssuer } from "./keys.ts";

/** What is wrong, and what could not be looked into: the second leaves the question open. */
export interface Check {
  readonly findings: readonly Finding[];
  readonly open: boolean;
}

/** Nothing wrong, nothing open. */
export const fine: Check = { findings: [], open: false };

/** A definite fault. */
export const fault = (code: string, at: string, message: string, fix: string): Check => ({
  findings: [error(code, at, message, fix)],
  open: false,
});

/** A question that cannot be answered with what is at hand. */
export const unanswered = (code: string, at: string, message: string, fix: string): Check => ({
  findings: [warning(code, at, message, fix)],
  open: true,
});

/** Several checks as one. */
export const together = (checks: readonly Check[]): Check => ({
  findings: checks.flatMap((check) => check.findings),
  open: checks.some((check) => check.open),
});

/** Any key may call itself by any name: the signature holds, and the name is the reader's to judge. */
const selfNamed = (issuer: string, at: string): Check => ({
  findings: [
    warning(
      selfNamedCode,
      at,
      `The issuer is known by its key alone, ${issuer}: anyone may give a key any name.`,
      "Ask the organisation named whether this key is its own, and give it as trusted.",
    ),
  ],
  open: false,
});

/** The code of that warning: it is said once for each issuer. */
export const selfNamedCode = "credential.key.self-named";

/** Whether the key that signed speaks for the issuer: by its name, or because the reader trusts it. */
export async function checkBelonging(
  key: string | JWK,
  issuer: string,
  trusted: readonly TrustedIssuer[],
  at: string,
): Promise<Check> {
  // Who issues nothing is told of elsewhere.
  if (issuer === "") return fine;
  const own = keyOfDid(issuer);
  const isListed = trusted.some((each) => each.id === issuer);
  if (own !== undefined)
    return (await sameKey(own, key))
      ? isListed
        ? fine
        : selfNamed(issuer, at)
      : fault(
          "credential.key.not-of-issuer",
          at,
          `The issuer ${issuer} is itself a key, and another key has signed.`,
          "Ask the issuer for a credential signed with its own key.",
        );
  const known = trusted.filter((each) => each.id === issuer);
  if (known.length === 0)
    return unanswered(
      "credential.key.issuer-unknown",
      at,
      `The signature fits its key, but nothing at hand says that this key is of ${issuer}.`,
      "Get the issuer's keys from a source you believe, and give them as trusted.",
    );
  for (const each of known.flatMap((entry) => entry.keys)) if (await sameKey(each, key)) return fine;
  return fault(
    "credential.key.not-of-issuer",
    at,
    `The key that signed is not among the trusted keys of ${issuer}.`,
    "Ask the issuer whether this key is its own.",
  );
}
