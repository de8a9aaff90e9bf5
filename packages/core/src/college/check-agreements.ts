import { error, type Finding, warning } from "../finding.ts";
import { type Agreements, type Asks, type Degree, partsOf, type Rule, same, slotsOf } from "./agreements.ts";
import { circlesOf } from "./circles.ts";

/** Why what a rule says cannot be taken as it stands. */
export type RuleTrouble = "more-than-slot" | "no-such-slot" | "changes-in-circle" | "ends-before-start";

/** What is wrong or ambiguous in a file of agreements, and which rules are in trouble by themselves. */
export interface AgreementsChecked {
  readonly findings: readonly Finding[];
  readonly troubled: ReadonlyMap<string, RuleTrouble>;
}

/** Finds everything in degrees and rules that a registrar must settle; nothing is settled here. */
export function checkAgreements({ degrees, rules }: Agreements): AgreementsChecked {
  const troubled = new Map<string, RuleTrouble>();
  const told = rules.flatMap((rule) => {
    const found = troublesOf(rule, degrees);
    for (const { trouble } of found) if (trouble !== undefined) troubled.set(rule.id, trouble);
    return found.map(({ finding }) => finding);
  });
  const circles = circlesOf(rules).map(({ rules: ids, changes }) => {
    if (changes) for (const id of ids) troubled.set(id, "changes-in-circle");
    return circle(ids, changes);
  });
  const findings = [
    ...twice(degrees, "degrees"),
    ...twice(rules, "rules"),
    ...degrees.flatMap(degreeFindings),
    ...told,
    ...pairs(rules),
    ...circles,
  ];
  return { findings, troubled };
}

function twice(all: readonly { readonly id: string }[], list: string): readonly Finding[] {
  const seen = new Set<string>();
  return all.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const at = `${list} ${id}`;
    return [error("college.id-twice", at, `“${id}” is there twice.`, "Give each its own id.", { id })];
  });
}

function degreeFindings({ id, asks }: Degree): readonly Finding[] {
  const slots = twice(
    slotsOf(asks).map(({ slot }) => ({ id: slot })),
    `degrees ${id}, slots`,
  );
  return [...slots, ...tooMany(asks, id)];
}

function tooMany(asks: Asks, id: string): readonly Finding[] {
  if ("slot" in asks) return [];
  const parts = partsOf(asks);
  const own =
    "atLeast" in asks && asks.atLeast > parts.length
      ? [
          error(
            "college.asks-too-many",
            `degrees ${id}`,
            `It asks for ${asks.atLeast} of ${parts.length}.`,
            "Ask for no more than there are.",
            { least: asks.atLeast, parts: parts.length },
          ),
        ]
      : [];
  return [...own, ...parts.flatMap((part) => tooMany(part, id))];
}

interface Told {
  readonly finding: Finding;
  readonly trouble?: RuleTrouble;
}

/** What is wrong with one rule by itself. */
function troublesOf(rule: Rule, degrees: readonly Degree[]): readonly Told[] {
  const at = `rules ${rule.id}`;
  const found: Told[] = [];
  const { validFrom, validUntil } = rule;
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
    found.push({
      trouble: "ends-before-start",
      finding: error(
        "college.rule.ends-before-start",
        at,
        `It ends (${validUntil}) before it begins (${validFrom}).`,
        "Correct one of the two days by the agreement.",
        { from: validFrom, until: validUntil },
      ),
    });
  const targets = degrees.filter(
    ({ id, institution }) => same(institution) === same(rule.institution) && (rule.degree ?? id) === id,
  );
  if (targets.length === 0 && rule.degree !== undefined) found.push({ finding: noDegree(at, rule.degree) });
  const slots = targets.flatMap(({ asks }) => slotsOf(asks));
  for (const { slot, credits } of rule.gives) {
    if (slot === undefined) continue;
    const named = slots.filter((one) => one.slot === slot);
    const least = Math.min(...named.map((one) => one.credits));
    if (named.length === 0) found.push({ trouble: "no-such-slot", finding: noSlot(at, slot) });
    else if (credits > least)
      found.push({ trouble: "more-than-slot", finding: moreThanSlot(at, slot, credits, least) });
  }
  return found;
}

const noDegree = (at: string, degree: string): Finding =>
  warning(
    "college.rule.no-such-degree",
    at,
    `The degree “${degree}” of this college is not in the list.`,
    "Add the degree, or correct its id; until then the rule counts for nothing.",
    { degree },
  );

const noSlot = (at: string, slot: string): Finding =>
  error(
    "college.rule.no-such-slot",
    at,
    `There is no slot “${slot}” in the degree it names.`,
    "Ask the registrar which slot is meant, and write its id.",
    { slot },
  );

const moreThanSlot = (at: string, slot: string, gives: number, holds: number): Finding =>
  error(
    "college.rule.more-than-slot",
    at,
    `It gives ${gives} credits into slot “${slot}”, which holds ${holds}.`,
    "Ask the registrar whether the rest is lost or counts elsewhere, and write it so.",
    { gives, slot, holds },
  );

/** Rules of one source for one institution that hold on the same day: they must say the same. */
function pairs(rules: readonly Rule[]): readonly Finding[] {
  const groups = Map.groupBy(rules, ({ from: { kind, code }, institution }) =>
    JSON.stringify([kind, same(code), same(institution)]),
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, place) =>
      group.slice(place + 1).flatMap((other) => (meet(one, other) ? [pair(one, other)] : [])),
    ),
  );
}

const meet = (a: Rule, b: Rule): boolean =>
  a.id !== b.id &&
  agree(a.degree, b.degree) &&
  agree(a.from.institution, b.from.institution) &&
  (a.validFrom ?? "") <= (b.validUntil ?? "9") &&
  (b.validFrom ?? "") <= (a.validUntil ?? "9");

/** Both name the same, or one of them holds for all. */
const agree = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || same(a) === same(b);

function pair(one: Rule, other: Rule): Finding {
  const at = `rules ${one.id} and ${other.id}`;
  if (saysOf(one) === saysOf(other))
    return warning(
      "college.rules.twice",
      at,
      `Both say the same of ${one.from.code}, and hold on the same days.`,
      "Keep one of them, or end the older on the day before the newer begins.",
      { code: one.from.code },
    );
  return error(
    "college.rules.differ",
    at,
    `On the same days they give different credit for ${one.from.code} at ${one.institution}.`,
    "Ask the registrar which holds; then end or correct the other. Until then neither is counted.",
    { code: one.from.code, institution: one.institution },
  );
}

/** What a rule gives, and for which grade, as a text to compare; the order in which it is written means nothing. */
export const saysOf = ({ gives, minimumGrade }: Rule): string =>
  JSON.stringify([
    gives.map(({ course, slot, credits }) => JSON.stringify([course ?? "", slot ?? "", credits])).toSorted(),
    minimumGrade ?? "",
  ]);

function circle(ids: readonly string[], changes: boolean): Finding {
  const at = `rules ${ids.join(", ")}`;
  return changes
    ? error(
        "college.rules.circle-changes",
        at,
        "Each counts as the next and the last as the first again, with other credits than before.",
        "Ask the registrar what the course is worth; until then none of these rules is counted.",
      )
    : warning(
        "college.rules.circle",
        at,
        "Each counts as the next and the last as the first again.",
        "Nothing to do where the colleges take each other's course; credit is given one step only.",
      );
}
