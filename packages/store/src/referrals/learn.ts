import type { Room } from "@footbridge/core/directory/standing.ts";
import type { Answer } from "@footbridge/core/referrals/answer.ts";
import type { EntryBody } from "@footbridge/core/referrals/entry.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Work } from "../database/work.ts";
import { leaveNote } from "../directory/notes.ts";
import { applyChange, type Sayer } from "../directory/standings.ts";
import type { KeptReferral } from "./lines.ts";

/** What an answer says of the service's room; nothing where it says nothing of it. `before` is what it corrects. */
export function roomOf(answer: Answer, before?: Answer): Room | undefined {
  if (answer.answer === "full") return { kind: "full", until: answer.until };
  if (answer.answer === "accepted" && answer.seatsLeft !== undefined)
    return { kind: "open", seatsLeft: answer.seatsLeft };
  return answer.answer === "accepted" || before?.answer === "full" ? { kind: "not-full" } : undefined;
}

/** The directory learns from an answer of the partner itself: room at once, who it is for as a note to confirm. */
export async function learnFrom(
  tx: Work,
  { body, today }: { readonly body: EntryBody; readonly today: Day },
  { referral: { asked, answer: before } }: KeptReferral,
  who: Sayer,
): Promise<void> {
  if (body.kind !== "answered" || who.org !== asked.partner) return;
  const { answer } = body;
  const room = roomOf(answer, before);
  if (room !== undefined)
    await applyChange(tx, { service: asked.service, change: { kind: "room", room }, today }, who);
  if (answer.answer === "not-eligible")
    await leaveNote(tx, { service: asked.service, kind: "not-eligible", words: answer.why });
  if (answer.answer === "wrong-area")
    await leaveNote(tx, { service: asked.service, kind: "wrong-area", words: answer.note ?? "" });
}
