import { randomBytes } from "node:crypto";
import type { Pathway, PathwayState } from "@footbridge/core/model/pathway.ts";
import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMachine, asMember, type Member, type Work } from "../database/work.ts";

/** How many checks hold, find a gap, or cannot be told. */
export interface Score {
  readonly holds: number;
  readonly gap: number;
  readonly untold: number;
}

/** A pathway as a list shows it. */
export interface PathwayHead {
  readonly id: string;
  /** The owner's organization; empty for the partnership itself. */
  readonly org: string;
  readonly title: string;
  readonly state: PathwayState;
  readonly partners: readonly string[];
  /** Partners by id, as the drawing calls them. */
  readonly partnerNames: Readonly<Record<string, string>>;
  readonly score: Score;
  readonly at: string;
  /** Who changed it last, by name. */
  readonly name: string;
  /** The newest published version. */
  readonly published: number | null;
  readonly archivedAt: string | null;
}

/** The draft with all that is stored of it. */
export interface StoredDraft extends PathwayHead {
  readonly revision: number;
  readonly draft: Pathway;
  /** What an import brought that we have no word for. */
  readonly kept: unknown;
}

const head = sql`id, org, title, state, partners, score, at, name, published, archived_at as "archivedAt",
  coalesce((select jsonb_object_agg(p ->> 'organization', p ->> 'name')
    from jsonb_array_elements(draft -> 'partners') p), '{}') as "partnerNames"`;

/** What a member's account is called; nothing at the machine itself. */
export const nameOf = ({ account }: Pick<Member, "account">): RawBuilder<string> =>
  sql`coalesce((select name from accounts.memberships where account = ${account}
    order by ended_at is null desc, since desc limit 1), '')`;

/** Drafts that this member may see, the last changed first; those in the archive only where asked for. */
export const listPathways = (
  db: Database,
  member: Member,
  { archived, most }: { readonly archived: boolean; readonly most: number },
): Promise<readonly PathwayHead[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<PathwayHead>`select ${head} from pathways.pathway
      where (archived_at is not null) = ${archived} order by at desc, id limit ${most}`.execute(tx);
    return found.rows;
  });

/** A draft; undefined where this member may not see it. */
export const readDraft = (db: Database, member: Member, id: string): Promise<StoredDraft | undefined> =>
  asMember(db, member, async (tx) => {
    const found = await sql<StoredDraft>`select ${head}, revision, draft, kept from pathways.pathway
      where id = ${id}`.execute(tx);
    return found.rows[0];
  });

/** What is written of a draft. */
export interface DraftWritten {
  readonly pathway: Pathway;
  readonly score: Score;
}

/** Drawn by lot, so that it says nothing. */
export const newPathwayId = (): string => `pathway-${randomBytes(6).toString("hex")}`;

/** Makes a draft of the member's organization; the pathway has its new id already. */
export const makePathway = (
  db: Database,
  member: Member,
  { pathway, score, kept }: DraftWritten & { readonly kept?: unknown },
): Promise<void> =>
  asMember(db, member, async (tx) => {
    await sql`insert into pathways.pathway (id, org, title, draft, kept, score, made_by, by, name)
      values (${pathway.id}, ${member.org}, ${pathway.title}, ${JSON.stringify(pathway)}::jsonb,
        ${kept === undefined ? null : JSON.stringify(kept)}::jsonb, ${JSON.stringify(score)}::jsonb,
        ${member.account}, ${member.account}, ${nameOf(member)})`.execute(tx);
  });

/** Puts a draft in the place of the revision that was read; the new revision, or undefined where another came before. */
export const saveDraft = (
  db: Database,
  member: Member,
  it: DraftWritten & { readonly revision: number },
): Promise<number | undefined> =>
  asMember(db, member, async (tx) => {
    const { pathway, score, revision } = it;
    const done = await sql<{ revision: number }>`update pathways.pathway set revision = revision + 1,
      draft = ${JSON.stringify(pathway)}::jsonb, score = ${JSON.stringify(score)}::jsonb, at = now(),
      by = ${member.account}, name = ${nameOf(member)}
      where id = ${pathway.id} and revision = ${revision} and archived_at is null returning revision`.execute(
      tx,
    );
    return done.rows[0]?.revision;
  });

/** A draft for the live server, which has asked already who may; undefined where there is none or it is archived. */
export const draftForLive = (db: Database, id: string): Promise<Pathway | undefined> =>
  asMachine(db, async (tx) => (await liveRow(tx, id))?.draft);

/** Whether a pathway is in the archive: then nobody draws in it, whoever they are. */
export const isPutAway = (db: Database, id: string): Promise<boolean> =>
  asMachine(db, async (tx) => {
    const found =
      await sql`select id from pathways.pathway where id = ${id} and archived_at is not null`.execute(tx);
    return found.rows.length > 0;
  });

const liveRow = async (tx: Work, id: string): Promise<{ readonly draft: Pathway } | undefined> => {
  const found = await sql<{ draft: Pathway }>`select draft from pathways.pathway
    where id = ${id} and archived_at is null`.execute(tx);
  return found.rows[0];
};

/** Stores what the live document holds as the draft; each time a new revision, unless it says the same. */
export const storeFromLive = (db: Database, it: DraftWritten & { readonly by: string }): Promise<void> =>
  asMachine(db, async (tx) => {
    const { pathway, score, by } = it;
    const draft = JSON.stringify(pathway);
    await sql`update pathways.pathway set revision = revision + 1, draft = ${draft}::jsonb,
      score = ${JSON.stringify(score)}::jsonb, at = now(), by = ${by}, name = ${nameOf({ account: by })}
      where id = ${pathway.id} and archived_at is null and draft <> ${draft}::jsonb`.execute(tx);
  });
