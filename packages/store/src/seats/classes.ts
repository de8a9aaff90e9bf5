import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member, type Work } from "../database/work.ts";
import type { Offering } from "@footbridge/core/model/offering.ts";
import type { LocalText } from "@footbridge/core/model/provenance.ts";

/** A class of one's organization, and how full it is. */
export interface GivenClass {
  readonly offering: Offering;
  readonly program: LocalText;
  /** Seats that may be taken here; null while nobody has said, nor the catalog. */
  readonly seats: number | null;
  readonly taken: number;
  readonly waiting: number;
  /** False once the catalog's list no longer names it: whoever sits there stays, and nobody new comes. */
  readonly listed: boolean;
}

/** How many seats a class gives here where nobody has said: those that the catalog says are left. */
const fromCatalog = sql`coalesce((o.doc->>'seatsLeft')::int, (o.doc->>'seatsTotal')::int)`;

const columns = sql`o.doc as offering, p.doc->'name' as program, coalesce(c.seats, ${fromCatalog}) as seats,
  coalesce(c.taken, 0) as taken,
  (select count(*)::int from people.enrollments e where e.offering = o.key and e.state = 'waiting') as waiting,
  o.retired_at is null as listed`;

const from = sql`catalog.offerings o join catalog.programs p on p.key = o.program
  left join people.class_seats c on c.offering = o.key`;

/** In the list, or with somebody in it still. */
const listedOrHeld = sql`(o.retired_at is null or exists (select from people.enrollments e
  where e.offering = o.key and e.org = p.organization and e.state in ('enrolled', 'waiting')))`;

/** The classes that the member's organization gives, those that end last first; the catalog's own order beyond that. */
export const listGivenClasses = (db: Database, member: Member): Promise<readonly GivenClass[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<GivenClass>`select ${columns} from ${from}
      where p.organization = ${member.org} and ${listedOrHeld}
      order by coalesce(o.doc->>'start', '9999'), o.key limit 2000`.execute(tx);
    return found.rows;
  });

/** One class of the member's organization, in a transaction under way; also one that left the list, once it has a roster. */
export async function givenClass(
  tx: Work,
  { org }: Member,
  offering: string,
): Promise<GivenClass | undefined> {
  const found = await sql<GivenClass>`select ${columns} from ${from}
    where o.key = ${offering} and p.organization = ${org}
      and (o.retired_at is null or c.org = ${org})`.execute(tx);
  return found.rows[0];
}

/** Takes hold of the class's row until the transaction ends: whoever comes second waits and sees what the first has done. */
export async function holdClass(
  tx: Work,
  { org }: Member,
  { offering, seats }: GivenClass,
): Promise<number | undefined> {
  if (seats !== null)
    await sql`insert into people.class_seats (offering, org, seats) values (${offering.id}, ${org}, ${seats})
      on conflict (offering) do nothing`.execute(tx);
  const held = await sql<{ seats: number }>`select seats from people.class_seats
    where offering = ${offering.id} and org = ${org} for update`.execute(tx);
  return held.rows[0]?.seats;
}
