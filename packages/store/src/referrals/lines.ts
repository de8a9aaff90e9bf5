import { type Checked, error, type Finding } from "@footbridge/core/finding.ts";
import { checkEntry } from "@footbridge/core/referrals/check-entry.ts";
import type { Entry, EntryBody } from "@footbridge/core/referrals/entry.ts";
import { after, type Referral, referralOf } from "@footbridge/core/referrals/referral.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Work } from "../database/work.ts";

/** A referral as it is kept: whose it is, who asked whom, and its log. */
export interface KeptReferral {
  readonly id: string;
  readonly person: string;
  readonly org: string;
  /** The person's yes to the partner for being sent on stands now. */
  readonly agreed: boolean;
  readonly log: readonly Entry[];
  readonly referral: Referral;
}

/** Who writes a line. */
export interface Writer {
  readonly by: string;
  readonly org: string;
  readonly source: "typed" | "link" | "clock";
}

/** One referral as whoever works in this transaction may see it. */
export async function readKept(tx: Work, id: string): Promise<KeptReferral | undefined> {
  const found = await sql<{
    id: string;
    person: string;
    org: string;
    agreed: boolean;
  }>`select id, person, org, referrals.agreed(person, partner) as agreed from referrals.referral where id = ${id}`.execute(
    tx,
  );
  const [row] = found.rows;
  if (row === undefined) return undefined;
  const lines =
    await sql<Entry>`select seq, at, body from referrals.log where referral = ${id} order by seq`.execute(tx);
  return { ...row, log: lines.rows, referral: referralOf(lines.rows) };
}

/** Writes the next line where nothing speaks against it, and the event of the person's journey that goes with it. */
export async function writeLine(
  tx: Work,
  kept: KeptReferral,
  it: { readonly body: EntryBody; readonly writer: Writer; readonly today: Day },
): Promise<Checked<KeptReferral>> {
  const { body, writer, today } = it;
  const findings = checkEntry(kept.referral, body, { today, consent: kept.agreed });
  if (findings.length > 0) return { ok: false, findings };
  const seq = kept.referral.seq + 1;
  await insertLine(tx, kept.id, { seq, body, writer });
  await addEvent(tx, kept, { seq, body, writer, today });
  const entry: Entry = { seq, at: new Date().toISOString(), body };
  const referral = after(kept.referral, entry);
  return { ok: true, value: { ...kept, log: [...kept.log, entry], referral }, findings: [] };
}

/** Adds a line; the database refuses it where it is not the next, or nobody may write it. */
export async function insertLine(
  tx: Work,
  id: string,
  { seq, body, writer }: { readonly seq: number; readonly body: EntryBody; readonly writer: Writer },
): Promise<void> {
  await sql`insert into referrals.log (referral, seq, by, org, source, body)
    values (${id}, ${seq}, ${writer.by}, ${writer.org}, ${writer.source}, ${JSON.stringify(body)}::jsonb)`.execute(
    tx,
  );
}

const steps = new Set(["sent", "answered", "started", "finished", "lapsed", "withdrawn"]);
const sources = { typed: "typed", link: "link", clock: "rule" } as const;

async function addEvent(
  tx: Work,
  { id, person, referral: { asked } }: KeptReferral,
  { seq, body, writer, today }: { seq: number; body: EntryBody; writer: Writer; today: Day },
): Promise<void> {
  if (!steps.has(body.kind)) return;
  const happening = {
    kind: "referral",
    referral: id,
    service: asked.service,
    need: asked.need,
    step: body.kind,
    ...(body.kind === "answered" ? { answer: body.answer.answer } : {}),
  };
  const happened = "on" in body ? body.on : today;
  await sql`insert into people.events (id, person, happened, kind, org, by, source, body)
    values (${`${id}-${seq}`}, ${person}, ${happened}, 'referral', ${writer.org}, ${writer.by},
      ${sources[writer.source]}, ${JSON.stringify(happening)}::jsonb)`.execute(tx);
}

/** Somebody was quicker: the line that was to follow is there already. */
export const quicker: Finding = error(
  "referral.changed-meanwhile",
  "seen",
  "Somebody changed this referral while you looked at it.",
  "Look at it again, then decide.",
);
