import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/pool.ts";
import type { Work } from "../database/work.ts";
import { codeOf } from "../problem.ts";
import { asGuest, asRoom, atLab, type LabHand } from "./hands.ts";

/** What became of a dot: what this seat's dots are on, and how many are left for things of that kind. */
export interface Dots {
  readonly votes: readonly string[];
  readonly left: number;
}

/** Cards have their dots, and recommendations have theirs. */
const recommended = (id: RawBuilder<unknown>) =>
  sql`exists (select from labs.recommendations r where r.id = ${id})`;

/** Gives or takes a dot; `ended` where the table's stage or the end of the lab lets no dot through. */
export async function giveVote(
  db: Database,
  token: string,
  { on, given }: { readonly on: string; readonly given: boolean },
): Promise<(Dots & { readonly done: boolean }) | "ended"> {
  try {
    return await asGuest(db, token, async (tx, { lab, seat }) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`dots ${lab} ${seat}`}, 0))`.execute(tx);
      const change = given
        ? sql`insert into labs.votes (lab, seat, on_id) select ${lab}, ${seat}, ${on}
            where (select count(*) from labs.votes v where v.on_id <> ${on} and ${recommended(sql`v.on_id`)} = ${recommended(sql`${on}`)})
              < (select votes_each from labs.lab)
            on conflict (lab, seat, on_id) do nothing`
        : sql`delete from labs.votes where on_id = ${on}`;
      await change.execute(tx);
      const now = await sql<{ votes: readonly string[]; left: number }>`select
        (select coalesce(array_agg(on_id order by at, on_id), '{}') from labs.votes) as votes,
        greatest(0, (select votes_each from labs.lab) - (select count(*) from labs.votes v
          where ${recommended(sql`v.on_id`)} = ${recommended(sql`${on}`)})::int) as left`.execute(tx);
      const { votes = [], left = 0 } = now.rows[0] ?? {};
      return { votes, left, done: votes.includes(on) === given };
    });
  } catch (failure) {
    if (codeOf(failure) === "42501") return "ended";
    throw failure;
  }
}

/** Dots by what they are on. */
export const countVotes = (db: Database, lab: string): Promise<Readonly<Record<string, number>>> =>
  asRoom(db, async (tx) => {
    const found = await sql<{ on: string; n: number }>`select on_id as on, count(*)::int as n from labs.votes
      where lab = ${lab} group by on_id order by on_id`.execute(tx);
    return Object.fromEntries(found.rows.map(({ on, n }) => [on, n]));
  });

export interface StoredRecommendation {
  readonly id: string;
  readonly text: string;
  readonly table: string | null;
  readonly author: string;
  readonly at: string;
  readonly archived: boolean;
}

const columns = sql`id, text, tbl as "table", author, at, archived`;

export async function recommendationsIn(tx: Work, lab: string): Promise<readonly StoredRecommendation[]> {
  const found = await sql<StoredRecommendation>`select ${columns} from labs.recommendations
    where lab = ${lab} order by at, id`.execute(tx);
  return found.rows;
}

export const readRecommendations = (db: Database, lab: string): Promise<readonly StoredRecommendation[]> =>
  asRoom(db, (tx) => recommendationsIn(tx, lab));

/** Recommends something; undefined where there is no such lab for whoever acts, or it is full (500). */
export const addRecommendation = (
  db: Database,
  hand: LabHand,
  it: {
    readonly lab: string;
    readonly id: string;
    readonly text: string;
    readonly table?: string | undefined;
  },
): Promise<StoredRecommendation | undefined> =>
  atLab(db, hand, async (tx, author) => {
    const made = await sql<StoredRecommendation>`insert into labs.recommendations (lab, id, text, tbl, author)
      select l.id, ${it.id}, ${it.text}, t.id, ${author} from labs.lab l
        left join labs.tables t on t.lab = l.id and t.id = ${it.table ?? null}
      where l.id = ${it.lab} and (select count(*) from labs.recommendations r where r.lab = l.id) < 500
      returning ${columns}`.execute(tx);
    return made.rows[0];
  });

/** Changes a recommendation; undefined where it is not theirs to change. */
export const changeRecommendation = (
  db: Database,
  hand: LabHand,
  it: {
    readonly lab: string;
    readonly id: string;
    readonly text?: string | undefined;
    readonly archived?: boolean | undefined;
  },
): Promise<StoredRecommendation | undefined> =>
  atLab(db, hand, async (tx) => {
    const done =
      await sql<StoredRecommendation>`update labs.recommendations set text = coalesce(${it.text ?? null}::text, text),
      archived = coalesce(${it.archived ?? null}::boolean, archived) where lab = ${it.lab} and id = ${it.id}
      returning ${columns}`.execute(tx);
    return done.rows[0];
  });
