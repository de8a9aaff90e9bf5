import { randomUUID } from "node:crypto";
import { findingsOfIssues } from "@footbridge/contract/findings-of-issues.ts";
import type { newEventSchema } from "@footbridge/contract/accounts/new-event.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { type JourneyEvent, journeyEventSchema } from "@footbridge/core/history/event.ts";
import type { SensitivePurpose } from "@footbridge/core/model/consent.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import type { NewEvent } from "@footbridge/store/people/events.ts";
import type { z } from "zod";

/** An event as it was sent; absent where it cannot be read. */
export interface EventRead {
  readonly event?: JourneyEvent;
  readonly findings: readonly Finding[];
}

interface Around {
  readonly person: string;
  readonly member: Member;
  readonly source: JourneyEvent["source"];
  /** Where it stands in what was sent. */
  readonly at: string;
}

/** What was sent as an event of core's, written down now in the member's name. */
export function eventOf(
  { id, happened, body, evidence }: z.output<typeof newEventSchema>,
  { person, member, source, at }: Around,
): EventRead {
  const read = journeyEventSchema.safeParse(
    {
      id: id ?? randomUUID(),
      person,
      happened,
      recordedAt: new Date().toISOString(),
      by: member.account,
      org: member.org,
      source,
      body,
      ...(evidence === undefined ? {} : { evidence }),
    },
    { reportInput: true },
  );
  return read.success
    ? { event: read.data, findings: [] }
    : { findings: findingsOfIssues(read.error.issues, at) };
}

/** The same for the store. */
export const toStore = (
  { id, person, happened, source, body, evidence }: JourneyEvent,
  sensitive: SensitivePurpose | undefined,
): NewEvent => ({
  id,
  person,
  happened,
  kind: body.kind,
  source,
  evidence: evidence ?? null,
  body,
  sensitive: sensitive ?? null,
});
