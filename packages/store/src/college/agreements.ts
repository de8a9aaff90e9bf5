import type { Agreements } from "@footbridge/core/college/agreements.ts";
import { agreementsSchema } from "@footbridge/core/college/agreements.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMachine, asMember, type Member, type Work } from "../database/work.ts";
import { note } from "../people/audit.ts";

/** A file of agreements, as it was brought in. */
export interface AgreementVersion {
  readonly version: number;
  readonly at: string;
  /** Name of who brought it in; empty for a command at the machine. */
  readonly by: string;
  readonly fileName: string;
  readonly degrees: number;
  readonly rules: number;
}

/** What is brought in; `sha256` of its bytes tells whether it holds already. */
export interface NewAgreements {
  readonly fileName: string;
  readonly sha256: string;
  readonly agreements: Agreements;
}

interface Kept {
  readonly version: number;
  /** The same bytes held already. */
  readonly again: boolean;
}

/** Brings a file in, for a member who may: it holds from now on. Bytes that hold already change nothing. */
export const keepAgreements = (db: Database, member: Member, it: NewAgreements): Promise<Kept> =>
  asMember(db, member, (tx) => keep(tx, member.account, it));

/** The same, for a command at the machine. */
export const keepAgreementsFromMachine = (db: Database, it: NewAgreements): Promise<Kept> =>
  asMachine(db, (tx) => keep(tx, "machine", it));

async function keep(tx: Work, by: string, { fileName, sha256, agreements }: NewAgreements): Promise<Kept> {
  // One at a time: who comes second sees what the first has brought.
  await sql`select pg_advisory_xact_lock(4300000004)`.execute(tx);
  const newest = await sql<{ version: number; sha256: string }>`select version, sha256
    from college.agreement_versions order by version desc limit 1`.execute(tx);
  const [old] = newest.rows;
  if (old?.sha256 === sha256) return { version: old.version, again: true };
  const made = await sql<{
    version: number;
  }>`insert into college.agreement_versions (by, file_name, sha256, fictional)
    values (${by}, ${fileName}, ${sha256}, ${agreements.fictional ?? false}) returning version`.execute(tx);
  const version = made.rows[0]?.version;
  if (version === undefined) throw new Error("an insert returns its row");
  const rows = [
    ...agreements.degrees.map((body, place) => ({ kind: "degree", place, ...inColumns(body), body })),
    ...agreements.rules.map((body, place) => ({ kind: "rule", place, ...inColumns(body), body })),
  ];
  await sql`insert into college.agreements (version, kind, place, id, institution, valid_from, valid_until, source, source_date, body)
    select ${version}, kind, place, id, institution, valid_from, valid_until, source, source_date, body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (kind text, place integer, id text, institution text,
      valid_from date, valid_until date, source text, source_date date, body jsonb)`.execute(tx);
  await note(tx, "bring in agreements", null, `${fileName}: version ${String(version)}`);
  return { version, again: false };
}

const inColumns = (it: Agreements["degrees"][number] | Agreements["rules"][number]) => ({
  id: it.id,
  institution: it.institution,
  valid_from: "validFrom" in it ? it.validFrom : undefined,
  valid_until: "validUntil" in it ? it.validUntil : undefined,
  source: it.reference.title,
  source_date: it.reference.date,
});

/** What holds now, and its version; undefined while nothing was brought in. */
export const agreementsNow = (
  db: Database,
  member: Member,
): Promise<{ readonly version: number; readonly agreements: Agreements } | undefined> =>
  asMember(db, member, async (tx) => {
    const newest = await sql<{ version: number; fictional: boolean }>`select version, fictional
      from college.agreement_versions order by version desc limit 1`.execute(tx);
    const [one] = newest.rows;
    if (one === undefined) return undefined;
    const rows = await sql<{ kind: string; body: unknown }>`select kind, body from college.agreements
      where version = ${one.version} order by kind, place`.execute(tx);
    const of = (kind: string) => rows.rows.filter((row) => row.kind === kind).map(({ body }) => body);
    const { fictional, version } = one;
    const read = agreementsSchema.parse({ version: 1, fictional, degrees: of("degree"), rules: of("rule") });
    return { version, agreements: read };
  });

/** The newest version's number, to know whether what was read still holds; 0 while there is none. */
export const agreementsVersion = (db: Database, member: Member): Promise<number> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{ n: number }>`select coalesce(max(version), 0)::int as n
      from college.agreement_versions`.execute(tx);
    return found.rows[0]?.n ?? 0;
  });

/** The versions, newest first. */
export const listAgreementVersions = (db: Database, member: Member): Promise<readonly AgreementVersion[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<AgreementVersion>`select v.version, v.at, v.file_name as "fileName",
        coalesce((select m.name from accounts.memberships m where m.account = v.by
          order by m.ended_at is null desc limit 1), '') as by,
        (select count(*)::int from college.agreements a where a.version = v.version and a.kind = 'degree') as degrees,
        (select count(*)::int from college.agreements a where a.version = v.version and a.kind = 'rule') as rules
      from college.agreement_versions v order by v.version desc limit 50`.execute(tx);
    return found.rows;
  });
