import type { ProgramDetail } from "@footbridge/contract/details.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import { byNextStart, jobOf, programOf } from "./in-short.ts";
import { needOf } from "./needs.ts";
import type { Shelves } from "./shelves.ts";
import { sourcesOf } from "./some.ts";

const mostAlike = 5;

export function programDetail(shelves: Shelves, program: Program): ProgramDetail {
  const { labelOf, one } = shelves;
  const { id, name, kind, description, provenance } = program;
  const sector = one.sector.get(program.sector ?? "");
  const jobs = program.occupations.map((each) => jobOf(shelves, each));
  const funds = fundsOf(shelves, program);
  const completion = completionOf(shelves, program);
  return {
    id,
    name,
    kind,
    ...(description === undefined ? {} : { description }),
    organization: contactOf(shelves, program.organization),
    ...(sector === undefined ? {} : { sector }),
    needs: needOf(program.requires, labelOf),
    gives: program.gives.map((fact) => ({ fact, label: labelOf(fact) })),
    jobs,
    funds,
    completion,
    classes: shelves.classesOf(id).length,
    alike: alikeOf(shelves, program),
    provenance,
    sources: sourcesOf(shelves, [
      provenance,
      ...jobs.map(({ pay }) => pay?.provenance),
      ...funds.map((fund) => fund.provenance),
      ...completion.map((share) => share.provenance),
    ]),
  };
}

export function contactOf({ one }: Shelves, id: string): ProgramDetail["organization"] {
  const organization = one.organization.get(id);
  return {
    id,
    name: organization?.name ?? id,
    ...(organization?.phone === undefined ? {} : { phone: organization.phone }),
    ...(organization?.website === undefined ? {} : { website: organization.website }),
  };
}

/** Every stream that any of its classes takes. */
function fundsOf({ one, classesOf, labelOf }: Shelves, { id }: Program): ProgramDetail["funds"] {
  const streams = new Set(classesOf(id).flatMap((each) => each.streams));
  return [...streams].flatMap((stream) => {
    const fund = one.stream.get(stream);
    if (fund === undefined) return [];
    const { name, description, cap, use, eligible, provenance } = fund;
    return [
      {
        id: stream,
        name,
        ...(description === undefined ? {} : { description }),
        cap,
        use,
        eligible: needOf(eligible, labelOf),
        provenance,
      },
    ];
  });
}

/** Shares of those who finish, as its classes state them, each once. */
function completionOf({ classesOf }: Shelves, { id }: Program): ProgramDetail["completion"] {
  const stated = new Map(
    classesOf(id).map(({ completion }) => [
      `${completion.rate} ${completion.provenance.source} ${completion.provenance.asOf}`,
      completion,
    ]),
  );
  return [...stated.values()];
}

/** Programs of others that give something it gives. */
function alikeOf(shelves: Shelves, program: Program): ProgramDetail["alike"] {
  const others = new Set(
    program.gives.flatMap(shelves.programsGiving).filter((other) => other.id !== program.id),
  );
  return [...others]
    .map((other) => programOf(shelves, other))
    .filter(({ classes }) => classes > 0)
    .toSorted(byNextStart)
    .slice(0, mostAlike);
}
