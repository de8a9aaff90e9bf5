import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { atSeat, type Seat } from "../database/work.ts";
import { providerKey } from "./submission.ts";

/** What a provider's own headings and words mean. */
export interface MappingSpec {
  /** Heading → element. */
  readonly columns: Readonly<Record<string, string>>;
  /** Element → the file's word → the element's code. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  readonly dates?: "MDY" | "DMY" | "YMD" | undefined;
}

export interface Mapping {
  readonly id: string;
  readonly provider: string;
  readonly savedAt: string;
  readonly spec: MappingSpec;
}

interface Row {
  readonly id: string;
  readonly provider: string;
  readonly saved_at: string;
  readonly spec: MappingSpec;
}

const mappingOf = ({ id, provider, saved_at, spec }: Row): Mapping => ({
  id,
  provider,
  savedAt: saved_at,
  spec,
});

/** Keeps a mapping for a provider; older ones stay for the submissions that were read by them. */
export const save = (
  seat: Seat,
  { provider, organization = "" }: { readonly provider: string; readonly organization?: string },
  spec: MappingSpec,
  now = new Date(),
): Promise<Mapping> =>
  atSeat(seat, async (tx) => {
    const id = `map-${randomBytes(6).toString("hex")}`;
    await sql`insert into measure.mappings (id, provider, provider_key, org, saved_at, spec)
      values (${id}, ${provider}, ${providerKey(provider)}, ${organization}, ${now.toISOString()}::timestamptz, ${JSON.stringify(spec)}::jsonb)`.execute(
      tx,
    );
    return { id, provider, savedAt: now.toISOString(), spec };
  });

export const get = (seat: Seat, id: string): Promise<Mapping | undefined> =>
  atSeat(seat, async (tx) => {
    const found =
      await sql<Row>`select id, provider, saved_at, spec from measure.mappings where id = ${id}`.execute(tx);
    return found.rows[0] === undefined ? undefined : mappingOf(found.rows[0]);
  });

/** Newest first; of one provider, or of all. */
export const list = (seat: Seat, provider?: string): Promise<readonly Mapping[]> =>
  atSeat(seat, async (tx) => {
    const whose = provider === undefined ? sql`true` : sql`provider_key = ${providerKey(provider)}`;
    const found = await sql<Row>`select id, provider, saved_at, spec from measure.mappings
      where ${whose} order by saved_at desc, id desc limit 500`.execute(tx);
    return found.rows.map(mappingOf);
  });
