import type { Scorecard } from "@footbridge/core/checks/scorecard.ts";
import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { sql } from "kysely";
import { canonicalJson, hashOf } from "../catalog/canonical.ts";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { nameOf } from "./draft.ts";

/** A version as a list shows it. */
export interface VersionHead {
  readonly number: number;
  /** SHA-256 of the pathway's canonical JSON, hexadecimal. */
  readonly hash: string;
  readonly note: string;
  readonly at: string;
  /** Who made it, by name. */
  readonly name: string;
  readonly publishedAt: string | null;
}

/** What a pathway was. */
export interface StoredVersion extends VersionHead {
  readonly pathway: Pathway;
  /** What the checks said of it then. */
  readonly scorecard: Scorecard;
  readonly kept: unknown;
}

const head = sql`number, hash, note, at, name, published_at as "publishedAt"`;

export const listVersions = (
  db: Database,
  member: Member,
  pathway: string,
): Promise<readonly VersionHead[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<VersionHead>`select ${head} from pathways.versions
      where pathway = ${pathway} order by number desc`.execute(tx);
    return found.rows;
  });

export const readVersion = (
  db: Database,
  member: Member,
  { pathway, number }: { readonly pathway: string; readonly number: number },
): Promise<StoredVersion | undefined> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<StoredVersion>`select ${head}, doc as pathway, scorecard, kept from pathways.versions
      where pathway = ${pathway} and number = ${number}`.execute(tx);
    return found.rows[0];
  });

/** What goes into a version beside the draft. */
export interface VersionMade {
  readonly id: string;
  /** The revision that was read: what is kept is what somebody saw. */
  readonly revision: number;
  readonly scorecard: Scorecard;
  readonly note: string;
  readonly publish: boolean;
}

/** Keeps a draft as it is as the next version; its number, or undefined where the draft is another one now. */
export const keepVersion = (db: Database, member: Member, it: VersionMade): Promise<number | undefined> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{ draft: Pathway }>`select draft from pathways.pathway
      where id = ${it.id} and revision = ${it.revision} and archived_at is null for update`.execute(tx);
    const draft = found.rows[0]?.draft;
    if (draft === undefined) return undefined;
    const made = await sql<{ number: number }>`insert into pathways.versions
        (pathway, number, doc, kept, hash, scorecard, note, by, name, published_at)
      select id, coalesce((select max(number) from pathways.versions where pathway = ${it.id}), 0) + 1, draft, kept,
        ${hashOf(canonicalJson(draft))}, ${JSON.stringify(it.scorecard)}::jsonb, ${it.note}, ${member.account},
        ${nameOf(member)}, case when ${it.publish} then now() end
      from pathways.pathway where id = ${it.id} returning number`.execute(tx);
    return made.rows[0]?.number;
  });

/** Publishes a version that was kept; false where there is none to publish, or it is published already. */
export const publishVersion = (
  db: Database,
  member: Member,
  { pathway, number }: { readonly pathway: string; readonly number: number },
): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const done = await sql`update pathways.versions set published_at = now()
      where pathway = ${pathway} and number = ${number} and published_at is null returning number`.execute(
      tx,
    );
    return done.rows.length > 0;
  });
