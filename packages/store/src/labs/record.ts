import type { LabPerson, LabRecord } from "@footbridge/core/lab/record.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { recommendationsIn, type StoredRecommendation } from "./opinions.ts";
import { pulsesIn } from "./pulses.ts";
import { type StoredStep, stepsIn } from "./steps.ts";

/** All of a lab that is in tables: without names, addresses and codes. Boards and prototypes are documents. */
export interface StoredLab {
  readonly about: Pick<LabRecord, "title" | "day" | "purpose" | "sponsors" | "agenda" | "votesEach"> & {
    readonly place: string;
  };
  readonly people: readonly {
    readonly id: string;
    readonly affiliation: LabPerson["affiliation"];
    readonly organization: string;
    readonly role: "facilitator" | "participant";
    readonly table: string | null;
  }[];
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly pulses: LabRecord["pulses"];
  readonly votes: LabRecord["votes"];
  readonly recommendations: readonly StoredRecommendation[];
  readonly steps: readonly StoredStep[];
  readonly edits: readonly { readonly section: string; readonly text: string; readonly basis: string }[];
}

/** Reads a lab whole, for its record; undefined where this member holds none of that id. */
export const readStoredLab = (db: Database, member: Member, lab: string): Promise<StoredLab | undefined> =>
  asMember(db, member, async (tx) => {
    const about = await sql<
      StoredLab["about"]
    >`select title, day::text as day, place, purpose, sponsors, agenda,
      votes_each as "votesEach" from labs.lab where id = ${lab}`.execute(tx);
    if (about.rows[0] === undefined) return undefined;
    const people = await sql<
      StoredLab["people"][number]
    >`select id, affiliation, organization, role, tbl as "table"
      from labs.seats where lab = ${lab} and role <> 'screen' order by joined_at, id`.execute(tx);
    const tables = await sql<
      StoredLab["tables"][number]
    >`select id, name from labs.tables where lab = ${lab} order by place`.execute(tx);
    const votes = await sql<LabRecord["votes"][number]>`select seat as person, on_id as on from labs.votes
      where lab = ${lab} order by at, seat, on_id`.execute(tx);
    const edits = await sql<
      StoredLab["edits"][number]
    >`select section, text, basis from labs.brief where lab = ${lab}`.execute(tx);
    return {
      about: about.rows[0],
      people: people.rows,
      tables: tables.rows,
      pulses: [...(await pulsesIn(tx, lab))],
      votes: votes.rows,
      recommendations: await recommendationsIn(tx, lab),
      steps: await stepsIn(tx, lab),
      edits: edits.rows,
    };
  });

/** Keeps a section of the brief in the host's words, with what the record said then; without a text, the record's words stand again. */
export const editBrief = (
  db: Database,
  member: Member,
  it: {
    readonly lab: string;
    readonly section: string;
    readonly text?: string | undefined;
    readonly basis: string;
  },
): Promise<void> =>
  asMember(db, member, async (tx) => {
    const put =
      it.text === undefined
        ? sql`delete from labs.brief where lab = ${it.lab} and section = ${it.section}`
        : sql`insert into labs.brief (lab, section, text, basis, by)
            select id, ${it.section}, ${it.text}, ${it.basis}, ${member.account} from labs.lab where id = ${it.lab}
            on conflict (lab, section) do update set text = excluded.text, basis = excluded.basis, by = excluded.by, at = now()`;
    await put.execute(tx);
  });
