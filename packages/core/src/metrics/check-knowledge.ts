import { checkElements } from "../conditions/check.ts";
import type { Condition } from "../conditions/condition.ts";
import { elementsOf } from "../conditions/parts.ts";
import { checkTerms, expand } from "../conditions/terms.ts";
import { error, type Finding } from "../finding.ts";
import { cohortCondition } from "./cohort.ts";
import type { Amount, ByProgram, Definition, Version } from "./definition.ts";
import { checkSuppressionRules } from "./suppression/rules.ts";
import { groupsOf, type Knowledge } from "./knowledge.ts";

/** What does not fit together in the definitions and what they share: every place, each with how to mend it. */
export function checkKnowledge(knowledge: Knowledge): readonly Finding[] {
  const named: [string, Condition][] = [
    ...[...knowledge.terms].map(([id, when]): [string, Condition] => [`shared/terms.json ${id}`, when]),
    ...knowledge.programs.map(({ id, when }): [string, Condition] => [`shared/programs.json ${id}`, when]),
    ...groupsOf(knowledge).map(({ id, when }): [string, Condition] => [`shared/groups.json ${id}`, when]),
  ];
  return [
    ...checkSuppressionRules(knowledge.suppression),
    ...named.flatMap(([at, when]) => checkCondition(when, knowledge, at, false)),
    ...twice(
      knowledge.programs.map(({ id }) => id),
      "shared/programs.json",
    ),
    ...twice(
      groupsOf(knowledge).map(({ id }) => id),
      "shared/groups.json",
    ),
    ...twice(
      knowledge.areas.map(({ id }) => id),
      "shared/areas.json",
    ),
    ...knowledge.exclusions.flatMap(({ programs = [], metrics, code }) => [
      ...unknownPrograms(programs, knowledge, `shared/exclusions.json ${code}`),
      ...unknownMetrics(metrics, knowledge, `shared/exclusions.json ${code}`),
    ]),
    ...[...knowledge.definitions.values()].flatMap((definition) => checkDefinition(definition, knowledge)),
  ];
}

/** What is wrong with one metric: its versions' days, programs, conditions and what its kind asks for. */
export function checkDefinition(definition: Definition, knowledge: Knowledge): readonly Finding[] {
  const { id, versions } = definition;
  return [
    ...twice(
      versions.map(({ version }) => version),
      `${id}.json versions`,
    ),
    ...versions.flatMap((version, place) => {
      const at = `${id}.json versions[${place}]`;
      const next = versions[place + 1];
      return [
        ...checkDays(version, next, at),
        ...checkKind(definition, version, at),
        ...unknownPrograms(version.programs, knowledge, `${at}.programs`),
        ...conditionsOf(version, at).flatMap(([where, condition]) =>
          checkCondition(condition, knowledge, where, version.scope === "pathway"),
        ),
        ...amountsOf(version).flatMap((amount) => checkAmount(amount, knowledge, `${at}.values`)),
      ];
    }),
  ];
}

function checkCondition(
  condition: Condition,
  knowledge: Knowledge,
  at: string,
  pathway: boolean,
): readonly Finding[] {
  const terms = checkTerms(condition, knowledge.terms, at);
  if (terms.length > 0) return terms;
  const whole = expand(condition, knowledge.terms);
  const derived = new Set(knowledge.pathway.derived.map(({ id }) => id));
  const misplaced = pathway ? [] : elementsOf(whole).filter((id) => derived.has(id));
  return [
    ...checkElements(whole, knowledge.layout, at),
    ...misplaced.map((id) =>
      error(
        "metric.derived.scope",
        at,
        `“${id}” is known of a whole pathway only.`,
        "Set the scope to pathway.",
      ),
    ),
  ];
}

const of = (at: string, { each, instead = {} }: ByProgram): [string, Condition][] => [
  [`${at}.each`, each],
  ...Object.entries(instead).map(([program, condition]): [string, Condition] => [
    `${at}.instead.${program}`,
    condition,
  ]),
];

const conditionsOf = (version: Version, at: string): [string, Condition][] => [
  [`${at}.cohort`, cohortCondition(version)],
  ...of(`${at}.population`, version.population),
  ...(version.numerator === undefined ? [] : of(`${at}.numerator`, version.numerator)),
  ...(version.values ?? []).map(({ when }, place): [string, Condition] => [
    `${at}.values[${place}].when`,
    when,
  ]),
];

const amountsOf = ({ values = [] }: Version): readonly Amount[] => values.map(({ amount }) => amount);

/** The elements that an amount is reckoned from. */
export function elementsOfAmount(amount: Amount): readonly string[] {
  if ("element" in amount) return [amount.element];
  return "sum" in amount ? amount.sum : [amount.of, amount.minus];
}

const checkAmount = (amount: Amount, { layout }: Knowledge, at: string): readonly Finding[] =>
  elementsOfAmount(amount)
    .filter((id) => layout.get(id)?.kind !== "amount")
    .map((id) =>
      error("metric.amount.unknown", at, `There is no amount “${id}”.`, "Name an element that is an amount."),
    );

function checkKind({ kind }: Definition, version: Version, at: string): readonly Finding[] {
  const findings: Finding[] = [];
  if ((kind === "rate") !== (version.numerator !== undefined)) {
    findings.push(
      error(
        "metric.kind.numerator",
        at,
        "A rate has a numerator, and nothing else has one.",
        "Add it or take it away.",
      ),
    );
  }
  if ((kind === "median") !== (version.values !== undefined)) {
    findings.push(
      error(
        "metric.kind.values",
        at,
        "A median has values, and nothing else has them.",
        "Add them or take them away.",
      ),
    );
  }
  if (kind === "median" && version.counts !== "periods") {
    findings.push(
      error("metric.kind.counts", at, "A median is taken over periods.", "Set counts to periods."),
    );
  }
  return findings;
}

function checkDays({ valid }: Version, next: Version | undefined, at: string): readonly Finding[] {
  if (valid === undefined) return [];
  if (valid.to !== undefined && valid.to < valid.from) {
    return [
      error(
        "metric.valid.ends-before",
        `${at}.valid`,
        "It ends before it begins.",
        "Change one of the days.",
      ),
    ];
  }
  const following = next?.valid;
  if (following === undefined || (valid.to !== undefined && valid.to < following.from)) return [];
  const fix = `End it before ${following.from}, where the next version begins, and write the versions oldest first.`;
  return [error("metric.valid.overlap", `${at}.valid`, "Two versions are valid on one day.", fix)];
}

const unknownPrograms = (ids: readonly string[], { programs }: Knowledge, at: string): readonly Finding[] =>
  unknown(
    ids,
    programs.map(({ id }) => id),
    at,
    "program",
  );

const unknownMetrics = (ids: readonly string[], { definitions }: Knowledge, at: string): readonly Finding[] =>
  unknown(ids, [...definitions.keys()], at, "metric");

function unknown(
  ids: readonly string[],
  known: readonly string[],
  at: string,
  noun: string,
): readonly Finding[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) =>
      error(
        `metric.${noun}.unknown`,
        at,
        `There is no ${noun} “${id}”.`,
        `Name one of: ${known.join(", ")}.`,
      ),
    );
}

const twice = (ids: readonly string[], at: string): readonly Finding[] =>
  [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map((id) =>
    error("metric.id.twice", at, `“${id}” stands there twice.`, "Give each its own name."),
  );
