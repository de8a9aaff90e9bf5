// A process of its own for tests: its staff write as quickly as they can, and tell each write once it is acknowledged; a
// file comes in meanwhile, and each slice is told.
import { openStore, type StoreOptions } from "../../src/open-store.ts";
import { addEvents } from "../../src/people/events.ts";
import { bringEvents } from "../../src/people/bring-events.ts";
import { addPerson } from "../../src/people/person.ts";
import { enroll } from "../../src/seats/enroll.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { bulkOf } from "./bulk.ts";

const store = await openStore(JSON.parse(process.argv[2] ?? "{}") as StoreOptions);
const member = { account: "lea", org: "harbor-school", role: "program-manager" } as const;
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const body = { kind: "contact", way: "phone" };

/** One of several who work at once: takes a person in, gives them a seat, and notes contacts. */
async function work(who: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const { id: person } = await addPerson(store.db, member, { name: `P ${who} ${n}`, language: "en" });
    tell(`person ${person}`);
    const ask = { offering: "class", person, program: "none", today: "2027-01-04" as Day } as const;
    const seated = await enroll(store.db, member, ask);
    if ("enrollment" in seated) tell(`enrollment ${seated.enrollment}`);
    const id = `contact-${who}-${n}`;
    const event = {
      id,
      person,
      happened: "2027-01-04",
      kind: "contact",
      source: "typed",
      evidence: null,
      body,
    };
    await addEvents(store.db, member, [{ ...event, sensitive: null }]);
    tell(`event ${id}`);
  }
}

async function bringFile(): Promise<void> {
  const { id } = await addPerson(store.db, member, { name: "Of the file", language: "en" });
  tell(`file ${id}`);
  await bringEvents(store.background, member, bulkOf(id), { told: (added) => tell(`slice ${added}`) });
}

// Where the database dies, so does the work: what was told before must be there.
await Promise.all([bringFile(), ...[0, 1, 2].map(work)]).catch(() => process.exit(1));
