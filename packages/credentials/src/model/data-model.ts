import { error, type Finding } from "@footbridge/core/finding.ts";
import { contextOf } from "../contexts/offline-loader.ts";
import { idOf, isInstant, isObject, isUri, listOf, within, type Json } from "./values.ts";

const wrong = (code: string, at: string, message: string, fix: string): Finding =>
  error(`credential.model.${code}`, at, message, fix);

function checkContext(document: Json, at: string): readonly Finding[] {
  const place = within(at, "@context");
  const [first, ...rest] = listOf(document["@context"]);
  const findings: Finding[] = [];
  if (first !== contextOf.credentials)
    findings.push(
      wrong(
        "context-first",
        place,
        "The first vocabulary is not that of Verifiable Credentials 2.0.",
        `Put ${contextOf.credentials} first.`,
      ),
    );
  rest.forEach((each, index) => {
    if (!isUri(each) && !isObject(each))
      findings.push(
        wrong(
          "context",
          within(place, index + 1),
          "A vocabulary is named by its address or written as an object.",
          "Write its full address, https://…",
        ),
      );
  });
  return findings;
}

function checkTypes(document: Json, wanted: string, at: string): readonly Finding[] {
  const types = listOf(document["type"]);
  const place = within(at, "type");
  if (!types.every((type) => typeof type === "string"))
    return [wrong("type", place, "A type must be a text.", "Write the types as texts.")];
  if (types.includes(wanted)) return [];
  return [wrong("type", place, `The type ${wanted} is missing.`, `Add "${wanted}" to the types.`)];
}

function checkId(holder: Json, at: string, required = false): readonly Finding[] {
  if (!("id" in holder))
    return required
      ? [wrong("missing", within(at, "id"), "The identifier is missing.", "Add an id such as urn:uuid:….")]
      : [];
  return isUri(holder["id"])
    ? []
    : [
        wrong(
          "id",
          within(at, "id"),
          "The identifier is not one absolute address.",
          "Write a single id such as https://… or urn:uuid:….",
        ),
      ];
}

/** A name or description: a text, or one text per language with nothing beside it. */
function checkWords(holder: Json, key: string, at: string): readonly Finding[] {
  const fits = (value: unknown): boolean =>
    typeof value === "string" ||
    (isObject(value) &&
      typeof value["@value"] === "string" &&
      Object.keys(value).every((each) => ["@value", "@language", "@direction"].includes(each)));
  return listOf(holder[key]).every(fits)
    ? []
    : [
        wrong(
          "words",
          within(at, key),
          `The ${key} is neither a text nor texts with their languages.`,
          'Write a text, or { "@value": "…", "@language": "en" } with nothing else in it.',
        ),
      ];
}

function checkIssuer(document: Json, at: string): readonly Finding[] {
  const issuer = document["issuer"];
  const place = within(at, "issuer");
  if (issuer === undefined)
    return [wrong("missing", place, "Nobody is named as the issuer.", "Add the issuer.")];
  const named = isUri(idOf(issuer))
    ? []
    : [
        wrong(
          "issuer",
          place,
          "The issuer is not named by an absolute address.",
          "Write its id, such as https://… or did:key:….",
        ),
      ];
  if (!isObject(issuer)) return named;
  return [...named, ...checkWords(issuer, "name", place), ...checkWords(issuer, "description", place)];
}

function checkSubject(document: Json, at: string): readonly Finding[] {
  const place = within(at, "credentialSubject");
  const subjects = listOf(document["credentialSubject"]);
  if (subjects.length === 0)
    return [wrong("missing", place, "It says nothing of anybody.", "Add credentialSubject.")];
  return subjects.flatMap((subject, index) => {
    const here = subjects.length > 1 ? within(place, index) : place;
    if (!isObject(subject) || Object.keys(subject).length === 0)
      return [wrong("subject", here, "The subject carries no statement.", "Say what is stated of whom.")];
    return checkId(subject, here);
  });
}

function checkDates(document: Json, at: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const key of ["validFrom", "validUntil"])
    if (document[key] !== undefined && !isInstant(document[key]))
      findings.push(
        wrong(
          "instant",
          within(at, key),
          "This is not a day and time with its zone.",
          "Write it as 2026-11-29T08:00:00Z.",
        ),
      );
  const [from, until] = [document["validFrom"], document["validUntil"]];
  if (isInstant(from) && isInstant(until) && Date.parse(until) < Date.parse(from))
    findings.push(
      wrong(
        "until-before-from",
        within(at, "validUntil"),
        "It ends before it begins.",
        "Correct validFrom or validUntil.",
      ),
    );
  return findings;
}

/** Attachments that must say their type; a schema must also say where it is. */
function checkAttachments(document: Json, at: string): readonly Finding[] {
  const keys = ["credentialStatus", "credentialSchema", "refreshService", "termsOfUse", "evidence", "proof"];
  return keys.flatMap((key) =>
    listOf(document[key]).flatMap((each, index) => {
      const place = Array.isArray(document[key]) ? within(within(at, key), index) : within(at, key);
      if (!isObject(each))
        return [wrong("kind", place, `The ${key} must be an object.`, "Write it in braces, with its type.")];
      const types = listOf(each["type"]);
      const typed = types.length > 0 && types.every((type) => typeof type === "string");
      return [
        ...(typed
          ? []
          : [
              wrong(
                "type",
                within(place, "type"),
                `The ${key} does not say its type.`,
                "Add its type, as a text.",
              ),
            ]),
        ...(key === "proof" ? [] : checkId(each, place, key === "credentialSchema")),
      ];
    }),
  );
}

/** What the W3C data model 2.0 asks of every credential, whatever it states. */
export function checkDataModel(document: Json, at: string): readonly Finding[] {
  return [
    ...checkContext(document, at),
    ...checkTypes(document, "VerifiableCredential", at),
    ...checkId(document, at),
    ...checkIssuer(document, at),
    ...checkSubject(document, at),
    ...checkDates(document, at),
    ...checkWords(document, "name", at),
    ...checkWords(document, "description", at),
    ...checkAttachments(document, at),
  ];
}

function checkPresented(value: unknown, at: string): readonly Finding[] {
  if (!isObject(value))
    return [
      wrong(
        "kind",
        at,
        "A presented credential must be an object.",
        "Wrap a token as an EnvelopedVerifiableCredential.",
      ),
    ];
  const types = listOf(value["type"]);
  if (types.includes("EnvelopedVerifiableCredential"))
    return typeof value["id"] === "string" && value["id"].startsWith("data:")
      ? checkContext(value, at)
      : [
          wrong(
            "id",
            within(at, "id"),
            "An enveloped credential is carried in a data: address.",
            "Write id as data:application/vc+jwt,….",
          ),
        ];
  return checkDataModel(value, at);
}

/** What the data model 2.0 asks of a presentation: its own frame, its holder, and each credential in it. */
export function checkPresentation(document: Json, at: string): readonly Finding[] {
  const holder = document["holder"];
  return [
    ...checkContext(document, at),
    ...checkTypes(document, "VerifiablePresentation", at),
    ...checkId(document, at),
    ...(holder === undefined || isUri(idOf(holder))
      ? []
      : [
          wrong(
            "holder",
            within(at, "holder"),
            "The holder is not named by an absolute address.",
            "Write its id, such as did:key:….",
          ),
        ]),
    ...listOf(document["verifiableCredential"]).flatMap((each, index) =>
      checkPresented(each, within(within(at, "verifiableCredential"), index)),
    ),
    ...checkAttachments(document, at),
  ];
}
