import type { Condition } from "../conditions/condition.ts";
import { expand } from "../conditions/terms.ts";
import { checked, type Checked, error, type Finding } from "../finding.ts";
import { type Report, type Window, windowOf, type WindowKind } from "./calendar.ts";
import { cohortCondition, excludedCodes } from "./cohort.ts";
import type { Amount, ByProgram, Definition, Version } from "./definition.ts";
import { groupsOf, type Knowledge, metricsToName } from "./knowledge.ts";
import type { Area, Pathway } from "./shared.ts";

/** Programs for which a metric is computed by the same conditions. */
export interface Variant {
  /** Places in the plan's list of programs. */
  readonly programs: readonly number[];
  readonly population: Condition;
  readonly numerator?: Condition;
}

/** What a median is taken over; the amount is in the element's unit. */
export interface PlannedValue {
  readonly amount: Amount;
  readonly when: Condition;
}

export interface PlannedMetric {
  readonly id: string;
  readonly version: string;
  readonly kind: Definition["kind"];
  readonly scope: Version["scope"];
  readonly counts: Version["counts"];
  readonly window: Window;
  /** Whose record lies in the window; every population holds it already. */
  readonly cohort: Condition;
  readonly variants: readonly Variant[];
  readonly values: readonly PlannedValue[];
}

interface Named {
  readonly id: string;
  readonly when: Condition;
}

/** People that figures are told of apart: a group of everyone, or everyone of an area. */
export interface PlannedGroup extends Named {
  readonly area?: string;
}

/** Everything that a report computes, as plain data: no term, no name and no window is left to look up. */
export interface Plan {
  readonly report: Report;
  readonly window: WindowKind;
  readonly programs: readonly Named[];
  readonly groups: readonly PlannedGroup[];
  readonly metrics: readonly PlannedMetric[];
  readonly pathway: Pathway;
}

export interface Wanted {
  readonly report: Report;
  readonly window: WindowKind;
  /** Ids of metrics, or `id@version`; all that are valid on the report's last day if left out. */
  readonly metrics?: readonly string[] | undefined;
  /** Also everyone of each area, by where the record says that they live. */
  readonly byArea?: boolean | undefined;
}

/** The plan of a report, or what of the wish cannot be met. */
export function planReport(knowledge: Knowledge, wanted: Wanted): Checked<Plan> {
  const { report, window } = wanted;
  const { chosen, findings } = chooseVersions(knowledge, wanted);
  const terms = knowledge.terms;
  const named = ({ id, when }: Named): Named => ({ id, when: expand(when, terms) });
  const metrics = chosen.map(([definition, version]) => planMetric(definition, version, knowledge, wanted));
  const plan: Plan = {
    report,
    window,
    programs: knowledge.programs.map(named),
    groups: [
      ...groupsOf(knowledge).map(named),
      ...(wanted.byArea === true ? knowledge.areas.map(everyoneIn) : []),
    ],
    metrics,
    pathway: knowledge.pathway,
  };
  return checked(plan, findings);
}

const everyoneIn = ({ id, state, county }: Area): PlannedGroup => ({
  id: "all",
  area: id,
  when: {
    all: [
      { code: "101", in: [state] },
      { code: "102", in: [county] },
    ],
  },
});

type Chosen = readonly [Definition, Version];

function chooseVersions(
  knowledge: Knowledge,
  wanted: Wanted,
): { chosen: readonly Chosen[]; findings: Finding[] } {
  const { end } = wanted.report;
  const findings: Finding[] = [];
  const chosen: Chosen[] = [];
  for (const word of wanted.metrics ?? knowledge.definitions.keys()) {
    const [id = "", asked] = word.split("@");
    const definition = knowledge.definitions.get(id);
    const version =
      asked === undefined
        ? versionOn(definition, end)
        : definition?.versions.find((each) => each.version === asked);
    if (definition !== undefined && version !== undefined) chosen.push([definition, version]);
    else if (wanted.metrics !== undefined) findings.push(notThere(word, definition, asked, knowledge, end));
  }
  return { chosen, findings };
}

/** The version of a metric that is valid on a day, if any. */
export const versionOn = (definition: Definition | undefined, day: string): Version | undefined =>
  definition?.versions.findLast(
    ({ valid }) => valid !== undefined && valid.from <= day && (valid.to === undefined || day <= valid.to),
  );

function notThere(
  word: string,
  definition: Definition | undefined,
  asked: string | undefined,
  knowledge: Knowledge,
  end: string,
): Finding {
  if (definition === undefined)
    return error("metric.unknown", word, `There is no metric “${word}”.`, metricsToName(knowledge, word));
  const versions = definition.versions
    .map(
      ({ version, valid }) => `${version} (${valid === undefined ? "by name only" : `from ${valid.from}`})`,
    )
    .join(", ");
  const message =
    asked === undefined
      ? `${word} had no definition on ${end}.`
      : `${definition.id} has no version “${asked}”.`;
  return error("metric.version.unknown", word, message, `Its versions: ${versions}; ask as ID@VERSION.`);
}

function planMetric(
  definition: Definition,
  version: Version,
  knowledge: Knowledge,
  wanted: Wanted,
): PlannedMetric {
  const { terms } = knowledge;
  return {
    id: definition.id,
    version: version.version,
    kind: definition.kind,
    scope: version.scope,
    counts: version.counts,
    window: windowOf(wanted.report, version.cohort.lagQuarters, wanted.window),
    cohort: expand(cohortCondition(version), terms),
    variants: variantsOf(definition, version, knowledge),
    values: (version.values ?? []).map(({ amount, when }) => ({ amount, when: expand(when, terms) })),
  };
}

/** Programs with the same population, numerator and excluded codes share a variant. */
function variantsOf({ id }: Definition, version: Version, knowledge: Knowledge): readonly Variant[] {
  const { programs, terms, exclusions } = knowledge;
  const variants = new Map<
    string,
    { programs: number[]; population: Condition; numerator: Condition | undefined }
  >();
  for (const program of version.programs) {
    const codes = version.exclusions ? excludedCodes(id, program, exclusions) : [];
    const population = forProgram(version.population, program);
    const numerator = version.numerator === undefined ? undefined : forProgram(version.numerator, program);
    const key = JSON.stringify([codes, population, numerator]);
    const place = programs.findIndex((each) => each.id === program);
    const variant = variants.get(key);
    if (variant !== undefined) variant.programs.push(place);
    else {
      const parts: Condition[] = [expand(cohortCondition(version), terms), expand(population, terms)];
      if (codes.length > 0) parts.push({ not: { code: "923", in: codes } });
      variants.set(key, {
        programs: [place],
        population: { all: parts },
        numerator: numerator === undefined ? undefined : expand(numerator, terms),
      });
    }
  }
  return [...variants.values()].map(({ numerator, ...variant }) =>
    numerator === undefined ? variant : { ...variant, numerator },
  );
}

const forProgram = ({ each, instead }: ByProgram, program: string): Condition => instead?.[program] ?? each;
