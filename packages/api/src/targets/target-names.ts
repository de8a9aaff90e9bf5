import type { FoundTarget } from "@footbridge/contract/targets.ts";
import type { Catalog } from "@footbridge/core/model/catalog.ts";
import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { wayIntoOccupation } from "@footbridge/core/plan/way-in.ts";

/** One name under which a target can be found; `own` is its label, others are alternate titles. */
export interface TargetName {
  readonly target: string;
  readonly kind: FoundTarget["kind"];
  readonly label: LocalText;
  readonly text: string;
  readonly own: boolean;
  readonly hasWayIn: boolean;
}

/** Every name of every job, sector, credential that someone gives, and program. */
export function targetNames(catalog: Catalog): readonly TargetName[] {
  const trainedFor = new Set(catalog.programs.flatMap((program) => program.occupations));
  const given = new Set(catalog.programs.flatMap((program) => program.gives));
  const jobs = catalog.occupations.flatMap((occupation) => {
    const hasWayIn = wayIntoOccupation(occupation, trainedFor.has(occupation.id)) !== undefined;
    return namesOf(
      `occupation:${occupation.id}`,
      "occupation",
      occupation.title,
      hasWayIn,
      occupation.alternateTitles,
    );
  });
  return [
    ...jobs,
    ...catalog.sectors.flatMap(({ id, name }) => namesOf(`sector:${id}`, "sector", name, true)),
    ...catalog.credentials.flatMap(({ id, name }) =>
      namesOf(`fact:${id}`, "credential", name, given.has(id)),
    ),
    ...catalog.programs.flatMap(({ id, name }) => namesOf(`program:${id}`, "program", name, true)),
  ];
}

function namesOf(
  target: string,
  kind: FoundTarget["kind"],
  label: LocalText,
  hasWayIn: boolean,
  others: readonly string[] = [],
): TargetName[] {
  const own = [label.en, ...(label.es === undefined || label.es === label.en ? [] : [label.es])];
  return [
    ...own.map((text) => ({ target, kind, label, text, own: true, hasWayIn })),
    ...others.map((text) => ({ target, kind, label, text, own: false, hasWayIn })),
  ];
}
