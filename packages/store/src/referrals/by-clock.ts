import { dueOn, remindersDue } from "@footbridge/core/referrals/due.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asClerk, type Work } from "../database/work.ts";
import { codeOf } from "../problem.ts";
import { type KeptReferral, readKept, writeLine } from "./lines.ts";
import { type Letter, putLink, isQuicker } from "./referrals.ts";

/** What the clock did. */
export interface Ticked {
  readonly reminded: number;
  readonly lapsed: number;
}

/** Reminds and lets lapse what is due on a day, each in its own transaction; asked again on that day it does nothing. */
export async function tick(
  db: Database,
  today: Day,
  letterOf: (kept: KeptReferral) => Letter | undefined,
): Promise<Ticked> {
  const waiting = await asClerk(db, undefined, async (tx) => {
    const found = await sql<{ id: string }>`select id from referrals.referral
      where state = 'sent' and (sent_on <= ${today}::date - 3 or expires < ${today}) order by sent_on, id limit 5000`.execute(
      tx,
    );
    return found.rows.map(({ id }) => id);
  });
  let reminded = 0;
  let lapsed = 0;
  for (const id of waiting) {
    const did = await asClerk(db, undefined, (tx) => tickOne(tx, id, { today, letterOf })).catch(passed);
    if (did === "remind") reminded += 1;
    if (did === "lapse") lapsed += 1;
  }
  return { reminded, lapsed };
}

/** Another clock was quicker, or the person's yes has ended in between: nothing was written. */
function passed(failure: unknown): undefined {
  if (isQuicker(failure) || codeOf(failure) === "42501") return undefined;
  throw failure;
}

interface Clock {
  readonly today: Day;
  readonly letterOf: (kept: KeptReferral) => Letter | undefined;
}

async function tickOne(
  tx: Work,
  id: string,
  { today, letterOf }: Clock,
): Promise<"remind" | "lapse" | undefined> {
  const kept = await readKept(tx, id);
  if (kept === undefined) return undefined;
  const due = dueOn(kept.referral, today);
  if (due === undefined) return undefined;
  const writer = { by: "clock", org: kept.org, source: "clock" } as const;
  if (due === "lapse") {
    const done = await writeLine(tx, kept, { body: { kind: "lapsed" }, writer, today });
    return done.ok ? "lapse" : undefined;
  }
  const letter = letterOf(kept);
  const number = remindersDue(kept.referral.sentOn ?? today, today);
  const done = await writeLine(tx, kept, { body: { kind: "reminded", number }, writer, today });
  if (!done.ok) return undefined;
  if (letter !== undefined) await putLink(tx, kept, letter);
  return "remind";
}
