import type { NextStep } from "@footbridge/core/lab/record.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { addLetter, type NewLetter } from "../people/outbox.ts";
import { asRoom, hashOf } from "./hands.ts";

/** A next step as it is kept. */
export interface StoredStep {
  readonly id: string;
  readonly text: string;
  readonly recommendation: string | null;
  readonly owner: string;
  readonly due: Day;
  readonly status: NextStep["status"];
  readonly note: string;
  /** The owner's address is known, and they want letters. */
  readonly reminders: boolean;
}

const columns = sql`s.id, s.text, s.recommendation, s.owner, s.due::text as due, s.status, s.note,
  coalesce(not o.stopped, false) as reminders`;
const withOwner = sql`labs.steps s left join labs.step_owners o on o.lab = s.lab and o.step = s.id`;

export async function stepsIn(tx: Work, lab: string): Promise<readonly StoredStep[]> {
  const found =
    await sql<StoredStep>`select ${columns} from ${withOwner} where s.lab = ${lab} order by s.due, s.id`.execute(
      tx,
    );
  return found.rows;
}

export const listSteps = (db: Database, member: Member, lab: string): Promise<readonly StoredStep[]> =>
  asMember(db, member, (tx) => stepsIn(tx, lab));

/** A next step as a host writes it. */
export interface StepWritten {
  readonly lab: string;
  readonly id: string;
  readonly text: string;
  readonly recommendation?: string | undefined;
  readonly owner: string;
  readonly due: Day;
  readonly status: NextStep["status"];
  readonly note: string;
  /** Where reminders go; empty: nowhere. Left out: as it was. */
  readonly email?: string | undefined;
  /** What the link of a letter to this address opens the step with. */
  readonly token: string;
}

/** Writes a next step, new or changed; whether its owner's address is another now. Undefined where this is not their lab. */
export const putStep = (
  db: Database,
  member: Member,
  it: StepWritten,
): Promise<{ readonly step: StoredStep; readonly newAddress: boolean } | undefined> =>
  asMember(db, member, async (tx) => {
    const put = await sql`insert into labs.steps (lab, id, text, recommendation, owner, due, status, note)
      select l.id, ${it.id}, ${it.text}, r.id, ${it.owner}, ${it.due}::date, ${it.status}, ${it.note} from labs.lab l
        left join labs.recommendations r on r.lab = l.id and r.id = ${it.recommendation ?? null}
      where l.id = ${it.lab} and (select count(*) from labs.steps s where s.lab = l.id) < 500
      on conflict (lab, id) do update set text = excluded.text, recommendation = excluded.recommendation,
        owner = excluded.owner, due = excluded.due, status = excluded.status, note = excluded.note, at = now()
      returning id`.execute(tx);
    if (put.rows.length === 0) return undefined;
    const newAddress = await putOwner(tx, it);
    // Another day, another reminder.
    await sql`update labs.step_owners set reminded_before = null, reminded_late = null
      where lab = ${it.lab} and step = ${it.id} and (reminded_before > ${it.due}::date - 3 or reminded_late <= ${it.due}::date)`.execute(
      tx,
    );
    const step = (await stepsIn(tx, it.lab)).find(({ id }) => id === it.id);
    return step === undefined ? undefined : { step, newAddress };
  });

async function putOwner(tx: Work, { lab, id, email, token }: StepWritten): Promise<boolean> {
  if (email === undefined) return false;
  if (email === "") {
    await sql`delete from labs.step_owners where lab = ${lab} and step = ${id}`.execute(tx);
    return false;
  }
  const put =
    await sql`insert into labs.step_owners (lab, step, email, token_hash) values (${lab}, ${id}, ${email}, ${hashOf(token)})
    on conflict (lab, step) do update set email = excluded.email, token_hash = excluded.token_hash, stopped = false
      where step_owners.email <> excluded.email returning step`.execute(tx);
  return put.rows.length > 0;
}

/** A step and whom it is reminded of. */
export interface DueStep extends StoredStep {
  readonly lab: string;
  readonly title: string;
  readonly email: string;
  readonly late: boolean;
}

/** Puts the letter that tells an owner in the outbox. */
export const putStepLetter = (db: Database, letter: Omit<NewLetter, "kind">): Promise<void> =>
  asRoom(db, (tx) => addLetter(tx, { ...letter, kind: "notice" }));

/** Days before its day on which a step is brought to mind. */
const daysBefore = 3;

/** Reminds of what is due soon, once, and of what is late, once; how many letters it wrote. */
export async function remindOfSteps(
  db: Database,
  today: Day,
  letterOf: (step: DueStep) => Omit<NewLetter, "kind"> & { readonly token: string },
): Promise<number> {
  const due = await asRoom(db, async (tx) => {
    const found =
      await sql<DueStep>`select ${columns}, s.lab, l.title, o.email, s.due < ${today}::date as late
      from ${withOwner} join labs.lab l on l.id = s.lab
      where s.status in ('open', 'under-way') and not o.stopped and case when s.due < ${today}::date then o.reminded_late is null
        else s.due <= ${today}::date + ${daysBefore}::int and o.reminded_before is null end
      order by s.due, s.lab, s.id limit 500`.execute(tx);
    return found.rows;
  });
  let written = 0;
  for (const step of due) if (await remindOne(db, today, step, letterOf(step))) written += 1;
  return written;
}

const remindOne = (
  db: Database,
  today: Day,
  { lab, id, late }: DueStep,
  { token, ...letter }: Omit<NewLetter, "kind"> & { readonly token: string },
): Promise<boolean> =>
  asRoom(db, async (tx) => {
    const mark = late ? sql.ref("reminded_late") : sql.ref("reminded_before");
    const marked =
      await sql`update labs.step_owners set ${mark} = ${today}::date, token_hash = ${hashOf(token)}
      where lab = ${lab} and step = ${id} and ${mark} is null and not stopped returning step`.execute(tx);
    if (marked.rows.length === 0) return false;
    await addLetter(tx, { ...letter, kind: "notice" });
    return true;
  });

/** A step by the link of a letter; undefined for a link that is none of ours or has been followed by a newer one. */
export const stepByLink = (
  db: Database,
  token: string,
  change: {
    readonly status?: NextStep["status"] | undefined;
    readonly note?: string | undefined;
    readonly noMoreLetters?: boolean | undefined;
  } = {},
): Promise<{ readonly title: string; readonly step: StoredStep } | undefined> =>
  asRoom(db, async (tx) => {
    const found = await sql<{
      lab: string;
      step: string;
      title: string;
    }>`select o.lab, o.step, l.title from labs.step_owners o
      join labs.lab l on l.id = o.lab where o.token_hash = ${hashOf(token)}`.execute(tx);
    const [row] = found.rows;
    if (row === undefined) return undefined;
    if (change.status !== undefined || change.note !== undefined)
      await sql`update labs.steps set status = coalesce(${change.status ?? null}::text, status),
        note = coalesce(${change.note ?? null}::text, note) where lab = ${row.lab} and id = ${row.step}`.execute(
        tx,
      );
    if (change.noMoreLetters === true)
      await sql`update labs.step_owners set stopped = true where lab = ${row.lab} and step = ${row.step}`.execute(
        tx,
      );
    const step = (await stepsIn(tx, row.lab)).find(({ id }) => id === row.step);
    return step === undefined ? undefined : { title: row.title, step };
  });
