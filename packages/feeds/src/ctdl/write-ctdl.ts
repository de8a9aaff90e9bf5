import { doneFact, type Pathway, type PathwayStep, type StepKind } from "@footbridge/core/model/pathway.ts";
import { factsIn } from "@footbridge/core/model/requirement.ts";
import { afterOf, type Around as Reading, canSay, conditionFor } from "./conditions.ts";
import { ctidOf } from "./ctid.ts";
import { type Json, ownTerm, ownUrn } from "./document.ts";
import { type Kept, keptOf } from "./kept.ts";
import { mend, type Nodes } from "./mend.ts";
import { ownOfPathway, ownOfStep } from "./own.ts";

const address = { "@type": "@id" } as const;
const byLanguage = { "@container": "@language" } as const;

/** Says of each statement whether its values are addresses, or words by language: without, a reader would take ids for plain words. */
const context = {
  ceterms: "https://purl.org/ctdl/terms/",
  ceasn: "https://purl.org/ctdlasn/terms/",
  logic: "https://purl.org/ctdl/vocabs/logic/",
  footbridge: "urn:footbridge:terms:",
  "ceterms:name": byLanguage,
  "ceterms:description": byLanguage,
  "ceterms:hasPart": address,
  "ceterms:hasDestinationComponent": address,
  "ceterms:targetComponent": address,
  "ceterms:logicalOperator": address,
  "ceterms:ownedBy": address,
  "ceterms:subjectWebpage": address,
} as const;

const typeOfKind: Readonly<Record<StepKind, string>> = {
  bridge: "BasicComponent",
  training: "CourseComponent",
  "college-term": "CourseComponent",
  credential: "CredentialComponent",
  job: "JobComponent",
  support: "BasicComponent",
};
/** The kind that a type is read back as; what is another kind says so in our own words. */
const readAs = (kind: StepKind): StepKind => (kind === "credential" || kind === "job" ? kind : "training");

/** The id of a pathway that came from nowhere else, and of its steps. */
const urn = (pathway: string, step?: string): string =>
  [ownUrn, pathway, ...(step === undefined ? [] : [step])].join(":");

/** Who answers for a pathway. */
interface Owner {
  readonly id: string;
  readonly name: string;
}

/** What a document says of a pathway beside its steps. */
interface Around {
  /** Where everybody can read it. */
  readonly page?: string | undefined;
  /** The partner that is named first, where nobody else is told. */
  readonly owner?: Owner | undefined;
}

/** A pathway as CTDL: in the document that it came in, where one is kept, with what is no longer as it was. */
export function writeCtdlPathway(
  pathway: Pathway,
  keptAs: unknown,
  { page, owner = leadOf(pathway) }: Around = {},
): Record<string, unknown> {
  const kept = keptOf(keptAs);
  const nodes = nodesFor(pathway, kept, { page, owner });
  if (kept !== undefined) return mend(pathway, kept, nodes);
  const owners = owner === undefined ? [] : [ownerNode(owner)];
  return { "@context": context, "@graph": [nodes.head, ...nodes.steps.values(), ...owners] };
}

const leadOf = ({ partners: [lead] }: Pathway): Owner | undefined =>
  lead === undefined ? undefined : { id: lead.organization, name: lead.name };

const ownerUrn = ({ id }: Owner): string => `urn:footbridge:organization:${id}`;

const ownerNode = (owner: Owner): Json => ({
  "@id": ownerUrn(owner),
  "@type": "ceterms:Organization",
  "ceterms:ctid": ctidOf(ownerUrn(owner)),
  "ceterms:name": inEnglish(owner.name),
});

function nodesFor(pathway: Pathway, kept: Kept | undefined, { page, owner }: Around): Nodes {
  const webpage = page === undefined ? {} : { "ceterms:subjectWebpage": page };
  const owned = owner === undefined ? {} : { "ceterms:ownedBy": [ownerUrn(owner)] };
  const idOf = (step: string): string => kept?.steps[step] ?? urn(pathway.id, step);
  const reading: Reading = {
    nodes: new Map(),
    before: new Map(),
    stepOf: new Map(pathway.steps.map(({ id }) => [idOf(id), id])),
    titleOf: (step) => step,
    tell: () => undefined,
  };
  return {
    head: { ...headNode(pathway, kept?.head ?? urn(pathway.id), idOf), ...owned, ...webpage },
    steps: new Map(pathway.steps.map((step) => [step.id, { ...stepNode(step, idOf, reading), ...webpage }])),
  };
}

/** What the registry asks of each: a sentence on what it is; the rest of what is known goes along in our own words. */
const aboutPathway = ({ steps, sector }: Pathway): string =>
  `A career pathway of ${steps.length} steps${sector === undefined ? "" : ` in the sector “${sector}”`}.`;

const kindWords: Readonly<Record<StepKind, string>> = {
  bridge: "A bridge class",
  training: "A class",
  "college-term": "A college term",
  credential: "A credential",
  job: "A job",
  support: "A support beside the steps",
};
const aboutStep = ({ kind, weeks, keeps }: PathwayStep): string =>
  [
    `${kindWords[kind]}${weeks === 0 ? "" : ` of ${weeks} weeks`}.`,
    ...(keeps === undefined ? [] : [`Whoever stops here keeps: ${keeps}`]),
  ].join(" ");

const inEnglish = (text: string): Json => ({ en: text });

function headNode(pathway: Pathway, id: string, idOf: (step: string) => string): Json {
  const before = new Set(pathway.steps.flatMap(({ after }) => factsIn(after)));
  const last = pathway.steps.filter(
    ({ id: step, kind }) => kind !== "support" && !before.has(doneFact(step)),
  );
  const own = ownOfPathway(pathway);
  return {
    "@id": id,
    "@type": "ceterms:Pathway",
    "ceterms:ctid": ctidOf(id),
    "ceterms:name": inEnglish(pathway.title),
    "ceterms:description": inEnglish(aboutPathway(pathway)),
    "ceterms:inLanguage": ["en"],
    "ceterms:hasPart": pathway.steps.map(({ id: step }) => idOf(step)),
    "ceterms:hasDestinationComponent": last.map(({ id: step }) => idOf(step)),
    ...(own === undefined ? {} : { [ownTerm]: own }),
  };
}

function stepNode(step: PathwayStep, idOf: (step: string) => string, reading: Reading): Json {
  const known = canSay(step.after);
  const condition = known ? conditionFor(step.after, idOf) : undefined;
  const said: Json = condition === undefined ? {} : { "ceterms:hasCondition": [condition] };
  const own = ownOfStep(step, { kind: readAs(step.kind), after: afterOf(said, step.id, reading) });
  return {
    "@id": idOf(step.id),
    "@type": `ceterms:${typeOfKind[step.kind]}`,
    "ceterms:ctid": ctidOf(idOf(step.id)),
    "ceterms:name": inEnglish(step.title),
    "ceterms:description": inEnglish(aboutStep(step)),
    ...(step.weeks === 0
      ? {}
      : {
          "ceterms:estimatedDuration": [
            { "@type": "ceterms:DurationProfile", "ceterms:exactDuration": `P${step.weeks}W` },
          ],
        }),
    ...said,
    ...(own === undefined ? {} : { [ownTerm]: own }),
  };
}
