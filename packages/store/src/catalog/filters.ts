import type { Noun } from "@footbridge/core/model/catalog.ts";
import { type RawBuilder, sql } from "kysely";

/** By what a list of records can be narrowed; which of them a noun has is in `filterable`. */
export interface Filter {
  /** Words of the name, in any language it has. */
  readonly q?: string;
  readonly kind?: string;
  readonly sector?: string;
  readonly organization?: string;
  readonly place?: string;
  readonly occupation?: string;
  readonly area?: string;
  readonly program?: string;
  readonly site?: string;
  readonly mode?: string;
  readonly language?: string;
  readonly need?: string;
}

type Field = keyof Filter;
type Condition = (value: string) => RawBuilder<unknown>;

const equals =
  (column: string): Condition =>
  (value) =>
    sql`${sql.ref(column)} = ${value}`;
const within =
  (list: string): Condition =>
  (value) =>
    sql`doc->${sql.lit(list)} ? ${value}`;
/** Every word must occur; `%` and `_` mean themselves. */
const named: Condition = (value) => {
  const words = value
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const each = words.map((word) => sql`search like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`);
  return each.length === 0 ? sql`true` : sql.join(each, sql` and `);
};

const organization = equals("organization");
const kind = equals("kind");
const sector = equals("sector");

/** The filters of each noun. */
const filterable: { readonly [N in Noun]: { readonly [F in Field]?: Condition } } = {
  sources: { q: named },
  places: { q: named },
  sectors: { q: named },
  organizations: { q: named, kind, sector: within("sectors") },
  sites: { q: named, organization, place: equals("place") },
  credentials: { q: named, kind, sector },
  occupations: { q: named, sector },
  wages: { occupation: equals("occupation"), area: equals("area") },
  demands: { occupation: equals("occupation"), area: equals("area") },
  programs: { q: named, kind, sector, organization, occupation: within("occupations") },
  offerings: {
    program: equals("program"),
    site: equals("site"),
    mode: equals("mode"),
    language: equals("language"),
  },
  supports: { q: named, organization, need: equals("need"), place: within("places") },
  streams: { q: named, organization },
  personas: { q: named },
};

/** The condition a filter makes. Throws a TypeError for a field this noun is not narrowed by: the door checks first. */
export function conditionOf(noun: Noun, filter: Filter): RawBuilder<unknown> {
  const conditions = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => {
      const condition = filterable[noun][field as Field];
      if (condition === undefined) throw new TypeError(`${noun} are not narrowed by ${field}`);
      return condition(String(value));
    });
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
