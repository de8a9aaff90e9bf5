import type { Pathway } from "@footbridge/core/model/pathway.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { atLab, type LabHand } from "./hands.ts";

/** A version of a table's path that was kept. */
export interface KeptDesign {
  readonly table: string;
  readonly number: number;
  readonly at: string;
}

/** So many versions of each table's path are told: the newest. */
const told = 5;

/** The newest kept versions of the paths of a lab's tables. */
export const listKeptDesigns = (db: Database, hand: LabHand, lab: string): Promise<readonly KeptDesign[]> =>
  atLab(db, hand, async (tx) => {
    const found = await sql<KeptDesign>`select t.id as "table", v.number, v.at from labs.tables t
      cross join lateral (select number, at from pathways.versions where pathway = t.lab || '-' || t.id
        order by number desc limit ${told}) v
      where t.lab = ${lab} order by t.place, v.number desc`.execute(tx);
    return found.rows;
  });

/** Whether the paths of a lab's tables are among the pathways of whoever holds it: drawn in, or put away. */
export const listKeptDrafts = (
  db: Database,
  member: Member,
  lab: string,
): Promise<readonly { readonly table: string; readonly away: boolean }[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{
      table: string;
      away: boolean;
    }>`select t.id as "table", p.archived_at is not null as away
      from labs.tables t join pathways.pathway p on p.id = t.lab || '-' || t.id where t.lab = ${lab}`.execute(
      tx,
    );
    return found.rows;
  });

/** A kept version of the path of a lab's table; undefined where there is none for whoever acts. */
export const readKeptDesign = (
  db: Database,
  hand: LabHand,
  { lab, table, number }: { readonly lab: string; readonly table: string; readonly number: number },
): Promise<Pathway | undefined> =>
  atLab(db, hand, async (tx) => {
    const found = await sql<{ doc: Pathway }>`select v.doc from labs.tables t
      join pathways.versions v on v.pathway = t.lab || '-' || t.id
      where t.lab = ${lab} and t.id = ${table} and v.number = ${number}`.execute(tx);
    return found.rows[0]?.doc;
  });
