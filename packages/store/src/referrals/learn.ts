import { type Room, standingSchema, withRoom } from "@footbridge/core/directory/standing.ts";
import type { Answer } from "@footbridge/core/referrals/answer.ts";
import type { EntryBody } from "@footbridge/core/referrals/entry.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import type { Work } from "../database/work.ts";
import { leaveNote, type Note } from "../directory/notes.ts";
import { applyChange, type Sayer } from "../directory/standings.ts";
import type { KeptReferral } from "./lines.ts";

/** What an answer says of the service's room; nothing where it says nothing of it. `before` is what it corrects. */
export function roomOf(answer: Answer, before?: Answer): Room | undefined {
  if (answer.answer === "full") return { kind: "full", until: answer.until };
  if (answer.answer === "accepted" && answer.seatsLeft !== undefined)
    return { kind: "open", seatsLeft: answer.seatsLeft };
  return answer.answer === "accepted" || before?.answer === "full" ? { kind: "not-full" } : undefined;
}

interface Learnt {
  readonly room: Room | undefined;
  /** For the service's organization to confirm. */
  readonly note: Pick<Note, "kind" | "words"> | undefined;
}

function learntOf(answer: Answer, before: Answer | undefined): Learnt {
  const note =
    answer.answer === "not-eligible"
      ? ({ kind: "not-eligible", words: answer.why } as const)
      : answer.answer === "wrong-area"
        ? ({ kind: "wrong-area", words: answer.note ?? "" } as const)
        : undefined;
  return { room: roomOf(answer, before), note };
}

/** The directory learns from an answer: room at once, who it is for as a note to confirm; by phone, whoever sent tells it. */
export async function learnFrom(
  tx: Work,
  { body, today }: { readonly body: EntryBody; readonly today: Day },
  { id, referral: { asked, answer: before } }: KeptReferral,
  who: Sayer,
): Promise<void> {
  if (body.kind !== "answered") return;
  const { service } = asked;
  const learnt = learntOf(body.answer, before);
  if (who.org !== asked.partner) return tellByPhone(tx, { id, service, today, ...learnt });
  const { room, note } = learnt;
  if (room !== undefined) await applyChange(tx, { service, change: { kind: "room", room }, today }, who);
  if (note !== undefined) await leaveNote(tx, { service, ...note });
}

/** Another organization's service: the database takes its room and a note from whoever sent somebody there, nothing else. */
async function tellByPhone(
  tx: Work,
  {
    id,
    service,
    today,
    room,
    note,
  }: Learnt & { readonly id: string; readonly service: string; readonly today: Day },
): Promise<void> {
  if (room === undefined && note === undefined) return;
  const found = await sql<{
    standing: unknown;
  }>`select standing from directory.standing where service = ${service}`.execute(tx);
  const before = standingSchema.parse(found.rows[0]?.standing ?? {});
  const told = room === undefined ? null : JSON.stringify(withRoom(before, room, today));
  await sql`select referrals.tell_directory(${id}, ${told}::jsonb, ${note?.kind ?? null}, ${note?.words ?? null})`.execute(
    tx,
  );
}
