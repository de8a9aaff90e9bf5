import type { CredentialDetail, SectorDetail } from "@footbridge/contract/details.ts";
import type { Credential } from "@footbridge/core/model/credential.ts";
import type { Occupation } from "@footbridge/core/model/occupation.ts";
import { byNextStart, jobOf, programOf } from "./in-short.ts";
import { factsIn } from "./needs.ts";
import { employersIn } from "./occupation.ts";
import type { Shelves } from "./shelves.ts";
import { firstOf, sourcesOf } from "./some.ts";

const most = { programs: 10, employers: 6 };

type Sector = Shelves["catalog"]["sectors"][number];

/** The jobs of a field as a ladder, and the credentials between them. */
export function sectorDetail(shelves: Shelves, { id, name }: Sector): SectorDetail {
  const jobs = shelves.catalog.occupations.filter(({ sector }) => sector === id);
  const rungs = rungsOf(shelves, jobs);
  const programs = shelves.catalog.programs.filter(({ sector }) => sector === id);
  return {
    id,
    name,
    rungs,
    links: linksOf(shelves, jobs),
    programs: firstOf(
      programs.map((program) => programOf(shelves, program)).toSorted(byNextStart),
      most.programs,
    ),
    employers: firstOf(employersIn(shelves, id), most.employers),
    sources: sourcesOf(
      shelves,
      rungs.flatMap((rung) => rung.jobs.map(({ pay }) => pay?.provenance)),
    ),
  };
}

/** Jobs of unknown level come last. */
function rungsOf(shelves: Shelves, jobs: readonly Occupation[]): SectorDetail["rungs"] {
  const levels = [...new Set(jobs.map(({ jobZone }) => jobZone))].toSorted((a, b) => (a ?? 9) - (b ?? 9));
  return levels.map((level) => ({
    ...(level === undefined ? {} : { level }),
    jobs: jobs
      .filter(({ jobZone }) => jobZone === level)
      .map((job) => ({ ...jobOf(shelves, job.id), asks: credentialsIn(shelves, job).map(named) }))
      .toSorted((one, other) => (one.pay?.median ?? 0) - (other.pay?.median ?? 0)),
  }));
}

const named = ({ id, name }: Credential) => ({ id, name });

const credentialsIn = ({ one }: Shelves, { requires }: Occupation): readonly Credential[] =>
  factsIn(requires).flatMap((fact) => one.credential.get(fact) ?? []);

/** Credentials by how many of the jobs they open, those that open most first. */
function linksOf(shelves: Shelves, jobs: readonly Occupation[]): SectorDetail["links"] {
  const opens = new Map<Credential, string[]>();
  for (const job of jobs) {
    for (const credential of credentialsIn(shelves, job)) {
      const opened = opens.get(credential);
      if (opened === undefined) opens.set(credential, [job.id]);
      else opened.push(job.id);
    }
  }
  return [...opens]
    .map(([credential, opened]) => ({
      credential: named(credential),
      kind: credential.kind,
      opens: opened,
      programs: shelves.programsGiving(credential.id).length,
    }))
    .toSorted((one, other) => other.opens.length - one.opens.length);
}

export function credentialDetail(shelves: Shelves, credential: Credential): CredentialDetail {
  const { id, name, kind, issuer, description, provenance } = credential;
  const sector = shelves.one.sector.get(credential.sector ?? "");
  const programs = shelves.programsGiving(id).map((program) => programOf(shelves, program));
  const opens = shelves.catalog.occupations
    .filter(({ requires }) => factsIn(requires).includes(id))
    .map((job) => jobOf(shelves, job.id));
  return {
    id,
    name,
    kind,
    ...(issuer === undefined ? {} : { issuer }),
    ...(description === undefined ? {} : { description }),
    ...(sector === undefined ? {} : { sector }),
    programs: firstOf(programs.toSorted(byNextStart), most.programs),
    opens,
    provenance,
    sources: sourcesOf(shelves, [provenance, ...opens.map(({ pay }) => pay?.provenance)]),
  };
}
