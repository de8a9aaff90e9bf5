import { z } from "zod";
import { checkElements } from "../../conditions/check.ts";
import { type Condition, conditionSchema, type Point } from "../../conditions/condition.ts";
import { elementsOfPoint } from "../../conditions/parts.ts";
import { checkTerms, expand, type Terms } from "../../conditions/terms.ts";
import { type Checked, checked, error, type Finding } from "../../finding.ts";
import type { Layout } from "../element.ts";
import { writtenOut } from "./expand.ts";
import { type RecordRule, recordRuleSchema, type Rules, type ShareRule, shareRuleSchema } from "./rule.ts";

/** A file of rules: its name for findings, and what stands in it. */
export interface RuleFile {
  readonly name: string;
  readonly json: unknown;
}

const fileSchema = z.strictObject({
  terms: z.record(z.string(), conditionSchema).optional(),
  rules: z.array(z.looseObject({ each: z.array(z.array(z.string()).min(1)).min(1).optional() })),
});

interface At<T> {
  readonly at: string;
  readonly rule: T;
}

/** Reads files of rules; all that is wrong with any of them, at once. Terms of one file serve all. */
export function readRules(files: readonly RuleFile[], layout: Layout): Checked<Rules> {
  const findings: Finding[] = [];
  const terms = new Map<string, Condition>();
  const records: At<RecordRule>[] = [];
  const shares: At<ShareRule>[] = [];
  for (const { name, json } of files) {
    const read = fileSchema.safeParse(json);
    if (!read.success) {
      findings.push(...ofShape(read.error, name));
      continue;
    }
    for (const [term, meaning] of Object.entries(read.data.terms ?? {})) terms.set(term, meaning);
    read.data.rules.forEach((written, place) => {
      for (const rule of writtenOut(written)) {
        const at = `${name} rules[${place}]`;
        const share = typeof rule === "object" && rule !== null && "share" in rule;
        const whole = share ? shareRuleSchema.safeParse(rule) : recordRuleSchema.safeParse(rule);
        if (!whole.success) findings.push(...ofShape(whole.error, at));
        else if ("share" in whole.data) shares.push({ at, rule: whole.data });
        else records.push({ at, rule: whole.data });
      }
    });
  }
  findings.push(
    ...[...terms].flatMap(([term, meaning]) => checkCondition(meaning, `terms.${term}`, layout, terms)),
    ...records.flatMap((each) => checkRecordRule(each, layout, terms)),
    ...shares.flatMap(({ at, rule }) => [
      ...checkCondition(rule.share, `${at}.share`, layout, terms),
      ...checkCondition(rule.among, `${at}.among`, layout, terms),
    ]),
  );
  if (findings.length > 0) return { ok: false, findings };
  return checked(
    {
      terms: new Map([...terms].map(([term, meaning]) => [term, expand(meaning, terms)])),
      records: records.map(({ rule }) => rule),
      shares: shares.map(({ rule }) => rule),
    },
    [],
  );
}

const ofShape = ({ issues }: z.ZodError, at: string): readonly Finding[] =>
  issues.map(({ path, message }) =>
    error(
      "rule.shape",
      [at, ...path.map(String)].join("."),
      message,
      "See data/records/rules for the shape.",
    ),
  );

/** Unknown terms leave nothing to look into further. */
function checkCondition(condition: Condition, at: string, layout: Layout, terms: Terms): readonly Finding[] {
  const unknown = checkTerms(condition, terms, at);
  return unknown.length > 0 ? unknown : checkElements(expand(condition, terms), layout, at);
}

function checkRecordRule({ at, rule }: At<RecordRule>, layout: Layout, terms: Terms): readonly Finding[] {
  const { set, severity, elements, id, group } = rule;
  const days: readonly Point[] = Object.values(set ?? {}).flatMap((each) =>
    "day" in each ? [each.day] : [],
  );
  const named = [...elements, ...Object.keys(set ?? {}), ...days.flatMap(elementsOfPoint)];
  const unknown = named.filter((element) => !layout.has(element));
  return [
    ...checkCondition(rule.when, `${at}.when`, layout, terms),
    ...unknown.map((element) =>
      error("rule.element.unknown", at, `There is no element “${element}”.`, "Take one of data/records."),
    ),
    ...((severity === "repair") === (set !== undefined)
      ? []
      : [
          error(
            "rule.repair",
            at,
            "A repair says what it sets, and nothing else does.",
            "Mend `set` or `severity`.",
          ),
        ]),
    ...(id.startsWith(`${group}.`)
      ? []
      : [
          error(
            "rule.group",
            at,
            `The rule “${id}” is not of group ${group}.`,
            "Begin its id with the group.",
          ),
        ]),
    ...wrongValues(at, rule, layout),
  ];
}

function wrongValues(at: string, { set = {} }: RecordRule, layout: Layout): readonly Finding[] {
  return Object.entries(set).flatMap(([id, replacement]) => {
    const codes = layout.get(id)?.codes;
    if (!("value" in replacement) || codes === undefined || codes.includes(replacement.value)) return [];
    const message = `Element ${id} has no code “${replacement.value}”.`;
    return [error("rule.code.unknown", at, message, `Its codes are ${codes.join(", ")}.`)];
  });
}
