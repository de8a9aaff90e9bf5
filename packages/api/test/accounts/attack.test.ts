import { accountOperations, type AccountsName } from "@footbridge/contract/accounts/operations.ts";
import type { Operation } from "@footbridge/contract/operation.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { addPerson } from "@footbridge/store/people/person.ts";
import { memberOf, twoHouses } from "../../../store/test/people/two-houses.ts";
import { may, nobody } from "../../src/policy.ts";
import { accountsOn, atTheMachine, Browser, joined, password, totp } from "./at-the-door.ts";

const embedded = engines.filter(({ name }) => name !== "PostgreSQL");
const operations = Object.entries(accountOperations) as [AccountsName, Operation][];
const statements = [
  "x' or '1'='1",
  "x'; drop table people.person; --",
  "%",
  "\\",
  "\u0000",
  "../../etc/passwd",
];

describe.each(embedded)("attacks", ({ use }) => {
  const engine = use();
  /** A service where a header says who asks. */
  const house = async () => {
    const { db } = await engine.store();
    const { members, people } = await twoHouses(db);
    const app = await accountsOn({ db });
    const { signIn } = app.app;
    if (signIn === undefined) throw new Error("a service with accounts signs in");
    signIn.identify = (request) => {
      const member = Object.values(members).find(({ account }) => account === request.headers["x-as"]);
      return Promise.resolve(
        member === undefined ? { memberships: [] } : { account: member.account, memberships: [member] },
      );
    };
    const allowed = (name: AccountsName): string =>
      Object.values(members).find((one) => may({ ...nobody, memberships: [one] }, name))?.account ?? "";
    return { db, app, people, members, allowed, browser: new Browser(app) };
  };

  test("a birth date is guessed five times, then not for a day, also not rightly; another account is not held up", async () => {
    const { db, browser, members } = await house();
    const amy = await memberOf(db, "amy", "participant");
    Object.assign(members, { amy });
    const email = "ana@example.org";
    await addPerson(db, members.harbor, { name: "Ana", email, language: "en", born: "1992-03-14" });
    const claim = (as: string, born: string) =>
      browser.do("claimRecord", { body: { born }, headers: { "x-as": as } });
    for (const day of ["01", "02", "03", "04", "05"])
      expect((await claim("ana", `1992-03-${day}`)).json()).toEqual({ claimed: false });
    const late = await claim("ana", "1992-03-14");
    expect([late.statusCode, Number(late.headers["retry-after"]) > 86_000]).toEqual([429, true]);
    expect((await claim("amy", "1992-03-14")).statusCode).toBe(200);
    const whose = await sql<{ n: number }>`select count(*)::int as n from people.links`.execute(db);
    expect(whose.rows[0]?.n).toBe(0);
    // A link that is not there is told so to whoever may ask, and nothing else to anybody.
    const part = (as: string) =>
      browser.do("requestParting", { id: "guessed", body: {}, headers: { "x-as": as } });
    expect([(await part("ana")).statusCode, (await part("hal")).statusCode]).toEqual([404, 403]);
  });

  test("what is private apart needs the person's own yes: what lacks is told, and nothing to who may not know them", async () => {
    const { db, browser, people, members } = await house();
    const event = (id: string, sensitive: string) => ({
      id,
      happened: "2026-11-02",
      body: { kind: "contact", way: "phone" },
      sensitive,
    });
    const write = (as: string, ...events: readonly object[]) =>
      browser.do("addEvents", { id: people.bo, body: { events }, headers: { "x-as": as } });
    const all = ["health", "justice", "immigration", "domestic-violence"].map((one) => event(one, one));
    const refused = await write("hal", ...all);
    expect(refused.statusCode).toBe(422);
    expect(refused.json<{ findings: object[] }>().findings).toMatchObject(
      all.map(({ sensitive }, place) => ({
        code: "journey.no-consent",
        at: `body.events[${place}].sensitive`,
        values: { purpose: sensitive },
      })),
    );
    const stranger = await write("una", ...all);
    expect([stranger.statusCode, stranger.body.includes("consent")]).toEqual([404, false]);
    Object.assign(members, { amy: await memberOf(db, "amy", "participant") });
    await sql`update people.person set account = 'amy' where id = ${people.bo}`.execute(db);
    const yes = { purpose: "health", partner: "harbor", words: "2026-11", language: "en", days: 1 };
    const headers = { "x-as": "amy" };
    await browser.do("giveConsent", { body: yes, headers });
    const heard = await browser.do("giveConsent", { id: people.bo, body: yes, headers: { "x-as": "hal" } });
    expect(heard.json()).toMatchObject({
      status: 403,
      findings: [{ code: "consent.not-yours-to-give" }],
    });
    expect((await write("hal", event("h", "health"))).json()).toMatchObject({ added: 1 });
    expect((await write("hal", event("j", "justice"))).statusCode).toBe(422);
  });

  test("a record opened in an emergency says until when: to who opened it, in the list, and to the person", async () => {
    const { db, browser, people } = await house();
    const as = (account: string) => ({ headers: { "x-as": account } });
    const reason = "Found unconscious; the ward asks for allergies.";
    const open = await browser.do("breakGlass", { id: people.ana, body: { reason, hours: 4 }, ...as("una") });
    const { until } = open.json<{ until: string }>();
    const look = () => browser.do("readRecord", { id: people.ana, body: { why: "the ward" }, ...as("una") });
    expect((await look()).json()).toMatchObject({ emergency: { until, reason } });
    const looks = (await browser.do("listLooksAtPerson", as("ana"))).json<{ items: object[] }>().items;
    expect(looks.find((line) => "openUntil" in line)).toMatchObject({
      action: "break glass",
      openUntil: until,
    });
    for (const [account, seen] of [
      ["una", [{ person: people.ana, until, own: true }]],
      ["lee", [{ person: people.ana, until, own: false, name: "Name of una" }]],
      ["hal", []],
    ] as const)
      expect((await browser.do("listEmergencies", as(account))).json()).toMatchObject({ items: seen });
    const { items } = (await browser.do("listOutbox", as("ada"))).json<{ items: { body: string }[] }>();
    expect(items[0]?.body).toContain("por 4 horas");
    await sql`update people.glass set opened_at = now() - interval '5 hours', until = now() - interval '1 hour'`.execute(
      db,
    );
    expect((await look()).json()).toMatchObject({
      status: 404,
      findings: [{ code: "person.emergency-over" }],
    });
    expect((await browser.do("listEmergencies", as("una"))).json()).toEqual({ items: [] });
  });

  test("SQL in every word of an address or a question finds nothing and harms nothing", async () => {
    const { db, browser, allowed } = await house();
    for (const [name, { method, path, query }] of operations) {
      if (!path.includes("{") && query === undefined) continue;
      for (const statement of statements) {
        const url = path.replaceAll(/\{\w+\}/g, encodeURIComponent(statement));
        const asked = query === undefined ? url : `${url}?before=${encodeURIComponent(statement)}`;
        const { example }: Operation = accountOperations[name];
        const body = method === "POST" || method === "PUT" ? (example ?? {}) : undefined;
        const answer = await browser.ask(method, asked, {
          body,
          headers: { "x-as": allowed(name) },
        });
        const told = answer.statusCode === 200 ? answer.json<{ items?: unknown[] }>().items : undefined;
        expect([name, statement, answer.statusCode !== 500, told ?? []]).toEqual([name, statement, true, []]);
      }
    }
    const left = await sql<{ n: number }>`select count(*)::int as n from people.person`.execute(db);
    expect(left.rows[0]?.n).toBe(3);
  });

  test("bodies that are too large, no JSON, or of another shape are refused before anything happens", async () => {
    const { browser, allowed } = await house();
    // A file is sent as its bytes, and has tests of its own.
    const writing = operations.filter(([, { body, example }]) => body !== undefined && example !== undefined);
    expect(writing.length).toBeGreaterThan(5);
    for (const [name, { method, path, example }] of writing) {
      const url = path.replaceAll(/\{\w+\}/g, "x");
      const send = (payload: string, type = "application/json") =>
        browser.raw(method as "POST", url, payload, { "content-type": type, "x-as": allowed(name) });
      const whole = JSON.stringify(example);
      const cases: readonly (readonly [string, Promise<number>, readonly number[]])[] = [
        ["300 kB", send(JSON.stringify({ ...(example as object), more: "x".repeat(300 * 1024) })), [413]],
        ["cut short", send(whole.slice(0, -1)), [400]],
        ["a list", send("[]"), [400, 422]],
        ["nested", send(`${"[".repeat(2000)}${"]".repeat(2000)}`), [400]],
        [
          "more than asked",
          send(JSON.stringify({ ...(example as object), role: "admin", __proto__: { a: 1 }, x: 1 })),
          [400, 422],
        ],
        ["a form", send("email=a%40b.c&role=admin", "application/x-www-form-urlencoded"), [415]],
        ["no UTF-8", send("\u00ff\u00fe", "text/plain"), [415]],
      ];
      for (const [what, status, right] of cases)
        expect([name, what, right.includes(await status)]).toEqual([name, what, true]);
    }
  });

  test("free words come back as they were written, as data and never as a page", async () => {
    const { browser, people } = await house();
    const words = '<img src=x onerror=alert(1)>"; \u2028 &amp; {{7*7}}';
    const as = (account: string) => ({ headers: { "x-as": account } });
    await browser.do("requestDeletion", { id: people.ana, body: { words }, ...as("ana") });
    await browser.do("saveContact", {
      id: people.ana,
      body: { name: words, phone: words.slice(0, 20), language: "en" },
      ...as("ana"),
    });
    await browser.do("breakGlass", { id: people.bo, body: { reason: words, hours: 1 }, ...as("una") });
    const seen = [
      await browser.do("listDeletions", as("ada")),
      await browser.do("exportPerson", { id: people.ana, ...as("ana") }),
      await browser.do("listOutbox", as("ada")),
    ];
    for (const answer of seen) {
      expect(String(answer.headers["content-type"])).toMatch(/^application\/json/);
      expect(answer.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
      expect(String(answer.headers["content-security-policy"])).toContain("script-src 'self'");
    }
    expect(seen[0]?.json<{ items: { words: string }[] }>().items[0]?.words).toBe(words);
    expect(seen[1]?.json<{ person: { name: string } }>().person.name).toBe(words.trim());
  });

  test("signs that are no text are told at sign-in as everywhere", async () => {
    const { browser } = await house();
    const nul = "a\u0000b@example.org";
    for (const path of ["sign-in/email-otp", "sign-in/email", "revoke-session", "change-password"]) {
      const answer = await browser.sign(path, { email: nul, otp: nul, password: nul, token: nul });
      expect([path, answer.json<{ findings: object[] }>().findings[0]]).toMatchObject([
        path,
        { code: "request.nul", at: "body.email" },
      ]);
    }
    const back = await browser.ask("GET", "/api/auth/callback/oidc?state=%00");
    expect(back.statusCode).toBe(422);
  });

  test("who guesses the second factor is held, and nobody behind the same address with them", async () => {
    const { db } = await engine.store();
    const app = await accountsOn({ db });
    const desk = atTheMachine(app);
    const people = ["ada@example.org", "bo@example.org"] as const;
    const uris: string[] = [];
    for (const email of people) {
      const { token } = (await desk.do("createInvitation", { body: { email, role: "board" } })).json<{
        token: string;
      }>();
      uris.push(await joined(new Browser(app), email, token));
    }
    const thief = new Browser(app);
    await thief.sign("sign-in/email", { email: people[0], password });
    const statuses: number[] = [];
    for (let n = 0; n < 24; n += 1) {
      const { statusCode } = await thief.sign("two-factor/verify-totp", { code: String(100_000 + n) });
      statuses.push(statusCode);
      if (n % 4 === 3) await thief.sign("sign-in/email", { email: people[0], password });
    }
    expect([statuses.includes(200), statuses.at(-1)]).toEqual([false, 429]);
    const backup = await thief.sign("two-factor/verify-backup-code", { code: "aaaaa-bbbbb" });
    expect(backup.statusCode).toBe(429);
    const neighbour = new Browser(app);
    await neighbour.sign("sign-in/email", { email: people[1], password });
    expect((await neighbour.sign("two-factor/verify-totp", { code: totp(uris[1] ?? "") })).statusCode).toBe(
      200,
    );
  });

  test("an invitation is taken once, whoever comes at the same moment; one taken back or too old is not", async () => {
    const { db } = await engine.store();
    const app = await accountsOn({ db });
    const desk = atTheMachine(app);
    const invite = async (email: string) =>
      (await desk.do("createInvitation", { body: { email, role: "board" } })).json<{
        token: string;
        invitation: { id: string };
      }>();
    const { token } = await invite("ada@example.org");
    const take = (key: string) =>
      new Browser(app).do("acceptInvitation", { body: { token: key, name: "Ada", password } });
    const answers = await Promise.all([take(token), take(token), take(token)]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    const back = await invite("bo@example.org");
    await desk.do("withdrawInvitation", { id: back.invitation.id });
    expect((await take(back.token)).statusCode).toBe(404);
    const old = await invite("cy@example.org");
    await sql`update accounts.invitations set at = now() - interval '9 days', expires_at = now() - interval '1 second'
      where id = ${old.invitation.id}`.execute(db);
    expect((await take(old.token)).statusCode).toBe(404);
    expect((await new Browser(app).do("readInvitation", { body: { token: old.token } })).statusCode).toBe(
      404,
    );
    await memberOf(db, "ada2", "admin");
    expect((await desk.do("listMembers")).statusCode).toBe(403);
  });
});
