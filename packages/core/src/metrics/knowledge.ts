import { z } from "zod";
import { type Condition, conditionSchema } from "../conditions/condition.ts";
import { type Layout, layoutOf } from "../records/element.ts";
import { type Checked, error } from "../finding.ts";
import { type Definition, definitionSchema } from "./definition.ts";
import {
  type Area,
  areaSchema,
  type Exclusion,
  exclusionSchema,
  type GroupFamily,
  groupFamilySchema,
  type Pathway,
  pathwaySchema,
  type Program,
  programSchema,
} from "./shared.ts";
import { type SuppressionRules, suppressionRulesSchema } from "./suppression/rules.ts";
import { elementSchema } from "../records/element.ts";

/** All that is needed to compute metrics: the definitions and what they share. */
export interface Knowledge {
  readonly layout: Layout;
  readonly terms: ReadonlyMap<string, Condition>;
  readonly programs: readonly Program[];
  readonly families: readonly GroupFamily[];
  readonly exclusions: readonly Exclusion[];
  readonly pathway: Pathway;
  readonly areas: readonly Area[];
  /** What of the numbers may be shown. */
  readonly suppression: SuppressionRules;
  /** By id, in alphabetical order. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** How to mend a metric that there is not: those of the set that its name begins with, or all. */
export function metricsToName({ definitions }: Pick<Knowledge, "definitions">, word: string): string {
  const ids = [...definitions.keys()];
  const inSet = ids.filter((id) => id.split(".")[0] === word.trim().toLowerCase().split(".")[0]);
  return `Name some of: ${(inSet.length > 0 ? inSet : ids).join(", ")}.`;
}

const termsSchema = z.record(z.string().regex(/^[a-z0-9-]+$/), conditionSchema);

/** The files of `data` as they are read: each with the schema that it must fit. */
const knowledgeFiles = {
  "records/pirl-elements.json": z.array(elementSchema),
  "records/project-elements.json": z.array(elementSchema),
  "metrics/shared/terms.json": termsSchema,
  "metrics/shared/programs.json": z.array(programSchema),
  "metrics/shared/groups.json": z.array(groupFamilySchema),
  "metrics/shared/exclusions.json": z.array(exclusionSchema),
  "metrics/shared/pathway.json": pathwaySchema,
  "metrics/shared/areas.json": z.array(areaSchema),
  "metrics/shared/suppression.json": suppressionRulesSchema,
} as const;

export type KnowledgeFile = keyof typeof knowledgeFiles;

/** What a file of shared facts says, or where it has another shape than it should. */
export const parseShared = <F extends KnowledgeFile>(
  name: F,
  json: unknown,
): Checked<z.output<(typeof knowledgeFiles)[F]>> =>
  parse<z.output<(typeof knowledgeFiles)[F]>>(knowledgeFiles[name], name, json);

/** What a metric's file says, or where it has another shape than it should. */
export const parseDefinition = (name: string, json: unknown): Checked<Definition> =>
  parse(definitionSchema, name, json);

function parse<T>(schema: z.ZodType, name: string, json: unknown): Checked<T> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data as T, findings: [] };
  const findings = parsed.error.issues.map(({ path, message }) =>
    error(
      "metric.file.form",
      `${name} ${path.join(".")}`,
      message,
      "Write it as its neighbours are written.",
    ),
  );
  return { ok: false, findings };
}

/** What the files said, each already of its own shape. */
export interface KnowledgeParts {
  readonly elements: z.output<(typeof knowledgeFiles)["records/pirl-elements.json"]>;
  readonly terms: z.output<typeof termsSchema>;
  readonly programs: readonly Program[];
  readonly families: readonly GroupFamily[];
  readonly exclusions: readonly Exclusion[];
  readonly pathway: Pathway;
  readonly areas: readonly Area[];
  readonly suppression: SuppressionRules;
  readonly definitions: readonly Definition[];
}

/** Every group that figures are split by, `all` first, in the order of the file. */
export const groupsOf = ({ families }: Pick<Knowledge, "families">) =>
  families.flatMap(({ groups }) => groups);

/** The parts put together; `checkKnowledge` says whether they fit one another. */
export function knowledgeOf(parts: KnowledgeParts): Knowledge {
  const { elements, terms, definitions, pathway, ...rest } = parts;
  const derived = pathway.derived.map(({ id, name }) => ({
    id,
    name,
    kind: "date" as const,
    length: 8,
    origin: "project" as const,
  }));
  return {
    ...rest,
    pathway,
    layout: layoutOf([...elements, ...derived]),
    terms: new Map(Object.entries(terms)),
    definitions: new Map(
      definitions.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((definition) => [definition.id, definition]),
    ),
  };
}
