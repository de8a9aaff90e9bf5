import { type Finding, warning } from "@footbridge/core/finding.ts";
import { doneFact } from "@footbridge/core/model/pathway.ts";
import { noRequirement, type Requirement } from "@footbridge/core/model/requirement.ts";
import { isLeaf, partsOf } from "@footbridge/core/rules/leaf.ts";
import { idOf, isJson, type Json, many, numberOf, plain, refsOf, said, textOf } from "./document.ts";

/** What reading a condition needs: the document, and which node became which step. */
export interface Around {
  readonly nodes: ReadonlyMap<string, Json>;
  readonly stepOf: ReadonlyMap<string, string>;
  /** By node: those that say of themselves that they come before it, or are its children. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** What a step is called. */
  readonly titleOf: (step: string) => string;
  readonly tell: (finding: Finding) => void;
}

const deepest = 20;

/** What nodes say of others that come after them. */
export function saidOfOthers(nodes: ReadonlyMap<string, Json>): Around["before"] {
  const before = new Map<string, readonly string[]>();
  for (const [id, node] of nodes)
    for (const other of refsOf(said(node, "precedes", "preceeds", "isChildOf")))
      before.set(other, [...(before.get(other) ?? []), id]);
  return before;
}

/** What must be finished before a component: its conditions, or else the components that it says come before. */
export function afterOf(node: Json, step: string, around: Around): Requirement {
  const conditions = said(node, "hasCondition", "precondition");
  const read = conditions.flatMap((condition) => conditionOf(condition, { step, around, within: [] }) ?? []);
  if (read.length > 0) return notTooDeep(joined("all", read), step, around);
  const told = refsOf(said(node, "hasChild", "precededBy", "prerequisite", "isParentOf"));
  const before = [...told, ...(around.before.get(idOf(node) ?? "") ?? [])];
  return joined("all", targets(before, step, around));
}

/** Groups within groups, as many as a drawing takes. */
const deepestGroup = 9;

const depthOf = (requirement: Requirement): number =>
  isLeaf(requirement) ? 0 : 1 + Math.max(0, ...partsOf(requirement).parts.map(depthOf));

function notTooDeep(requirement: Requirement, step: string, around: Around): Requirement {
  if (depthOf(requirement) <= deepestGroup) return requirement;
  around.tell(untold({ step, around }, "deep", undefined, tooDeep));
  return noRequirement;
}

const tooDeep = "It nests too deep. It is kept, and exported again; say it at the card with fewer groups.";

interface At {
  readonly step: string;
  readonly around: Around;
  /** The conditions around this one, so that one that holds itself ends. */
  readonly within: readonly Json[];
}

/** One condition with those nested in it; undefined where it says nothing that we understand. */
function conditionOf(value: unknown, at: At): Requirement | undefined {
  const { step, around, within } = at;
  const node =
    typeof value === "string" ? around.nodes.get(value) : isJson(value) ? resolved(value, around) : undefined;
  if (node === undefined) return undefined;
  if (within.includes(node) || within.length > deepest) {
    const fix = within.includes(node) ? "It holds itself; the rest was read." : tooDeep;
    around.tell(untold(at, within.includes(node) ? "circle" : "deep", undefined, fix));
    return undefined;
  }
  if (said(node, "hasConstraint").length > 0)
    around.tell(
      untold(
        { step, around },
        "constraint",
        textOf(said(node, "description")) ?? "…",
        "It is kept, and exported again; read it aloud at the table.",
      ),
    );
  const nested = said(node, "hasCondition").flatMap(
    (part) => conditionOf(part, { ...at, within: [...within, node] }) ?? [],
  );
  const named = targetsOf(node, step, around);
  const parts = [...named, ...nested];
  if (parts.length === 0) return undefined;
  // So many of whole conditions: the number counts what the node names, and here it names these.
  const wanted = named.length === 0 ? wantedOf(node) : undefined;
  if (wanted !== undefined) return enough(wanted, nested, step, around);
  const operator = operatorOf(node);
  if (operator === "not")
    around.tell(
      untold(at, "not", undefined, "A step cannot ask that another was not taken; the rest was read."),
    );
  return joined(operator === "or" ? "any" : "all", parts);
}

const resolved = (value: Json, around: Around): Json => {
  const [id] = refsOf([value]);
  const full = id === undefined ? undefined : around.nodes.get(id);
  return full !== undefined && Object.keys(full).length > Object.keys(value).length ? full : value;
};

/** The components that a condition names, and how many of them it asks for. */
function targetsOf(node: Json, step: string, around: Around): readonly Requirement[] {
  const of = targets(refsOf(said(node, "targetComponent")), step, around);
  if (of.length === 0) return [];
  const wanted = wantedOf(node);
  if (wanted === undefined) return operatorOf(node) === "or" ? [joined("any", of)] : of;
  return [enough(wanted, of, step, around)];
}

/** How many a condition asks for; a part of one is asked for as a whole one. */
function wantedOf(node: Json): number | undefined {
  const old = textOf(said(node, "leftOperand")) === "reqNum" ? said(node, "rightOperand") : [];
  const wanted = numberOf([...said(node, "requiredNumber"), ...old]);
  return wanted === undefined ? undefined : Math.ceil(wanted);
}

function enough(wanted: number, of: readonly Requirement[], step: string, around: Around): Requirement {
  const title = around.titleOf(step);
  const there = of.length;
  if (wanted > there)
    around.tell(
      warning(
        "ctdl.condition.number",
        `steps.${step}.after`,
        `A condition of “${title}” asks for ${wanted} of ${there}.`,
        "It asks for more than there are: all of them are asked for.",
        { title, wanted, there },
      ),
    );
  return counted(Math.min(wanted, of.length), of);
}

const operatorOf = (node: Json): string | undefined => {
  const [value] = said(node, "logicalOperator", "logicalOperand");
  const [name] = refsOf(many(value));
  return name === undefined ? undefined : plain(name).toLowerCase();
};

function targets(ids: readonly string[], step: string, around: Around): readonly Requirement[] {
  const tell = (what: string, id: string, fix: string): readonly Requirement[] => {
    around.tell(untold({ step, around }, what, id, fix));
    return [];
  };
  return [...new Set(ids)].flatMap((id) => {
    const target = around.stepOf.get(id);
    if (target === step)
      return tell("itself", around.titleOf(step), "A step cannot come before itself; the rest was read.");
    if (target !== undefined) return [{ has: doneFact(target) }];
    return around.nodes.has(id)
      ? tell(
          "no-step",
          id,
          "It is in this document, but is no step that is understood; draw the step by hand.",
        )
      : tell("elsewhere", id, "It is not in this document; add it as a step.");
  });
}

const untold = (
  { step, around }: Pick<At, "step" | "around">,
  what: string,
  words: string | undefined,
  fix: string,
): Finding => {
  const title = around.titleOf(step);
  const cut = words?.slice(0, 200);
  return warning(
    `ctdl.condition.${what}`,
    `steps.${step}.after`,
    `A condition of “${title}” was not understood${cut === undefined ? "" : `: “${cut}”`}.`,
    fix,
    { title, ...(cut === undefined ? {} : { words: cut }) },
  );
};

/** Written as a person would: one part alone stands for itself. */
function joined(how: "all" | "any", parts: readonly Requirement[]): Requirement {
  const [only] = parts;
  if (only === undefined) return noRequirement;
  if (parts.length === 1) return only;
  return how === "all" ? { all: parts } : { any: parts };
}

function counted(wanted: number, of: readonly Requirement[]): Requirement {
  if (wanted <= 0) return noRequirement;
  if (wanted === of.length) return joined("all", of);
  return wanted === 1 ? joined("any", of) : { atLeast: wanted, of };
}

/** Whether CTDL can say it: steps alone, in all, any or so many of them. */
export const canSay = (requirement: Requirement): boolean =>
  isLeaf(requirement)
    ? "has" in requirement && requirement.has.startsWith(doneFact(""))
    : partsOf(requirement).parts.every(canSay);

/** A requirement as one condition of CTDL; undefined where nothing is asked. */
export function conditionFor(requirement: Requirement, idOfStep: (step: string) => string): Json | undefined {
  const named = (en: string): Json => ({ "@type": "ceterms:ComponentCondition", "ceterms:name": { en } });
  if (isLeaf(requirement)) {
    const id = "has" in requirement ? [idOfStep(requirement.has.slice(doneFact("").length))] : [];
    return { ...named("This step"), "ceterms:requiredNumber": 1, "ceterms:targetComponent": id };
  }
  const { wanted, parts } = partsOf(requirement);
  if (parts.length === 0 || wanted === 0) return undefined;
  const leaves = parts.filter(isLeaf);
  const ids = leaves.flatMap((leaf) =>
    "has" in leaf ? [idOfStep(leaf.has.slice(doneFact("").length))] : [],
  );
  const name = wanted === parts.length ? "All of these" : `At least ${wanted} of these`;
  if (leaves.length === parts.length)
    return { ...named(name), "ceterms:requiredNumber": wanted, "ceterms:targetComponent": ids };
  const nested = parts.flatMap((part) => conditionFor(part, idOfStep) ?? []);
  // “So many of” whole groups: CTDL counts components only.
  const operator = wanted === parts.length ? "And" : "Or";
  return { ...named(name), "ceterms:logicalOperator": `logic:${operator}`, "ceterms:hasCondition": nested };
}
