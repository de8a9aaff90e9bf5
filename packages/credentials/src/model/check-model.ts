import { error, type Finding } from "@footbridge/core/finding.ts";
import { checkShape } from "./check-shape.ts";
import { checkDataModel, checkPresentation } from "./data-model.ts";
import { shapes } from "./shapes.ts";
import { listOf, within, type Json } from "./values.ts";

const openBadges = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;
const learnerRecord = /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(-2\.\d\.\d)*\.json$/;

/** What kind of credential a document says it is. */
export type Kind = "clr" | "badge" | "endorsement" | "presentation" | "other";

/** The kind, told by the types of the document. */
export function kindOf(document: Json): Kind {
  const types = listOf(document["type"]);
  if (types.includes("ClrCredential")) return "clr";
  if (types.includes("OpenBadgeCredential") || types.includes("AchievementCredential")) return "badge";
  if (types.includes("EndorsementCredential")) return "endorsement";
  return types.some((type) => typeof type === "string" && type.endsWith("Presentation"))
    ? "presentation"
    : "other";
}

const rules: Readonly<
  Record<"clr" | "badge" | "endorsement", readonly [shape: string, vocabularies: readonly RegExp[]]>
> = {
  clr: ["ClrCredential", [learnerRecord, openBadges]],
  badge: ["AchievementCredential", [openBadges]],
  endorsement: ["EndorsementCredential", [openBadges]],
};

/** Everything in which a credential or presentation differs from the data model and from its own class. */
export function checkModel(document: Json, at = ""): readonly Finding[] {
  const kind = kindOf(document);
  if (kind === "presentation") return checkPresentation(document, at);
  const core = checkDataModel(document, at);
  if (kind === "other") return core;
  const [name, vocabularies] = rules[kind];
  const found = listOf(document["@context"]);
  const missing = vocabularies.flatMap((pattern, index) => {
    const each = found[index + 1];
    if (typeof each === "string" && pattern.test(each)) return [];
    return [
      error(
        "credential.model.context-order",
        within(at, "@context"),
        `Vocabulary ${index + 2} of a ${name} must be that of ${pattern === openBadges ? "Open Badges 3.0" : "CLR 2.0"}.`,
        "Put the vocabularies in the order of the specification.",
      ),
    ];
  });
  const shape = shapes.get(name);
  return [...core, ...missing, ...(shape === undefined ? [] : checkShape(shape, document, at))];
}
