import type { Condition } from "../../conditions/condition.ts";
import { elementsOf, inner } from "../../conditions/parts.ts";
import { expand } from "../../conditions/terms.ts";
import { cohortCondition, excludedCodes } from "../cohort.ts";
import type { Amount, ByProgram, Definition, Version } from "../definition.ts";
import type { Knowledge } from "../knowledge.ts";
import { conditionText } from "./condition-text.ts";

/** One part of a definition in exact form: its name, and a line over element ids. */
export interface ExactPart {
  readonly part: string;
  readonly text: string;
}

/** A metric under one version, told to a person and in exact form. */
export interface ToldDefinition extends Pick<
  Definition,
  "id" | "name" | "family" | "standing" | "kind" | "unit" | "decimals" | "better"
> {
  readonly version: string;
  readonly valid?: { readonly from: string; readonly to?: string };
  readonly source: Version["source"];
  readonly plain: Version["plain"];
  readonly change?: NonNullable<Version["change"]>;
  readonly programs: readonly string[];
  readonly versions: readonly string[];
  readonly exact: readonly ExactPart[];
  readonly elements: readonly string[];
}

/** Tells a metric under a version, with every shared term that it rests on written out below. */
export function toldDefinition(
  definition: Definition,
  version: Version,
  knowledge: Knowledge,
): ToldDefinition {
  const { id, name, family, standing, kind, unit, decimals, better, versions } = definition;
  const { from, to } = version.valid ?? {};
  return {
    id,
    name,
    family,
    standing,
    kind,
    unit,
    decimals,
    better,
    version: version.version,
    ...(from === undefined ? {} : { valid: to === undefined ? { from } : { from, to } }),
    source: version.source,
    plain: version.plain,
    ...(version.change === undefined ? {} : { change: version.change }),
    programs: version.programs,
    versions: versions.map((each) => each.version),
    exact: exactOf(definition, version, knowledge),
    elements: neededElements(definition, version, knowledge),
  };
}

const lagText = (quarters: number): string =>
  quarters === 0
    ? "in the report window"
    : `in the report window moved back by ${quarters} ${quarters === 1 ? "quarter" : "quarters"}`;

const countText = {
  periods: "each period of participation once",
  people: "each person once",
  exits: "each person and exit day once",
} as const;

function exactOf(definition: Definition, version: Version, knowledge: Knowledge): readonly ExactPart[] {
  const { cohort, population, numerator, values } = version;
  const scope =
    version.scope === "pathway"
      ? "All periods of a person on one pathway, across partners, are one record. "
      : "";
  return [
    {
      part: "Cohort",
      text: `${scope}${conditionText(cohortCondition(version))}, ${lagText(cohort.lagQuarters)}`,
    },
    ...byProgramParts("Denominator", population),
    ...(numerator === undefined ? [] : byProgramParts("Numerator", numerator)),
    ...(values ?? []).map(({ amount, when }) => ({
      part: "Value",
      text: `${amountText(amount)}, where ${conditionText(when)}`,
    })),
    { part: "Counted", text: countText[version.counts] },
    ...(version.exclusions ? [exclusionPart(definition.id, version, knowledge)] : []),
    ...termParts(conditionsOf(version), knowledge),
  ];
}

const byProgramParts = (part: string, { each, instead = {} }: ByProgram): readonly ExactPart[] => [
  { part, text: conditionText(each) },
  ...Object.entries(instead).map(([program, condition]) => ({
    part: `${part} (${program})`,
    text: conditionText(condition),
  })),
];

function exclusionPart(metric: string, { programs }: Version, { exclusions }: Knowledge): ExactPart {
  const everywhere = programs
    .map((program) => excludedCodes(metric, program, exclusions))
    .reduce((left, right) => left.filter((code) => right.includes(code)));
  const more = programs.flatMap((program) => {
    const own = excludedCodes(metric, program, exclusions).filter((code) => !everywhere.includes(code));
    return own.length === 0 ? [] : [`for ${program} also ${own.join(", ")}`];
  });
  return {
    part: "Left out",
    text: ["923 is ".concat(everywhere.length === 0 ? "nothing" : everywhere.join(", ")), ...more].join("; "),
  };
}

function amountText(amount: Amount): string {
  if ("element" in amount) return amount.element;
  return "sum" in amount ? amount.sum.join(" + ") : `${amount.of} − ${amount.minus}`;
}

const elementsOfAmount = (amount: Amount): readonly string[] =>
  "element" in amount ? [amount.element] : "sum" in amount ? amount.sum : [amount.of, amount.minus];

/** Every condition of a version, as it is written. */
function conditionsOf(version: Version): readonly Condition[] {
  const { population, numerator, values } = version;
  const both = [population, ...(numerator === undefined ? [] : [numerator])];
  return [
    cohortCondition(version),
    ...both.flatMap(({ each, instead = {} }) => [each, ...Object.values(instead)]),
    ...(values ?? []).map(({ when }) => when),
  ];
}

/** The terms that conditions rest on, each once, in the order in which they are met. */
function termParts(conditions: readonly Condition[], { terms }: Knowledge): readonly ExactPart[] {
  const met = new Map<string, Condition>();
  const visit = (condition: Condition): void => {
    if (!("term" in condition)) return inner(condition).forEach(visit);
    const meaning = terms.get(condition.term);
    if (meaning === undefined || met.has(condition.term)) return;
    met.set(condition.term, meaning);
    visit(meaning);
  };
  conditions.forEach(visit);
  return [...met].map(([term, meaning]) => ({ part: `“${term}”`, text: conditionText(meaning) }));
}

/** The elements a program has to collect for a metric; who belongs to a program is told by its own elements. */
function neededElements(definition: Definition, version: Version, knowledge: Knowledge): readonly string[] {
  const { terms, programs } = knowledge;
  const own = programs.filter(({ id }) => version.programs.includes(id)).map(({ when }) => when);
  const read = [...conditionsOf(version), ...own].flatMap((each) => elementsOf(expand(each, terms)));
  const amounts = (version.values ?? []).flatMap(({ amount }) => elementsOfAmount(amount));
  const derived = new Map(knowledge.pathway.derived.map((day) => [day.id, day]));
  const all = ["100", ...read, ...amounts, ...(version.exclusions ? ["923"] : [])].flatMap((id) => {
    const day = derived.get(id);
    return day === undefined
      ? [id]
      : day.from.flatMap(({ date, when }) => [date, ...elementsOf(expand(when, terms))]);
  });
  const order = [...knowledge.layout.keys()];
  return [...new Set(all)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}
