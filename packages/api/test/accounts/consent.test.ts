import { purposes, sensitivePurposes } from "@footbridge/core/model/consent.ts";
import { seeded } from "@footbridge/core/units/seeded.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { memberOf } from "../../../store/test/people/two-houses.ts";
import { accountsOn, Browser } from "./at-the-door.ts";

const houses = ["harbor", "uptown", "lantern"] as const;
const fates = ["stands", "expired", "withdrawn"] as const;
const kinds = [undefined, ...sensitivePurposes] as const;

/** Each kind of fact, written by each house: the id says what it is. */
const facts = [...houses, ""].flatMap((org) =>
  kinds.map((sensitive) => ({ org, sensitive, id: `${org}/${sensitive ?? "ordinary"}` })),
);

interface Yes {
  readonly partner: string;
  readonly purpose: (typeof purposes)[number];
  readonly fate: (typeof fates)[number];
}

/** Who took the person in, and what they said yes to, one after another. */
interface Story {
  readonly house: string;
  readonly said: readonly Yes[];
}

/**
 * Issue 5 §1 in its own words: consent is per purpose and per partner, with an end; a private fact has a purpose of its own.
 * The last word to a partner on a purpose counts. A house knows whom it took in, and keeps what it wrote itself.
 */
function shownTo(org: string, { house, said }: Story): readonly string[] | undefined {
  const yes = (purpose: string): boolean =>
    said.findLast((one) => one.partner === org && one.purpose === purpose)?.fate === "stands";
  if (house !== org && !yes("coordination") && !yes("referral")) return undefined;
  return facts
    .filter((fact) => fact.org === org || yes(fact.sensitive ?? "coordination"))
    .map(({ id }) => id)
    .toSorted();
}

/** A person as the story has it; what they said yes to goes through the API, and time is moved in the tables. */
async function live(db: Database, browser: Browser, account: string, { house, said }: Story) {
  const person = `person-${account}`;
  await memberOf(db, account, "participant");
  await sql`insert into people.person (id, account, org, name, created_by) values (${person}, ${account}, ${house}, 'Ana', 'test')`.execute(
    db,
  );
  const events = facts.map(({ id, ...fact }) => ({ ...fact, id: `${account}:${id}` }));
  await sql`insert into people.events (id, person, happened, kind, org, by, source, body, sensitive)
    select id, ${person}, '2026-01-05', 'contact', org, 'test', 'typed', '{"kind":"contact","way":"phone"}', sensitive
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e(id text, org text, sensitive text)`.execute(
    db,
  );
  const headers = { "x-as": account };
  for (const { fate, ...yes } of said) {
    const body = { ...yes, words: "2026-11", language: "en", days: 30 };
    const { id } = (await browser.do("giveConsent", { body, headers })).json<{ id: string }>();
    if (fate === "withdrawn") await browser.do("withdrawConsent", { id, headers });
    if (fate === "expired")
      await sql`update people.consents set given_at = now() - interval '30 days', expires_at = now() - interval '1 second'
        where id = ${id}`.execute(db);
  }
  return person;
}

describe.each(engines)("what consent shows, on $name", ({ use }) => {
  const engine = use();

  test("said five times at once, one yes stands and one wish to be deleted waits", async () => {
    const { db } = await engine.store();
    const member = await memberOf(db, "ana", "participant");
    await sql`insert into people.person (id, account, org, name, created_by) values ('person-ana', 'ana', '', 'Ana', 'test')`.execute(
      db,
    );
    await memberOf(db, "of-harbor", "navigator", "harbor");
    const app = await accountsOn({ db });
    if (app.app.signIn === undefined) throw new Error("a service with accounts signs in");
    app.app.signIn.identify = () => Promise.resolve({ account: "ana", memberships: [member] });
    const browser = new Browser(app);
    const body = { partner: "harbor", purpose: "coordination", words: "2026-11", language: "en", days: 30 };
    const five = <T>(ask: () => Promise<T>) => Promise.all([ask(), ask(), ask(), ask(), ask()]);
    const said = await five(() => browser.do("giveConsent", { body }));
    expect(said.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    const { items } = (await browser.do("listConsents")).json<{ items: { withdrawnAt?: string }[] }>();
    expect(items.filter(({ withdrawnAt }) => withdrawnAt === undefined)).toHaveLength(1);
    const wishes = await five(() => browser.do("requestDeletion", { body: { words: "" } }));
    expect(new Set(wishes.map((wish) => wish.json<{ id: string }>().id)).size).toBe(1);
  });

  test("whatever a person said yes to, took back or let run out, a house is shown what follows from it", async () => {
    const { db } = await engine.store();
    const members: Record<string, Member> = {};
    for (const org of houses) members[org] = await memberOf(db, `of-${org}`, "navigator", org);
    const app = await accountsOn({ db });
    if (app.app.signIn === undefined) throw new Error("a service with accounts signs in");
    app.app.signIn.identify = (request) => {
      const as = String(request.headers["x-as"]);
      const member = members[as] ?? { account: as, org: "", role: "participant" as const };
      return Promise.resolve({ account: member.account, memberships: [member] });
    };
    const browser = new Browser(app);
    const random = seeded(1234);
    const one = random.pick;
    for (let n = 0; n < 10; n += 1) {
      const said = Array.from({ length: n }, () => ({
        partner: one(houses),
        purpose: one(purposes),
        fate: one(fates),
      }));
      const story: Story = { house: one(["", ...houses]), said };
      const account = `p${n}`;
      const person = await live(db, browser, account, story);
      for (const org of houses) {
        const told = await browser.do("readJourney", {
          id: person,
          body: { why: "meeting" },
          headers: { "x-as": org },
        });
        const events = told.json<{ events?: { id: string }[] }>().events;
        const shown = events?.map(({ id }) => id.slice(account.length + 1)).toSorted();
        expect([n, org, story, told.statusCode, shown]).toEqual([
          n,
          org,
          story,
          shown === undefined ? 404 : 200,
          shownTo(org, story),
        ]);
        const seen = (await browser.do("listConsents", { id: person, headers: { "x-as": org } })).json<{
          items: { partner: string }[];
        }>().items;
        // Whoever took the person in also sees to whom it may send them on.
        const ours = ({ partner, purpose }: Yes): boolean =>
          partner === org || (story.house === org && purpose === "referral");
        expect(seen.map(({ partner }) => partner).toSorted()).toEqual(
          said
            .filter(ours)
            .map(({ partner }) => partner)
            .toSorted(),
        );
      }
    }
  });
});
