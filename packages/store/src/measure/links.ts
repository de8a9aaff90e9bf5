import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { type Page, pageOf, pageSize } from "../catalog/page.ts";
import type { Database } from "../database/pool.ts";
import { asDesk, asDeskAlone } from "../database/work.ts";
import { present } from "./submission.ts";
import { Refusal } from "./refusal.ts";

export type LinkState = "candidate" | "linked" | "apart";

/** One side of a link: a person as one provider knows them. */
export interface LinkSide {
  readonly person: string;
  readonly providers: readonly string[];
  readonly records: number;
}

/** Two that were found to be alike. The id follows from the pair, so that it is found again and not twice. */
export interface FoundLink {
  readonly id: string;
  readonly kind: "exact" | "fuzzy";
  readonly left: LinkSide;
  readonly right: LinkSide;
  readonly agree: readonly string[];
  readonly differ: readonly string[];
  readonly weight: number;
}

export interface PeopleLink extends FoundLink {
  readonly state: LinkState;
  readonly decided?: { readonly at: string; readonly by: string; readonly note?: string };
}

interface Row {
  readonly id: string;
  readonly kind: FoundLink["kind"];
  readonly state: LinkState;
  readonly left_side: LinkSide;
  readonly right_side: LinkSide;
  readonly agree: readonly string[];
  readonly differ: readonly string[];
  readonly weight: number;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
  readonly note: string | null;
}

const columns = sql.raw(
  "id, kind, state, left_side, right_side, agree, differ, weight, decided_at, decided_by, note",
);

const linkOf = (row: Row): PeopleLink => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  left: row.left_side,
  right: row.right_side,
  agree: row.agree,
  differ: row.differ,
  weight: row.weight,
  ...(row.decided_at === null
    ? {}
    : { decided: { at: row.decided_at, by: row.decided_by ?? "", ...present({ note: row.note }) } }),
});

/** Exact links stand at once, fuzzy ones wait; what somebody decided is kept, and what is no longer found and undecided goes. */
export const replaceFound = (db: Database, found: readonly FoundLink[]): Promise<void> =>
  asDeskAlone(db, async (tx) => {
    const of = <T>(read: (link: FoundLink) => T): T[] => found.map(read);
    await sql`delete from measure.people_links where decided_at is null and id <> all(${of(({ id }) => id)}::text[])`.execute(
      tx,
    );
    await sql`insert into measure.people_links (id, kind, state, left_side, right_side, agree, differ, weight, found_at)
      select id, kind, case kind when 'exact' then 'linked' else 'candidate' end, l::jsonb, r::jsonb, agree::jsonb, differ::jsonb, weight, now()
      from unnest(${of(({ id }) => id)}::text[], ${of(({ kind }) => kind)}::text[],
        ${of(({ left }) => JSON.stringify(left))}::text[], ${of(({ right }) => JSON.stringify(right))}::text[],
        ${of(({ agree }) => JSON.stringify(agree))}::text[], ${of(({ differ }) => JSON.stringify(differ))}::text[],
        ${of(({ weight }) => weight)}::float8[]) as given (id, kind, l, r, agree, differ, weight)
      on conflict (id) do update set left_side = excluded.left_side, right_side = excluded.right_side,
        agree = excluded.agree, differ = excluded.differ, weight = excluded.weight`.execute(tx);
  });

export interface LinkQuery {
  readonly kind?: FoundLink["kind"] | undefined;
  readonly state?: LinkState | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** The likeliest first. */
export const list = (db: Database, query: LinkQuery): Promise<Page<PeopleLink>> => {
  const size = pageSize(query.limit);
  const which = sql.join(
    [
      sql`true`,
      ...(query.kind === undefined ? [] : [sql`kind = ${query.kind}`]),
      ...(query.state === undefined ? [] : [sql`state = ${query.state}`]),
    ],
    sql` and `,
  );
  const later =
    query.after === undefined
      ? sql`true`
      : sql`(-weight, id) > (select -weight, id from measure.people_links where id = ${query.after})`;
  return asDesk(db, async (tx) => {
    const found = await sql<Row>`select ${columns} from measure.people_links
      where ${which} and ${later} order by -weight, id limit ${size + 1}`.execute(tx);
    const counted = await sql<{
      n: number;
    }>`select count(*) as n from measure.people_links where ${which}`.execute(tx);
    return pageOf(found.rows, size, counted.rows[0]?.n ?? 0, linkOf, ({ id }) => id);
  });
};

/** Links that somebody decided about, in the order of their names. */
export const decided = (db: Database): Promise<readonly PeopleLink[]> =>
  asDesk(db, async (tx) => {
    const found = await sql<Row>`select ${columns} from measure.people_links
      where decided_at is not null order by id`.execute(tx);
    return found.rows.map(linkOf);
  });

/** Decides, or takes a decision back; each decision is kept. */
export const decide = (
  db: Database,
  id: string,
  { state, by, note }: { readonly state: LinkState; readonly by: string; readonly note?: string | undefined },
): Promise<PeopleLink> =>
  asDeskAlone(db, async (tx) => {
    const open = state === "candidate";
    const changed = await sql<Row>`update measure.people_links set state = ${state},
        decided_at = case when ${open} then null else now() end, decided_by = ${open ? null : by}, note = ${open ? null : (note ?? null)}
      where id = ${id} returning ${columns}`.execute(tx);
    const [row] = changed.rows;
    if (row === undefined)
      throw new Refusal(
        "missing",
        "request.unknown-id",
        `There is no link “${id}”.`,
        "Look it up in its list.",
      );
    await sql`insert into measure.link_decisions (id, link_id, state, at, by, note)
      values (${`dec-${randomBytes(8).toString("hex")}`}, ${id}, ${state}, now(), ${by}, ${note ?? null})`.execute(
      tx,
    );
    return linkOf(row);
  });
