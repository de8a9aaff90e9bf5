import type { Finding } from "@footbridge/core/finding.ts";
import { contextOf, type Contexts } from "../contexts/offline-loader.ts";
import { checkModel, kindOf, type Kind } from "../model/check-model.ts";
import { idOf, isInstant, isObject, listOf, within, type Json } from "../model/values.ts";
import { fault, fine, selfNamedCode, together, unanswered, type Check } from "../proof/belonging.ts";
import { checkProofs, unsigned } from "../proof/check-proofs.ts";
import type { TrustedIssuer } from "../proof/keys.ts";
import { checkToken, readToken, type Token } from "../proof/token.ts";
import { envelopedToken, readCredential, type Container } from "../reading/read-credential.ts";
import { checkForm } from "./check-form.ts";
import { checkMeaning } from "./check-meaning.ts";
import { checkStatus, statusListsOf, type StatusLists } from "../status/check-status.ts";

/** By what a credential is judged: the day, whom one believes, what one has fetched. */
export interface Measure {
  readonly now: Date;
  readonly trusted?: readonly TrustedIssuer[];
  readonly statusLists?: StatusLists;
  readonly contexts?: Contexts;
}

/** The answer: it holds, it does not, or something needed to say so is not at hand. */
export interface Verdict {
  readonly outcome: "valid" | "invalid" | "cannot-check";
  readonly findings: readonly Finding[];
  /** What was read, when anything was. */
  readonly credential?: {
    readonly kind: Kind;
    readonly name: string | undefined;
    readonly issuer: string | undefined;
    readonly container: Container;
    readonly proof: "token" | "data-integrity";
  };
}

/** How many records may lie in one another: a presentation, a bundle, a badge. */
const deepestBundle = 3;

function checkValidity(document: Json, now: Date, at: string): Check {
  const [from, until] = [document["validFrom"], document["validUntil"]];
  const checks: Check[] = [];
  if (isInstant(from) && Date.parse(from) > now.getTime())
    checks.push(
      fault(
        "credential.dates.not-yet",
        within(at, "validFrom"),
        `It holds only from ${from}.`,
        "Show it again from that day on.",
      ),
    );
  if (isInstant(until) && Date.parse(until) < now.getTime())
    checks.push(
      fault(
        "credential.dates.over",
        within(at, "validUntil"),
        `It held until ${until}.`,
        "Ask the issuer for a new one.",
      ),
    );
  return together(checks);
}

async function checkLists(document: Json, measure: Measure, at: string, depth: number): Promise<Check> {
  const lists = measure.statusLists ?? new Map<string, Json>();
  const checks: Check[] = [checkStatus(document, lists, at)];
  for (const address of statusListsOf(document)) {
    const list = lists.get(address);
    // The list of names is plain data; one of bits is a credential itself.
    if (list === undefined || ("revokedCredential" in list && !("@context" in list))) continue;
    const place = `${within(at, "credentialStatus")} → ${address}`;
    if (idOf(list["issuer"]) !== idOf(document["issuer"]))
      checks.push(
        fault(
          "credential.status.foreign-list",
          place,
          "The status list is of another issuer.",
          "Fetch the list of the credential's own issuer.",
        ),
      );
    checks.push(await checkDocument(list, undefined, measure, place, depth + 1));
  }
  return together(checks);
}

/** Credentials that lie in a bundle or presentation. */
async function checkInner(document: Json, measure: Measure, at: string, depth: number): Promise<Check> {
  const kind = kindOf(document);
  const subject = kind === "clr" ? listOf(document["credentialSubject"])[0] : document;
  if ((kind !== "clr" && kind !== "presentation") || !isObject(subject)) return fine;
  const place = within(kind === "clr" ? within(at, "credentialSubject") : at, "verifiableCredential");
  const checks: Check[] = [];
  for (const [index, each] of listOf(subject["verifiableCredential"]).entries())
    checks.push(await checkOneInner(document, each, measure, within(place, index), depth));
  return together(checks);
}

async function checkOneInner(
  outer: Json,
  inner: unknown,
  measure: Measure,
  at: string,
  depth: number,
): Promise<Check> {
  if (!isObject(inner)) return fine;
  const enveloped = envelopedToken(inner);
  if (enveloped !== undefined) {
    const token = readToken(enveloped);
    if (token === undefined)
      return fault(
        "credential.read.token",
        at,
        "The enveloped token cannot be read.",
        "Copy it again, whole.",
      );
    return checkDocument(token.credential, token, measure, at, depth + 1);
  }
  const isBundled = kindOf(outer) === "clr" && inner["proof"] === undefined;
  if (isBundled && idOf(inner["issuer"]) === idOf(outer["issuer"])) {
    // The bundle's signature covers it: it is the bundle's issuer that speaks.
    return together([
      { findings: checkModel(inner, at), open: false },
      checkValidity(inner, measure.now, at),
      await checkLists(inner, measure, at, depth),
    ]);
  }
  return checkDocument(inner, undefined, measure, at, depth + 1);
}

const badgesBefore: ReadonlySet<unknown> = new Set([
  "https://w3id.org/openbadges/v1",
  "https://w3id.org/openbadges/v2",
]);

/** What earlier standards say is recognised, and not judged; but what nobody signed is no credential of the data model 1.1. */
function earlierModel(document: Json, token: Token | undefined, at: string): Check | undefined {
  const [first] = listOf(document["@context"]);
  const place = within(at, "@context");
  if (badgesBefore.has(first))
    return unanswered(
      "credential.model.badge-version",
      place,
      "It is an Open Badge of version 1 or 2, and version 3 is what is checked here.",
      "Ask the issuer for the badge by version 3.0, or whether it still stands by this one.",
    );
  if (first !== contextOf.credentialsBefore) return undefined;
  const open = unanswered(
    "credential.model.version",
    place,
    "It is written in the data model 1.1, and 2.0 is what is checked here: neither its signature nor its days were looked at.",
    "Ask the issuer for the credential by version 2.0.",
  );
  return token === undefined && document["proof"] === undefined ? together([open, unsigned(at)]) : open;
}

async function checkDocument(
  document: Json,
  token: Token | undefined,
  measure: Measure,
  at: string,
  depth: number,
): Promise<Check> {
  if (depth > deepestBundle)
    return fault(
      "credential.read.too-deep",
      at,
      `Bundles lie in one another more than ${deepestBundle} deep.`,
      "Give the inner ones by themselves.",
    );
  const earlier = earlierModel(document, token, at);
  if (earlier !== undefined) return earlier;
  const kind = kindOf(document);
  const purpose = kind === "presentation" ? "authentication" : "assertionMethod";
  const trusted = measure.trusted ?? [];
  const meaning = await checkMeaning(document, measure.contexts, at);
  const checks: Check[] = [
    { findings: checkModel(document, at), open: false },
    checkValidity(document, measure.now, at),
    meaning,
    checkForm(document, kind, at),
  ];
  if (token !== undefined) checks.push(await checkToken(token, trusted, measure.now));
  // A signature covers meanings: without them there is nothing it could fit.
  else if (meaning === fine || document["proof"] === undefined)
    checks.push(
      await checkProofs(document, { now: measure.now, trusted, contexts: measure.contexts, purpose }, at),
    );
  checks.push(await checkLists(document, measure, at, depth), await checkInner(document, measure, at, depth));
  return together(checks);
}

/** Findings said once, in the order they were found. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const said = new Map<string, Finding>();
  for (const finding of findings) {
    const { code, at, message } = finding;
    const key = `${code} ${code === selfNamedCode ? message : at}`;
    if (!said.has(key)) said.set(key, finding);
  }
  return [...said.values()];
}

/** Any fault decides; otherwise any open question. */
function outcomeOf(findings: readonly Finding[], open: boolean): Verdict["outcome"] {
  if (findings.some((finding) => finding.severity === "error")) return "invalid";
  return open ? "cannot-check" : "valid";
}

/** Everything that is wrong with a credential, and whether it holds; nothing is fetched. */
export async function verifyCredential(input: Uint8Array | string, measure: Measure): Promise<Verdict> {
  const read = readCredential(input);
  if (!read.ok) return { outcome: outcomeOf(read.findings, true), findings: read.findings };
  const { document, token, container } = read.value;
  const check = await checkDocument(document, token, measure, "", 0);
  const findings = once(check.findings);
  return {
    outcome: outcomeOf(findings, check.open),
    findings,
    credential: {
      kind: kindOf(document),
      name: typeof document["name"] === "string" ? document["name"] : undefined,
      issuer: idOf(document["issuer"]),
      container,
      proof: token === undefined ? "data-integrity" : "token",
    },
  };
}
