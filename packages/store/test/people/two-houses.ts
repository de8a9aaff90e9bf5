import type { Role } from "@footbridge/core/model/role.ts";
import { sql } from "kysely";
import type { Database } from "../../src/database/pool.ts";
import { deskAccount, type Member } from "../../src/database/work.ts";
import { addEvents } from "../../src/people/events.ts";
import { addPerson, personOfAccount } from "../../src/people/person.ts";

export const desk: Member = { account: deskAccount, org: "", role: "admin" };

/** An account that signed in, as the sign-in library would have written it, and what it is. */
export async function memberOf(db: Database, account: string, role: Role, org = ""): Promise<Member> {
  await db.transaction().execute(async (tx) => {
    await sql`insert into auth."user" (id, name, email, "emailVerified") values (${account}, ${`Name of ${account}`},
      ${`${account}@example.org`}, true) on conflict do nothing`.execute(tx);
    await sql`insert into accounts.memberships (id, account, name, email, org, role, since, invited_by)
      values (${["member", account, role, org].filter(Boolean).join("-")}, ${account}, ${`Name of ${account}`}, ${`${account}@example.org`}, ${org},
        ${role}, now(), 'test')`.execute(tx);
  });
  return { account, org, role };
}

/** An event as little as it can be. */
export const eventOf = (id: string, person: string, sensitive: "health" | "immigration" | null = null) => ({
  id,
  person,
  happened: "2027-01-04",
  kind: "service",
  source: "test",
  evidence: null,
  body: { words: "as it was" },
  sensitive,
});

/**
 * Harbor and Uptown. Ana signs in herself, and Harbor took in Bo, Uptown took in Cy. Ana has said an ordinary thing, Harbor
 * wrote an ordinary and a health event of Bo, Uptown an ordinary one of Cy. Nobody has consented to anything.
 */
export async function twoHouses(db: Database) {
  const members = {
    ana: await memberOf(db, "ana", "participant"),
    harbor: await memberOf(db, "hal", "navigator", "harbor"),
    uptown: await memberOf(db, "una", "navigator", "uptown"),
    uptownLead: await memberOf(db, "lee", "program-manager", "uptown"),
    employer: await memberOf(db, "eve", "employer", "uptown"),
    agency: await memberOf(db, "abe", "agency", "city"),
    board: await memberOf(db, "bea", "board"),
    auditor: await memberOf(db, "art", "auditor"),
    admin: await memberOf(db, "ada", "admin"),
  };
  const account = { id: "ana", name: "Ana", email: "ana@example.org", language: "es" };
  const ana = await personOfAccount(db, account);
  const bo = (await addPerson(db, members.harbor, { name: "Bo", email: "bo@example.org", language: "en" }))
    .id;
  const cy = (await addPerson(db, members.uptown, { name: "Cy", language: "en" })).id;
  await addEvents(db, members.ana, [eventOf("of-ana", ana)]);
  await addEvents(db, members.harbor, [eventOf("of-bo", bo)]);
  await addEvents(db, members.uptown, [eventOf("of-cy", cy)]);
  // Written before, when Bo's consent for it still stood.
  await sql`insert into people.events (id, person, happened, kind, org, by, source, body, sensitive)
    values ('health-of-bo', ${bo}, '2027-01-04', 'service', 'harbor', 'hal', 'test', '{}', 'health')`.execute(
    db,
  );
  return { members, people: { ana, bo, cy } };
}
