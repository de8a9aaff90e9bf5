import type { SensitivePurpose } from "@footbridge/core/model/consent.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import { note, noteEach } from "./audit.ts";
import { linkedTo } from "./links.ts";
import { type Person, readPerson } from "./person.ts";

/** Something that happened to a person, as the store keeps it; what the body means is core's. */
export interface StoredEvent {
  readonly id: string;
  readonly person: string;
  readonly recordedAt: string;
  readonly happened: string;
  readonly kind: string;
  readonly org: string;
  readonly by: string;
  readonly source: string;
  readonly evidence: unknown;
  readonly body: unknown;
  /** The purpose of its own that a sensitive fact has. */
  readonly sensitive: SensitivePurpose | null;
}

export type NewEvent = Omit<StoredEvent, "recordedAt" | "org" | "by">;

/** Adds events in the member's name and organisation; all or none. An id that is there already adds nothing, so that a repeat does no harm. `took` is told how long the database wrote. */
export const addEvents = (
  db: Database,
  member: Member,
  events: readonly NewEvent[],
  took?: (ms: number) => void,
): Promise<number> =>
  asMember(db, member, async (tx) => {
    const began = performance.now();
    const people = await writeEvents(tx, member, events);
    await noteEach(tx, "add events", people);
    took?.(performance.now() - began);
    return people.length;
  });

/** Of what is written at once, each correction of a person's comes after those before it: the last of one entry wins. */
const afterCorrections = sql`interval '1 millisecond' * count(*) filter (where kind = 'correction')
  over (partition by person order by ordinality)`;

/** Adds events in a transaction under way, and gives whose those were that were not there yet; the caller notes it in the audit. */
export async function writeEvents(
  tx: Work,
  { org, account }: Member,
  events: readonly NewEvent[],
): Promise<readonly string[]> {
  const added = await sql<{ person: string }>`insert into people.events
      (id, person, recorded_at, happened, kind, org, by, source, evidence, body, sensitive)
    select id, person, now() + ${afterCorrections}, happened, kind, ${org}, ${account}, source, evidence, body, sensitive
    from jsonb_populate_recordset(null::people.events, ${JSON.stringify(events)}::jsonb) with ordinality
    on conflict (id) do nothing returning person`.execute(tx);
  return added.rows.map(({ person }) => person);
}

export interface Journey {
  readonly person: Person;
  readonly events: readonly StoredEvent[];
}

export const eventColumns = sql`id, person, recorded_at as "recordedAt", happened, kind, org, by, source, evidence, body, sensitive`;

/**
 * What this member may see of a person's events, and of the records that are the same person, in a transaction under way.
 * Not for callers outside: they go through `readJourney`.
 */
async function eventsOf(
  tx: Work,
  person: string,
  linked: readonly string[],
): Promise<readonly StoredEvent[]> {
  const found = await sql<StoredEvent>`select ${eventColumns} from people.events
    where person = any (${[person, ...linked]}::text[]) order by recorded_at, id`.execute(tx);
  return found.rows.map((event) => ({ ...event, person }));
}

/** What this member may see of a person's events, beside something else of the person whose look is written down. */
export const readEvents = (db: Database, member: Member, person: string): Promise<readonly StoredEvent[]> =>
  asMember(db, member, async (tx) => eventsOf(tx, person, await linkedTo(tx, person)));

/**
 * The one way to a person's journey: consent decides in the database what is in it, and who looked and why is written in
 * the same transaction. Undefined where this member may not know the person; that, too, is written down.
 */
export const readJourney = (
  db: Database,
  member: Member,
  ask: { readonly person: string; readonly why: string; readonly action?: string },
): Promise<Journey | undefined> =>
  asMember(db, member, async (tx) => {
    const person = await readPerson(tx, ask.person);
    const linked = person === undefined ? [] : await linkedTo(tx, ask.person);
    const events = person === undefined ? [] : await eventsOf(tx, ask.person, linked);
    const action = ask.action ?? "look at journey";
    await note(tx, person === undefined ? `${action}: refused` : action, ask.person, ask.why);
    for (const each of linked) await note(tx, action, each, ask.why);
    return person === undefined ? undefined : { person, events };
  });
