import { type Checked, error, type Finding, warning } from "@footbridge/core/finding.ts";
import { readPathway } from "@footbridge/core/checks/read-pathway.ts";
import type { Pathway, StepKind } from "@footbridge/core/model/pathway.ts";
import { type Around, afterOf, saidOfOthers } from "./conditions.ts";
import { byId, idOf, type Json, nodesOf, said, textOf, typesOf } from "./document.ts";
import { weeksOf } from "./duration.ts";
import { headsIn, partsOfFirst } from "./heads.ts";
import { type Kept, notUnderstood } from "./kept.ts";
import { ctidIn, withNames } from "./nameless.ts";
import { ownOf } from "./own.ts";

/** Which kind of step a type of CTDL is; what is not named here is no component of a pathway. */
const kinds: Readonly<Record<string, StepKind>> = {
  basicComponent: "training",
  basic: "training",
  courseComponent: "training",
  course: "training",
  assessmentComponent: "training",
  assessment: "training",
  competencyComponent: "training",
  cocurricularComponent: "training",
  extracurricularComponent: "training",
  workExperienceComponent: "training",
  selectionComponent: "training",
  multiComponent: "training",
  collectionComponent: "training",
  jobComponent: "job",
  job: "job",
  credentialComponent: "credential",
  credential: "credential",
  certification: "credential",
  certificate: "credential",
  license: "credential",
  degree: "credential",
};

const kindOf = (node: Json): StepKind | undefined => typesOf(node).flatMap((type) => kinds[type] ?? [])[0];

const mostSteps = 300;

/** A pathway of a CTDL document under a new id, with the document kept; `findings` tell what was not understood. */
export function readCtdlPathway(
  document: unknown,
  id: string,
): Checked<{ readonly pathway: Pathway; readonly kept: Kept }> {
  const nodes = nodesOf(withNames(document));
  const all = byId(nodes);
  const heads = headsIn(nodes);
  const [head] = heads;
  if (head === undefined) return { ok: false, findings: [noPathway] };
  const own = partsOfFirst(heads, all);
  const components = [...all].filter(([at, node]) => kindOf(node) !== undefined && !own.others.has(at));
  if (components.length > mostSteps) return { ok: false, findings: [tooMany(components.length)] };
  const stepOf = namedSteps(components.map(([at]) => at));
  const findings: Finding[] = [
    ...(heads.length > 1 ? [severalPathways(heads.map(nameOf))] : []),
    ...idsTwice(nodes),
    ...unknownClasses(all),
    ...partsElsewhere(own.missing),
    ...(components.length === 0 && own.missing.length === 0 ? [noComponents] : []),
  ];
  const steps = stepsFrom(components, stepOf, all, findings);
  const read = readPathway({ ...ownOf(head), id, title: nameOf(head), steps });
  const untold = notUnderstood(all);
  const told = [...findings, ...(untold === undefined ? [] : [untold])];
  if (!read.ok) return { ok: false, findings: [...read.findings, ...told] };
  const kept: Kept = {
    document,
    head: idOf(head),
    steps: Object.fromEntries([...stepOf].map(([at, step]) => [step, at])),
  };
  return { ok: true, value: { pathway: read.value, kept }, findings: [...read.findings, ...told] };
}

/** What a pathway is called. */
const nameOf = (head: Json): string =>
  (textOf(said(head, "name")) ?? textOf(said(head, "description")) ?? "Pathway").slice(0, 200);

function stepsFrom(
  components: readonly (readonly [string, Json])[],
  stepOf: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, Json>,
  findings: Finding[],
): readonly object[] {
  const titles = new Map(components.map(([at, node]) => [stepOf.get(at) ?? at, titleOf(node)]));
  // Some mention a component by its number in the registry.
  const numbers = new Map(
    components.flatMap(([at, node]) => {
      const number = ctidIn(node);
      return number === undefined ? [] : [[number, stepOf.get(at) ?? at] as const];
    }),
  );
  const around: Around = {
    nodes: all,
    stepOf: new Map([...numbers, ...stepOf]),
    before: saidOfOthers(all),
    titleOf: (step) => titles.get(step) ?? step,
    tell: (finding: Finding) => void findings.push(finding),
  };
  return components.map(([at, node]) => stepFrom(node, stepOf.get(at) ?? at, around));
}

function stepFrom(node: Json, id: string, around: Around): object {
  const words = titleOf(node) ?? id;
  const weeks = weeksOf(node);
  return {
    kind: kindOf(node),
    after: afterOf(node, id, around),
    ...(weeks === undefined ? {} : { weeks }),
    ...ownOf(node),
    id,
    title: words.slice(0, 200),
  };
}

const titleOf = (node: Json): string | undefined =>
  textOf(said(node, "name")) ?? textOf(said(node, "codedNotation", "description"));

/** Components of classes that we do not know: they are kept, and no step is made of them. */
function unknownClasses(all: ReadonlyMap<string, Json>): readonly Finding[] {
  return [...all].flatMap(([id, node]) => {
    if (kindOf(node) !== undefined) return [];
    const named = typesOf(node).find((one) => one.endsWith("Component"));
    if (named === undefined) return [];
    const type = named.slice(0, 1).toUpperCase() + named.slice(1);
    const title = (titleOf(node) ?? id).slice(0, 200);
    return [
      warning(
        "ctdl.class-unknown",
        id,
        `“${title}” is of a class that is not understood: ${type}.`,
        "It is kept, and exported again; draw the step by hand if people take it.",
        { title, type },
      ),
    ];
  });
}

/** A short id for each node: the end of its own, told apart where two end alike. */
function namedSteps(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      const end = id.slice(Math.max(id.lastIndexOf("/"), id.lastIndexOf("#"), id.lastIndexOf(":")) + 1);
      const base =
        end
          .replaceAll(/[^A-Za-z0-9._-]+/g, "-")
          .replace(/^[^A-Za-z0-9]+/, "")
          .slice(0, 60) || "step";
      let name = base;
      for (let next = 2; taken.has(name); next += 1) name = `${base}-${next}`;
      taken.add(name);
      return [id, name];
    }),
  );
}

const noPathway = error(
  "ctdl.no-pathway",
  "",
  "The document holds no Pathway.",
  "Export the pathway itself from the registry, with its components.",
);

const tooMany = (count: number): Finding =>
  error(
    "ctdl.too-many",
    "",
    `The document has ${count} components.`,
    `A pathway has at most ${mostSteps} steps: split it.`,
    { count, most: mostSteps },
  );

/** Components that are written more than once, each in full. */
function idsTwice(nodes: readonly Json[]): readonly Finding[] {
  const full = nodes.filter((node) => kindOf(node) !== undefined && said(node, "name").length > 0);
  const ids = full.flatMap((node) => idOf(node) ?? []);
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map((id) =>
    warning(
      "ctdl.id-twice",
      id,
      `“${id}” is written twice; the fuller one was read.`,
      "Give one of them an id of its own if they are two steps.",
      { id },
    ),
  );
}

const severalPathways = (titles: readonly string[]): Finding => {
  const [first = "", ...others] = titles;
  const rest = others.join("; ").slice(0, 500);
  return warning(
    "ctdl.several-pathways",
    "",
    `The document holds ${titles.length} pathways; “${first}” was read, and not: ${rest}.`,
    "To bring in another, put it first in the file.",
    { count: titles.length, first, rest },
  );
};

const noComponents = warning(
  "ctdl.no-components",
  "",
  "The document names no step of this pathway.",
  "Export it from the registry with its components, or draw the steps by hand.",
);

function partsElsewhere(missing: readonly string[]): readonly Finding[] {
  const count = missing.length;
  if (count === 0) return [];
  const ids = `${missing.slice(0, 5).join(", ")}${count > 5 ? ", …" : ""}`;
  const parts = count === 1 ? "a part that is" : `${count} parts that are`;
  return [
    warning(
      "ctdl.part-elsewhere",
      "",
      `The pathway names ${parts} not in this document: ${ids}.`,
      "Export it from the registry with its components, or draw these steps by hand.",
      { count, ids },
    ),
  ];
}
