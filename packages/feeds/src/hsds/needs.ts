import { type Finding, warning } from "@footbridge/core/finding.ts";
import type { HsdsService } from "./form.ts";

/** Words by which directories name the needs that people choose among here; the first that fits counts. */
const words: readonly (readonly [pattern: RegExp, need: string])[] = [
  [/child\s?-?care|day ?care|preschool|after.?school/i, "childcare"],
  [/transport|bus pass|metro ?card|ride/i, "transport"],
  [/health|medical|clinic|dental|doctor/i, "healthcare"],
  [/legal|immigration|lawyer|court/i, "legal"],
  [/housing|shelter|\brent|homeless/i, "housing"],
  [/financial|budget|money|tax/i, "financial-counseling"],
  [/counsel|addiction|substance|recovery|mental/i, "counseling"],
  [/disab/i, "disability-services"],
  [/computer|internet|laptop|digital/i, "computer"],
  [/food|meal|pantry/i, "food"],
];

/** The name of our own list of needs, whose codes are needs as they stand. */
const ourTaxonomy = "Needs";

/** The need a service meets: the code of its term as it went out from here, else by words; `other` where neither tells. */
export function needOf(
  { attributes, name, description }: HsdsService,
  at: string,
): { readonly need: string; readonly finding?: Finding } {
  const terms = attributes.flatMap(({ taxonomy_term: term }) => term ?? []);
  const code = terms.find(
    (term) => term.taxonomy === ourTaxonomy && /^[a-z][a-z-]{1,59}$/.test(term.code ?? ""),
  )?.code;
  if (code !== undefined) return { need: code };
  const told = [...terms.map((term) => term.name ?? ""), name, description ?? ""];
  for (const text of told) {
    const found = words.find(([pattern]) => pattern.test(text));
    if (found !== undefined) return { need: found[1] };
  }
  return {
    need: "other",
    finding: warning(
      "hsds.need-unknown",
      `${at}.attributes`,
      `Nothing says what need “${name}” meets: it is found by name only.`,
      "Give it a taxonomy term whose code is one of the needs here, such as childcare.",
    ),
  };
}
