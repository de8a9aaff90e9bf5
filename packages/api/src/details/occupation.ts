import type { OccupationDetail } from "@footbridge/contract/details.ts";
import type { JobInShort } from "@footbridge/contract/details-shared.ts";
import type { Occupation } from "@footbridge/core/model/occupation.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import { demandFor, payRange } from "@footbridge/core/plan/describe-job.ts";
import { wayIntoOccupation } from "@footbridge/core/plan/way-in.ts";
import { byNextStart, jobOf, organizationOf, programOf } from "./in-short.ts";
import { factsIn, needOf } from "./needs.ts";
import type { Shelves } from "./shelves.ts";
import { firstOf, sourcesOf } from "./some.ts";

/** Shown at once; the whole list is a page of its own. */
const most = { names: 8, ways: 8, employers: 6, jobs: 8 };

export function occupationDetail(shelves: Shelves, job: Occupation): OccupationDetail {
  const { labelOf, one } = shelves;
  const pay = payRange(shelves, job.id);
  const demand = demandFor(shelves, job.id);
  const sector = one.sector.get(job.sector ?? "");
  const ways = waysInto(shelves, job);
  const needs = wayIntoOccupation(job, shelves.programsFor(job.id).length > 0);
  const ladder = { before: jobsBefore(shelves, job), next: jobsAfter(shelves, job) };
  const related = job.related
    .filter((id) => shelves.by.occupation.has(id))
    .slice(0, most.jobs)
    .map((id) => jobOf(shelves, id));
  const shown = [...ladder.before, ...ladder.next, ...related];
  return {
    ...aboutJob(job),
    ...(sector === undefined ? {} : { sector }),
    ...(pay === undefined ? {} : { pay: { ...pay } }),
    ...(demand === undefined ? {} : { demand: demandOf(demand) }),
    hasWayIn: needs !== undefined,
    ...(needs === undefined ? {} : { needs: needOf(needs, labelOf) }),
    waysIn: firstOf(ways.map((program) => programOf(shelves, program)).toSorted(byNextStart), most.ways),
    ...ladder,
    related,
    employers: firstOf(employersIn(shelves, job.sector), most.employers),
    provenance: job.provenance,
    sources: sourcesOf(shelves, [
      job.provenance,
      pay?.provenance,
      demand?.provenance,
      ...shown.map((each) => each.pay?.provenance),
    ]),
  };
}

function aboutJob({ id, title, description, alternateTitles, jobZone, typicalEducation }: Occupation) {
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    otherNames: alternateTitles.slice(0, most.names),
    ...(jobZone === undefined ? {} : { jobZone }),
    ...(typicalEducation === undefined ? {} : { typicalEducation }),
  };
}

const demandOf = ({
  employmentNow,
  employmentThen,
  annualOpenings,
  provenance,
}: NonNullable<ReturnType<typeof demandFor>>): OccupationDetail["demand"] & {} => ({
  employmentNow,
  employmentThen,
  annualOpenings,
  provenance,
});

/** Programs for the job, and those that give what it asks for and no scale measures. */
export function waysInto(shelves: Shelves, job: Occupation): readonly Program[] {
  const asked = factsIn(job.requires).filter((fact) => shelves.one.credential.has(fact) && !isDiploma(fact));
  return [...new Set([...shelves.programsFor(job.id), ...asked.flatMap(shelves.programsGiving)])];
}

/** A school diploma opens so many jobs that it is the way into none. */
const isDiploma = (fact: string): boolean => fact.startsWith("diploma:");

/** `experience:31-1131:26` → the job and its weeks. */
const worked = /^experience:(.+):(\d+)$/;

function jobsBefore(shelves: Shelves, job: Occupation): JobInShort[] {
  return factsIn(job.requires).flatMap((fact) => {
    const [, id, weeks] = worked.exec(fact) ?? [];
    return id === undefined || !shelves.by.occupation.has(id) ? [] : [jobOf(shelves, id, Number(weeks))];
  });
}

/** Jobs, and programs' jobs, that ask for work in this one. */
function jobsAfter(shelves: Shelves, job: Occupation): JobInShort[] {
  const own = new Map(job.experience.map(({ gives, weeks }) => [gives, weeks]));
  if (own.size === 0) return [];
  const weeksFor = (facts: readonly string[]): number | undefined =>
    facts.map((fact) => own.get(fact)).find((weeks) => weeks !== undefined);
  const direct = shelves.catalog.occupations.flatMap((other) => {
    const weeks = weeksFor(factsIn(other.requires));
    return weeks === undefined ? [] : [[other.id, weeks] as const];
  });
  const taught = shelves.catalog.programs.flatMap((program) => {
    const weeks = weeksFor(factsIn(program.requires));
    return weeks === undefined ? [] : program.occupations.map((id) => [id, weeks] as const);
  });
  const next = new Map([...taught, ...direct].filter(([id]) => id !== job.id));
  return [...next].slice(0, most.jobs).map(([id, weeks]) => jobOf(shelves, id, weeks));
}

export const employersIn = (shelves: Shelves, sector: string | undefined) =>
  shelves.catalog.organizations
    .filter(({ kind, sectors }) => kind === "employer" && sector !== undefined && sectors.includes(sector))
    .map((organization) => organizationOf(shelves, organization));
