import { type Catalog, keyOf } from "@footbridge/core/model/catalog.ts";
import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { areasNearestFirst } from "@footbridge/core/plan/city.ts";
import type { JobShelf } from "@footbridge/core/plan/describe-job.ts";
import type { Day } from "@footbridge/core/units/day.ts";

type RecordOf<N extends keyof Catalog> = Catalog[N][number];

/** The catalog ordered so that pages find what belongs together without reading all of it. */
export interface Shelves extends JobShelf {
  readonly catalog: Catalog;
  /** Classes that begin before are over, or under way. */
  readonly today: Day;
  readonly labelOf: (word: string) => LocalText;
  readonly one: {
    readonly program: ReadonlyMap<string, RecordOf<"programs">>;
    readonly organization: ReadonlyMap<string, RecordOf<"organizations">>;
    readonly site: ReadonlyMap<string, RecordOf<"sites">>;
    readonly sector: ReadonlyMap<string, RecordOf<"sectors">>;
    readonly credential: ReadonlyMap<string, RecordOf<"credentials">>;
    readonly support: ReadonlyMap<string, RecordOf<"supports">>;
    readonly stream: ReadonlyMap<string, RecordOf<"streams">>;
    readonly source: ReadonlyMap<string, RecordOf<"sources">>;
  };
  /** Classes of a program that can still be started, the next one first. */
  readonly classesOf: (program: string) => readonly RecordOf<"offerings">[];
  readonly programsGiving: (fact: string) => readonly RecordOf<"programs">[];
  readonly programsFor: (occupation: string) => readonly RecordOf<"programs">[];
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

export function shelvesOf(catalog: Catalog, today: Day, labelOf: (word: string) => LocalText): Shelves {
  const classes = classesByProgram(catalog, today);
  const giving = byMany(catalog.programs, (program) => program.gives);
  const training = byMany(catalog.programs, (program) => program.occupations);
  return {
    catalog,
    today,
    labelOf,
    areas: areasNearestFirst,
    by: {
      occupation: byId(catalog.occupations),
      wage: new Map(catalog.wages.map((wage) => [keyOf("wages", wage), wage])),
      demand: new Map(catalog.demands.map((demand) => [keyOf("demands", demand), demand])),
    },
    one: {
      program: byId(catalog.programs),
      organization: byId(catalog.organizations),
      site: byId(catalog.sites),
      sector: byId(catalog.sectors),
      credential: byId(catalog.credentials),
      support: byId(catalog.supports),
      stream: byId(catalog.streams),
      source: byId(catalog.sources),
    },
    classesOf: (program) => classes.get(program) ?? [],
    programsGiving: (fact) => giving.get(fact) ?? [],
    programsFor: (occupation) => training.get(occupation) ?? [],
  };
}

/** Records under each of the keys they have. */
export function byMany<T>(
  records: readonly T[],
  keysOf: (record: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  return groups;
}

/** Open entry comes first: it can be started next week. */
function classesByProgram(
  { offerings }: Catalog,
  today: Day,
): ReadonlyMap<string, readonly RecordOf<"offerings">[]> {
  const open = offerings.filter(({ start }) => start === undefined || start >= today);
  const ordered = open.toSorted((one, other) =>
    (one.start ?? "") === (other.start ?? "")
      ? Number(one.id > other.id) - 0.5
      : (one.start ?? "") < (other.start ?? "")
        ? -1
        : 1,
  );
  return byMany(ordered, ({ program }) => [program]);
}
