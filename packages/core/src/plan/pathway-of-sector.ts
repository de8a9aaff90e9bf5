import type { Catalog } from "../model/catalog.ts";
import {
  doneFact,
  factsAsked,
  givesFact,
  type Pathway,
  type PathwayStep,
  pathwaySchema,
} from "../model/pathway.ts";
import { type Card, stepOfRecord } from "./step-of-record.ts";

/** A first drawing stays readable: so many jobs and classes, the table adds the rest. */
const mostJobs = 6;
const mostPrograms = 14;

/**
 * A first drawing of a field of work from the catalog: its jobs that listed programs lead to, those programs, and a link
 * wherever a step gives what another asks for. Undefined for a sector that the catalog does not have.
 */
export function pathwayOfSector(catalog: Catalog, sector: string, id: string): Pathway | undefined {
  const field = catalog.sectors.find((one) => one.id === sector);
  if (field === undefined) return undefined;
  const programs = catalog.programs.filter((program) => program.sector === sector);
  const prepared = new Set(programs.flatMap(({ occupations }) => occupations));
  const jobs = catalog.occupations
    .filter((job) => job.sector === sector && (prepared.has(job.id) || job.requires !== undefined))
    .slice(0, mostJobs);
  const cards = [
    ...programs.slice(0, mostPrograms).map((program) => ({ kind: "program" as const, id: program.id })),
    ...jobs.map((job) => ({ kind: "occupation" as const, id: job.id })),
  ].flatMap((record) => stepOfRecord(catalog, record) ?? []);
  return pathwaySchema.parse({
    id,
    title: field.name.en,
    sector,
    occupations: jobs.map((job) => job.id),
    partners: partnersOf(cards),
    steps: linked(cards.map(({ step }) => step)),
  });
}

const partnersOf = (cards: readonly Card[]): readonly object[] => [
  ...new Map(
    cards.flatMap(({ partner }) =>
      partner === undefined
        ? []
        : [
            [
              partner.id,
              { organization: partner.id, name: partner.name.slice(0, 200), kind: partner.kind },
            ] as const,
          ],
    ),
  ).values(),
];

/** After any of the steps that give something it asks for, unless that would go in a circle. */
function linked(steps: readonly PathwayStep[]): readonly PathwayStep[] {
  const before = new Map<string, readonly string[]>();
  for (const step of steps) {
    const facts = factsAsked(step);
    const givers = steps.filter(
      (other) =>
        other.id !== step.id &&
        facts.some((fact) => givesFact(other, fact)) &&
        !leadsBack(before, other.id, step.id),
    );
    before.set(
      step.id,
      givers.map(({ id }) => id),
    );
  }
  return steps.map((step) => {
    const any = (before.get(step.id) ?? []).map((id) => ({ has: doneFact(id) }));
    return any.length === 0
      ? step
      : { ...step, after: any.length === 1 && any[0] !== undefined ? any[0] : { any } };
  });
}

/** Whether a step already comes, at first or in the end, after another. */
function leadsBack(before: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(before.get(id) ?? []));
  }
  return false;
}
