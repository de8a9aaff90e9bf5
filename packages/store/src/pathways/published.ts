import type { Scorecard } from "@footbridge/core/checks/scorecard.ts";
import type { Pathway, PathwayState } from "@footbridge/core/model/pathway.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, asReader, type Member } from "../database/work.ts";

/** A published version, as everybody may see it. */
export interface Published {
  readonly id: string;
  readonly org: string;
  readonly state: PathwayState;
  readonly number: number;
  /** The newest published version. */
  readonly newest: number;
  readonly hash: string;
  readonly note: string;
  readonly publishedAt: string;
  readonly pathway: Pathway;
  readonly scorecard: Scorecard;
  readonly kept: unknown;
}

/** A published version of a pathway, the newest where none is named; undefined where there is none. */
export const readPublished = (
  db: Database,
  id: string,
  number: number | undefined,
): Promise<Published | undefined> =>
  asReader(db, async (tx) => {
    const found =
      await sql<Published>`select p.id, p.org, p.state, v.number, p.published as newest, v.hash, v.note,
        v.published_at as "publishedAt", v.doc as pathway, v.scorecard, v.kept
      from pathways.pathway p join pathways.versions v on v.pathway = p.id
      where p.id = ${id} and v.number = coalesce(${number ?? null}::integer, p.published)`.execute(tx);
    return found.rows[0];
  });

/** Counts that a site shows a published pathway: once a day for each host, and nothing of who looked. */
export const countEmbed = (db: Database, id: string, host: string): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'app_user', true)`.execute(tx);
    await sql`select pathways.count_embed(${id}, ${host})`.execute(tx);
  });

/** A site that shows a pathway. */
export interface Embed {
  readonly host: string;
  /** Days on which somebody saw it there. */
  readonly days: number;
  readonly first: string;
  readonly last: string;
}

/** The sites that show a pathway, the busiest first. */
export const listEmbeds = (db: Database, member: Member, id: string): Promise<readonly Embed[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<Embed>`select host, count(*)::int as days, min(day) as first, max(day) as last
      from pathways.embeds where pathway = ${id} group by host order by count(*) desc, host limit 500`.execute(
      tx,
    );
    return found.rows;
  });
