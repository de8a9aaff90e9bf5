import type { Pulse, PulseRuling } from "@footbridge/core/lab/record.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { codeOf } from "../problem.ts";
import { asGuest, asRoom } from "./hands.ts";

/** Asks the room; the question before is ended. False where this is not their lab. */
export const startPulse = (
  db: Database,
  member: Member,
  it: { readonly lab: string; readonly id: string; readonly question: string; readonly when: Pulse["when"] },
): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    await sql`update labs.pulses set open = false where lab = ${it.lab}`.execute(tx);
    const done = await sql`insert into labs.pulses (lab, id, place, question, at_when)
      select id, ${it.id}, (select count(*) + 1 from labs.pulses p where p.lab = ${it.lab}), ${it.question}, ${it.when}
      from labs.lab where id = ${it.lab} and (select count(*) from labs.pulses p where p.lab = ${it.lab}) < 20
      returning id`.execute(tx);
    return done.rows.length > 0;
  });

/** A change of a pulse. */
export interface PulseChange {
  readonly open?: boolean;
  readonly revealed?: boolean;
  /** The rulings after it, given those before. */
  readonly rulings?: (before: readonly PulseRuling[]) => readonly PulseRuling[];
}

export const changePulse = (
  db: Database,
  member: Member,
  at: { readonly lab: string; readonly pulse: string },
  { open, revealed, rulings }: PulseChange,
): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const found = await sql<{ rulings: readonly PulseRuling[] }>`select rulings from labs.pulses
      where lab = ${at.lab} and id = ${at.pulse} for update`.execute(tx);
    const [row] = found.rows;
    if (row === undefined) return false;
    await sql`update labs.pulses set open = coalesce(${open ?? null}::boolean, open),
        revealed = coalesce(${revealed ?? null}::boolean, revealed),
        rulings = ${JSON.stringify(rulings?.(row.rulings) ?? row.rulings)}::jsonb
      where lab = ${at.lab} and id = ${at.pulse}`.execute(tx);
    return true;
  });

/** The pulses of a lab with all words, as the record has them; of one, where named. */
export async function pulsesIn(tx: Work, lab: string, pulse?: string): Promise<readonly Pulse[]> {
  const found = await sql<Pulse>`select p.id, p.question, p.at_when as "when", p.revealed, p.rulings,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id || '-' || w.seat, 'person', w.seat, 'language', w.language,
          'text', w.text, 'at', to_char(w.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by w.at, w.seat), '[]')
        from labs.words w where w.lab = p.lab and w.pulse = p.id) as words
    from labs.pulses p where p.lab = ${lab} and (${pulse ?? null}::text is null or p.id = ${pulse ?? null})
    order by p.place`.execute(tx);
  return found.rows;
}

export const readPulses = (db: Database, lab: string): Promise<readonly Pulse[]> =>
  asRoom(db, (tx) => pulsesIn(tx, lab));

/** A pulse with all its words, for its host. */
export const readPulse = (
  db: Database,
  member: Member,
  at: { readonly lab: string; readonly pulse: string },
): Promise<Pulse | undefined> =>
  asMember(db, member, async (tx) => (await pulsesIn(tx, at.lab, at.pulse))[0]);

/** What became of a word: `ended` where the pulse takes none, `often` where it was changed too often. */
export type Said =
  | { readonly state: "said"; readonly lab: string; readonly revealed: boolean }
  | { readonly state: "ended" }
  | { readonly state: "often" };

/** Says a word; the last one of a seat counts. */
export async function sayWord(
  db: Database,
  token: string,
  it: { readonly pulse: string; readonly word: string; readonly language: string },
): Promise<Said> {
  try {
    return await asGuest(db, token, async (tx, { lab, seat }) => {
      const said = await sql<{ revealed: boolean }>`insert into labs.words (lab, pulse, seat, language, text)
        values (${lab}, ${it.pulse}, ${seat}, ${it.language}, ${it.word})
        on conflict (lab, pulse, seat) do update set text = excluded.text, language = excluded.language, at = now(),
          times = words.times + 1
        returning (select p.revealed from labs.pulses p where p.lab = words.lab and p.id = words.pulse) as revealed`.execute(
        tx,
      );
      return { state: "said", lab, revealed: said.rows[0]?.revealed === true };
    });
  } catch (failure) {
    // Row-level security says no, a pulse that is not there, the bound on changes.
    if (codeOf(failure) === "42501" || codeOf(failure) === "23503") return { state: "ended" };
    if (codeOf(failure) === "23514") return { state: "often" };
    throw failure;
  }
}
