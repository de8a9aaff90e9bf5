import { type Checked, error, type Finding, warning } from "@footbridge/core/finding.ts";
import { readPathway } from "@footbridge/core/checks/read-pathway.ts";
import type { Pathway, StepKind } from "@footbridge/core/model/pathway.ts";
import { type Around, afterOf, saidOfOthers } from "./conditions.ts";
import { byId, idOf, type Json, nodesOf, said, textOf, typesOf } from "./document.ts";
import { weeksOf } from "./duration.ts";
import { type Kept, notUnderstood } from "./kept.ts";
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
  const nodes = nodesOf(document);
  const all = byId(nodes);
  const heads = [...new Set(nodes.filter((node) => typesOf(node).includes("pathway")))];
  const [head] = heads;
  if (head === undefined) return { ok: false, findings: [noPathway] };
  const components = [...all].filter(([, node]) => kindOf(node) !== undefined);
  if (components.length > mostSteps) return { ok: false, findings: [tooMany(components.length)] };
  const stepOf = namedSteps(components.map(([at]) => at));
  const findings: Finding[] = [
    ...(heads.length > 1 ? [severalPathways(heads.length)] : []),
    ...idsTwice(nodes),
    ...unknownClasses(all),
  ];
  const before = saidOfOthers(all);
  const titles = new Map(components.map(([at, node]) => [stepOf.get(at) ?? at, titleOf(node)]));
  const around: Around = {
    nodes: all,
    stepOf,
    before,
    titleOf: (step) => titles.get(step) ?? step,
    tell: (finding: Finding) => void findings.push(finding),
  };
  const steps = components.map(([at, node]) => stepFrom(node, stepOf.get(at) ?? at, around));
  const title = textOf(said(head, "name")) ?? textOf(said(head, "description")) ?? "Pathway";
  const read = readPathway({ ...ownOf(head), id, title: title.slice(0, 200), steps });
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

const severalPathways = (count: number): Finding =>
  warning(
    "ctdl.several-pathways",
    "",
    `The document holds ${count} pathways; the first gave the title, and all components were read.`,
    "Import them one by one if they are apart.",
    { count },
  );
