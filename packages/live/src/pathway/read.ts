import { selfLinks } from "@footbridge/core/checks/read-pathway.ts";
import { error, type Finding, warning } from "@footbridge/core/finding.ts";
import {
  type Pathway,
  type PathwayFund,
  pathwayFundSchema,
  type PathwayPartner,
  pathwayPartnerSchema,
  pathwaySchema,
  type PathwayStep,
} from "@footbridge/core/model/pathway.ts";
import type { Doc } from "yjs";
import { namedIn } from "./condition.ts";
import { type Listed, listIn, membersOf } from "./members.ts";
import { cut, keepRight, type Reading, readStep, tooLong, untitled } from "./read-step.ts";
import { type Entry, mapIn, plain, removedMark, rootsOf } from "./roots.ts";

/** A shared pathway, read; without `pathway` nobody has begun one in this document. */
export interface PathwayRead {
  readonly pathway?: Pathway;
  readonly findings: readonly Finding[];
}

/** Steps that were read before and not changed since, by id. */
export type StepsRead = Map<string, Reading<PathwayStep | undefined>>;

/** What stands in a document, as the core has it. It never throws: what is wrong is left out and told. */
export function readPathway(doc: Doc, known: StepsRead = new Map()): PathwayRead {
  const roots = rootsOf(doc);
  const findings: Finding[] = [];
  const steps = readSteps(roots.steps, known, findings);
  const raw = {
    id: roots.about.get("id"),
    title: titleOf(plain(roots.title), findings),
    sector: roots.about.get("sector"),
    occupations: membersOf(roots.occupations),
    populations: membersOf(roots.populations),
    livingWage: rawWage(roots.about, plain(roots.wageSource)),
    partners: readPartners(roots.partners, findings),
    funds: readFunds(roots.funds, findings),
  };
  const kept = keepRight(raw, pathwaySchema.shape, "", findings);
  if (kept["id"] === undefined) return { findings: [notBegun, ...findings] };
  const pathway = { ...pathwaySchema.parse({ title: untitled, ...kept, steps: [] }), steps };
  return { pathway, findings: [...findings, ...selfLinks(pathway)] };
}

const notBegun = error(
  "pathway.not-begun",
  "id",
  "There is no pathway in this document yet.",
  "Begin one from the list of pathways.",
);

function titleOf(title: string, findings: Finding[]): string {
  if (title.length > 200) findings.push(tooLong("title", title.length, 200));
  if (title === "")
    findings.push(warning("pathway.untitled", "title", "The pathway has no title.", "Give it one."));
  return title === "" ? untitled : title.slice(0, 200);
}

const rawWage = (about: Entry, source: string): unknown => {
  const hourly = about.get("livingWage.hourly");
  return hourly === undefined
    ? undefined
    : { hourly, source: source.slice(0, 500), asOf: about.get("livingWage.asOf") };
};

/** The steps that nobody took away, in their order. */
export const stepsIn = (doc: Doc): readonly Listed[] =>
  listIn(rootsOf(doc).steps).filter(({ entry }) => entry.get(removedMark) === undefined);

/** How many things the conditions of all steps name. */
export const askedIn = (doc: Doc): number =>
  stepsIn(doc).reduce(
    (sum, { entry }) => sum + namedIn(mapIn(entry, "after")) + namedIn(mapIn(entry, "requires")),
    0,
  );

/** The steps that somebody took away, whose words are still there. */
export const removedSteps = (doc: Doc): readonly Listed[] =>
  listIn(rootsOf(doc).steps).filter(({ entry }) => entry.get(removedMark) !== undefined);

const mostSteps = 300;

function readSteps(steps: Entry, known: StepsRead, findings: Finding[]): PathwayStep[] {
  const present = listIn(steps).filter(({ entry }) => entry.get(removedMark) === undefined);
  if (present.length > mostSteps) findings.push(tooMany("steps", mostSteps));
  return present.slice(0, mostSteps).flatMap(({ key, entry }) => {
    const read = known.get(key) ?? readStep(key, entry);
    known.set(key, read);
    findings.push(...read.findings);
    return read.value === undefined ? [] : [read.value];
  });
}

const tooMany = (at: string, most: number): Finding =>
  error("pathway.too-many", at, `There are more than ${most}; the first ${most} count.`, "Take some away.", {
    most,
  });

function readPartners(partners: Entry, findings: Finding[]): readonly PathwayPartner[] {
  const read = listIn(partners).flatMap(
    ({ key, entry }) => readPartner(entry, `partners.${key}`, findings) ?? [],
  );
  return once(read, ({ organization }) => organization, "partners", 200, findings);
}

/** A partner as the core has it; what is wrong in it is left out and told. */
export function readPartner(
  entry: Entry,
  at = "partners",
  findings: Finding[] = [],
): PathwayPartner | undefined {
  const raw = {
    organization: entry.get("organization"),
    name: cut(entry, "name", "words", at, findings) ?? untitled,
    kind: entry.get("kind"),
    role: cut(entry, "role", "words", at, findings),
    confirms: membersOf(mapIn(entry, "confirms")),
  };
  const kept = keepRight(raw, pathwayPartnerSchema.shape, at, findings);
  return pathwayPartnerSchema.safeParse({ kind: "provider", ...kept }).data;
}

/** A fund as the core has it; what is wrong in it is left out and told. */
export function readFund(
  id: string,
  entry: Entry,
  at = "funds",
  findings: Finding[] = [],
): PathwayFund | undefined {
  const what = entry.get("outcome.what");
  const raw = {
    name: cut(entry, "name", "words", at, findings) ?? untitled,
    periodWeeks: entry.get("periodWeeks"),
    outcome: what === undefined ? undefined : { what, share: entry.get("outcome.share") ?? 0 },
    note: cut(entry, "note", "note", at, findings),
  };
  const kept = keepRight(raw, pathwayFundSchema.shape, at, findings);
  return pathwayFundSchema.safeParse({ periodWeeks: 52, ...kept, id }).data;
}

function readFunds(funds: Entry, findings: Finding[]): readonly PathwayFund[] {
  const read = listIn(funds).flatMap(
    ({ key, entry }) => readFund(key, entry, `funds.${key}`, findings) ?? [],
  );
  return once(read, ({ id }) => id, "funds", 50, findings);
}

/** The first with an id counts, and no more than so many. */
function once<T>(
  all: readonly T[],
  idOf: (one: T) => string,
  at: string,
  most: number,
  findings: Finding[],
): readonly T[] {
  const byId = new Map<string, T>();
  for (const one of all) {
    const id = idOf(one);
    if (!byId.has(id)) byId.set(id, one);
    else
      findings.push(
        error(
          "pathway.listed-twice",
          `${at}.${id}`,
          `“${id}” is there twice; the first counts.`,
          "Take one away.",
          { id },
        ),
      );
  }
  if (byId.size > most) findings.push(tooMany(at, most));
  return [...byId.values()].slice(0, most);
}
