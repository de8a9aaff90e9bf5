import {
  achievementTypes,
  associationTypes,
  identifierTypes,
  resultStatuses,
  resultTypes,
  targetTypes,
} from "./choices.ts";

/** A field: what it holds, whether it must be there, whether it may be several. */
export interface Field {
  readonly holds: string;
  readonly required: boolean;
  readonly many: boolean;
}

/** The fields of one class of Open Badges 3.0 or CLR 2.0; a closed class has no others. */
export interface Shape {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
  readonly closed: boolean;
}

/** `!` says required, `*` says one or many: `Alignment*`, `text!`. */
function field(written: string): Field {
  return {
    holds: written.replace(/[!*]/g, ""),
    required: written.includes("!"),
    many: written.includes("*"),
  };
}

const shape = (
  name: string,
  written: Readonly<Record<string, string>>,
  closed = false,
): readonly [string, Shape] => [
  name,
  { name, closed, fields: new Map(Object.entries(written).map(([key, value]) => [key, field(value)])) },
];

const texts = (names: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.split(" ").map((name) => [name, "text"]));

const endorsed = { endorsement: "EndorsementCredential*", endorsementJwt: "jwt*" };

const credential = {
  id: "uri!",
  name: "text",
  description: "text",
  awardedDate: "instant",
  issuer: "Profile!",
  validFrom: "instant!",
  validUntil: "instant",
};

const attached = {
  proof: "Proof*",
  credentialSchema: "CredentialSchema*",
  credentialStatus: "CredentialStatus",
  refreshService: "RefreshService",
  termsOfUse: "TermsOfUse*",
  evidence: "Evidence*",
};

/** Each class by its name; the fields and what is required follow Open Badges 3.0.3 and CLR 2.0.1 of 1EdTech. */
export const shapes: ReadonlyMap<string, Shape> = new Map([
  shape("AchievementCredential", {
    ...credential,
    ...endorsed,
    image: "Image",
    credentialSubject: "AchievementSubject!",
    ...attached,
  }),
  shape("EndorsementCredential", {
    ...credential,
    name: "text!",
    credentialSubject: "EndorsementSubject!",
    ...attached,
  }),
  shape("ClrCredential", {
    ...credential,
    ...endorsed,
    name: "text!",
    image: "Image",
    partial: "flag",
    credentialSubject: "ClrSubject!",
    ...attached,
  }),
  shape("AchievementSubject", {
    ...texts("id licenseNumber narrative role term"),
    activityStartDate: "instant",
    activityEndDate: "instant",
    creditsEarned: "number",
    achievement: "Achievement!",
    identifier: "IdentityObject*",
    image: "Image",
    result: "Result*",
    source: "Profile",
  }),
  shape("EndorsementSubject", { id: "uri!", endorsementComment: "text" }),
  shape("ClrSubject", {
    id: "text",
    identifier: "IdentityObject*",
    achievement: "Achievement*",
    verifiableCredential: "object!*",
    association: "Association*",
  }),
  shape("Achievement", {
    ...endorsed,
    ...texts("fieldOfStudy humanCode specialization version"),
    id: "uri!",
    name: "text!",
    description: "text!",
    criteria: "Criteria!",
    alignment: "Alignment*",
    achievementType: "achievementType",
    creator: "Profile",
    creditsAvailable: "number",
    image: "Image",
    inLanguage: "language",
    otherIdentifier: "IdentifierEntry*",
    related: "Related*",
    resultDescription: "ResultDescription*",
    tag: "text*",
  }),
  shape("Proof", {
    ...texts("cryptosuite challenge domain nonce proofPurpose proofValue verificationMethod"),
    type: "text!",
    created: "instant",
  }),
  shape("CredentialSchema", { id: "text!", type: "text!" }),
  shape("CredentialStatus", { id: "text", type: "text!" }),
  shape("RefreshService", { id: "text!", type: "text!" }),
  shape("TermsOfUse", { id: "text", type: "text!" }),
  shape("Criteria", texts("id narrative")),
  shape("Evidence", texts("id narrative name description genre audience")),
  shape("Alignment", {
    ...texts("targetCode targetDescription targetFramework"),
    targetName: "text!",
    targetUrl: "text!",
    targetType: "targetType",
  }),
  shape("Result", {
    ...texts("achievedLevel resultDescription value"),
    alignment: "Alignment*",
    status: "resultStatus",
  }),
  shape("ResultDescription", {
    ...texts("requiredLevel requiredValue valueMax valueMin"),
    id: "uri!",
    name: "text!",
    resultType: "resultType!",
    alignment: "Alignment*",
    allowedValue: "text*",
    rubricCriterionLevel: "RubricCriterionLevel*",
  }),
  shape("RubricCriterionLevel", {
    ...texts("description level points"),
    id: "uri!",
    name: "text!",
    alignment: "Alignment*",
  }),
  shape("Related", { id: "uri!", inLanguage: "language", version: "text" }),
  shape("Association", { associationType: "associationType!", sourceId: "text!", targetId: "text!" }, true),
  shape("Profile", {
    ...texts("name url phone description email official familyName givenName additionalName patronymicName"),
    ...texts("honorificPrefix honorificSuffix familyNamePrefix"),
    ...endorsed,
    id: "uri!",
    image: "Image",
    address: "Address",
    otherIdentifier: "IdentifierEntry*",
    parentOrg: "Profile",
    dateOfBirth: "date",
  }),
  shape("Address", {
    ...texts("addressCountry addressCountryCode addressRegion addressLocality streetAddress"),
    ...texts("postOfficeBoxNumber postalCode"),
    geo: "GeoCoordinates",
  }),
  shape("GeoCoordinates", { latitude: "number!", longitude: "number!" }),
  shape("Image", { id: "text!", caption: "text" }, true),
  shape(
    "IdentityObject",
    { hashed: "flag!", identityHash: "text!", identityType: "identifierType!", salt: "text" },
    true,
  ),
  shape("IdentifierEntry", { identifier: "text!", identifierType: "identifierType!" }, true),
]);

/** The words a field may choose from; `open` lists also take words of one's own that begin with `ext:`. */
export const choices: ReadonlyMap<string, { readonly words: readonly string[]; readonly open: boolean }> =
  new Map([
    ["achievementType", { words: achievementTypes, open: true }],
    ["identifierType", { words: identifierTypes, open: true }],
    ["targetType", { words: targetTypes, open: true }],
    ["resultType", { words: resultTypes, open: true }],
    ["resultStatus", { words: resultStatuses, open: false }],
    ["associationType", { words: associationTypes, open: false }],
  ]);

/** Classes whose type is not their name: they say none, or one of other specifications. */
export const untyped: ReadonlySet<string> = new Set([
  "Criteria",
  "Proof",
  "CredentialSchema",
  "CredentialStatus",
  "RefreshService",
  "TermsOfUse",
]);

/** Other names a class goes by. */
export const namesOf = (name: string): readonly string[] =>
  name === "AchievementCredential" ? ["AchievementCredential", "OpenBadgeCredential"] : [name];
