import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asClerk, asMember, type Member } from "../../src/database/work.ts";
import { changeService, readStandings } from "../../src/directory/standings.ts";
import { listNotes, settleNote } from "../../src/directory/notes.ts";
import { withdrawConsent } from "../../src/people/consents.ts";
import { answerDeletion } from "../../src/people/deletions.ts";
import { readJourney } from "../../src/people/events.ts";
import { tick } from "../../src/referrals/by-clock.ts";
import { answerByLink, openLink, showLinkedPerson } from "../../src/referrals/by-link.ts";
import { insertLine } from "../../src/referrals/lines.ts";
import {
  addStep,
  askReferral,
  countRefusals,
  getReferral,
  listReferrals,
  sendReferral,
} from "../../src/referrals/referrals.ts";
import { engines } from "../engines.ts";
import { answerOf, askedOf, letterBox, sayYes, sentTo, threePartners, today } from "./three-partners.ts";

const denied = { code: "42501" };
const full = { answer: "full", until: "2027-04-15" as Day } as const;

describe.each(engines)("referrals on $name", ({ use }) => {
  const engine = use();
  const town = async () => {
    const store = await engine.store();
    return { db: store.db, ...(await threePartners(store)) };
  };

  test("the whole way: asked, sent, full by link, passed on, accepted, started, finished", async () => {
    const { db, harbor, uptown, bo } = await town();
    const first = await sentTo(db, harbor, bo, "uptown");
    const opened = await openLink(db, first.token);
    expect(opened).toMatchObject({ id: first.id, referral: { state: "sent", seq: 2 } });
    expect(await answerByLink(db, { token: first.token, answer: full, seen: 2, today })).toMatchObject({
      ok: true,
      value: { referral: { state: "answered", answer: full } },
    });
    expect((await readStandings(db)).get("uptown-care")?.standing).toEqual({
      full: { until: "2027-04-15" },
      roomTold: today,
    });

    await sayYes(db, harbor, bo, "owl");
    const next = await askReferral(db, harbor, {
      person: bo,
      asked: askedOf("owl", { after: first.id }),
      today,
    });
    const id = next?.ok === true ? next.value.id : "";
    expect(await listReferrals(db, harbor, { side: "sent", open: true })).toMatchObject([{ id, name: "Bo" }]);
    const { letter, tokens } = letterBox();
    await sendReferral(db, harbor, { id, letter, today });
    await answerByLink(db, {
      token: tokens[0] ?? "",
      answer: { answer: "accepted", seatsLeft: 4 },
      seen: 2,
      today,
    });
    await addStep(db, harbor, { id, body: { kind: "started", on: today }, today });
    expect(
      await addStep(db, harbor, { id, body: { kind: "finished", on: today, helped: "yes" }, today }),
    ).toMatchObject({
      ok: true,
      value: { referral: { state: "finished" } },
    });
    // The answer of the first cannot be corrected any more: another was asked.
    const late = await answerByLink(db, {
      token: first.token,
      answer: { answer: "accepted" },
      seen: 4,
      today,
    });
    expect(late).toMatchObject({ ok: false, findings: [{ code: "referral.wrong-state" }] });

    const journey = await readJourney(db, harbor, { person: bo, why: "look" });
    const told = journey?.events
      .filter(({ kind }) => kind === "referral")
      .map(({ body, source, org }) => {
        const { step, answer } = body as { step: string; answer?: string };
        return [step, answer, source, org].filter(Boolean).join(" ");
      });
    expect(told).toEqual([
      "sent typed harbor",
      "answered full link uptown",
      "sent typed harbor",
      "answered accepted link owl",
      "started typed harbor",
      "finished typed harbor",
    ]);
    expect(await listReferrals(db, uptown, {})).toMatchObject([{ id: first.id, name: "Bo" }]);
  });

  test("nothing leaves without the yes: the model says so, and the database beneath it", async () => {
    const { db, harbor, bo } = await town();
    const asked = await askReferral(db, harbor, { person: bo, asked: askedOf("uptown"), today });
    const id = asked?.ok === true ? asked.value.id : "";
    const { letter, tokens } = letterBox();
    expect(await sendReferral(db, harbor, { id, letter, today })).toMatchObject({
      ok: false,
      findings: [{ code: "referral.no-consent" }],
    });
    const body = { kind: "sent", way: "link", on: today, expires: today } as const;
    const writer = { by: harbor.account, org: harbor.org, source: "typed" } as const;
    await expect(
      asMember(db, harbor, (tx) => insertLine(tx, id, { seq: 2, body, writer })),
    ).rejects.toMatchObject(denied);
    expect(tokens).toEqual([]);
    // A yes to another house is no yes to this one.
    await sayYes(db, harbor, bo, "owl");
    expect(await getReferral(db, harbor, id)).toMatchObject({ agreed: false, referral: { state: "asked" } });
    expect(await sendReferral(db, harbor, { id, letter, today })).toMatchObject({ ok: false });
  });

  test("a yes that is taken back closes the name at once, for the link and for the partner's staff", async () => {
    const { db, harbor, uptown, bo } = await town();
    const { id, token } = await sentTo(db, harbor, bo, "uptown");
    expect(await showLinkedPerson(db, token)).toMatchObject({ name: "Bo", email: "bo@example.org" });
    expect(await listReferrals(db, uptown, { side: "received" })).toHaveLength(1);
    const consent = await asMember(db, harbor, async (tx) => {
      const found = await sql<{
        id: string;
      }>`select id from people.consents where purpose = 'referral'`.execute(tx);
      return found.rows[0]?.id ?? "";
    });
    expect(await withdrawConsent(db, harbor, consent)).toBe(true);
    expect(await showLinkedPerson(db, token)).toBeUndefined();
    expect(await listReferrals(db, uptown, { side: "received" })).toEqual([]);
    // Nothing more is asked: reminders stop, and no answer is kept.
    expect(await tick(db, "2027-03-14" as Day, () => undefined)).toEqual({ reminded: 0, lapsed: 0 });
    expect(await answerByLink(db, { token, answer: full, seen: 2, today })).toMatchObject({
      ok: false,
      findings: [{ code: "referral.no-consent" }],
    });
    expect(await openLink(db, token)).toMatchObject({ id, agreed: false });
  });

  test("a forged link opens nothing, a repeat writes nothing, two at once write one line", async () => {
    const { db, harbor, bo } = await town();
    const { id, token } = await sentTo(db, harbor, bo, "uptown");
    expect(await openLink(db, `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`)).toBeUndefined();
    expect(await openLink(db, "")).toBeUndefined();
    expect(await answerByLink(db, { token: "forged", answer: full, seen: 2, today })).toBeUndefined();
    const twice = await Promise.all(
      [1, 2].map(() => answerByLink(db, { token, answer: full, seen: 2, today })),
    );
    expect(twice.filter((told) => told?.ok === true)).toHaveLength(1);
    expect(await answerByLink(db, { token, answer: { answer: "accepted" }, seen: 2, today })).toMatchObject({
      ok: false,
      findings: [{ code: "referral.changed-meanwhile" }],
    });
    // Corrected by who has seen the answer.
    expect(await answerByLink(db, { token, answer: { answer: "accepted" }, seen: 3, today })).toMatchObject({
      ok: true,
    });
    const lines = await asMember(db, harbor, (tx) =>
      sql`select from referrals.log where referral = ${id}`.execute(tx),
    );
    expect(lines.rows).toHaveLength(4);
  });

  test("the clock reminds once a due day, by a new link, and lets lapse after the last", async () => {
    const { db, harbor, bo } = await town();
    await sentTo(db, harbor, bo, "uptown");
    const { letter, tokens } = letterBox();
    const on = (day: string) => tick(db, day as Day, () => letter);
    expect(await on("2027-03-12")).toEqual({ reminded: 0, lapsed: 0 });
    expect(await on("2027-03-13")).toEqual({ reminded: 1, lapsed: 0 });
    expect(await on("2027-03-13")).toEqual({ reminded: 0, lapsed: 0 });
    expect(await on("2027-03-20")).toEqual({ reminded: 1, lapsed: 0 });
    expect(tokens).toHaveLength(2);
    expect(await openLink(db, tokens[1] ?? "")).toMatchObject({ linkExpires: "2027-03-24" });
    expect(await on("2027-03-25")).toEqual({ reminded: 0, lapsed: 1 });
    expect(await on("2027-03-25")).toEqual({ reminded: 0, lapsed: 0 });
    expect(await listReferrals(db, harbor, { open: true })).toMatchObject([
      { referral: { state: "lapsed" } },
    ]);
  });

  test("only a service's own people say what is so of it, and settle what was said", async () => {
    const { db, harbor, uptown, admin, bo } = await town();
    const room = { kind: "room", room: { kind: "open", seatsLeft: 2 } } as const;
    await expect(
      changeService(db, harbor, { service: "uptown-care", change: room, today }),
    ).rejects.toMatchObject(denied);
    await changeService(db, uptown, { service: "uptown-care", change: room, today });
    await changeService(db, admin, {
      service: "owl-care",
      change: { kind: "confirmed", by: "Partnership" },
      today,
    });
    expect((await readStandings(db)).get("owl-care")?.standing.confirmed).toEqual({
      day: today,
      by: "Partnership",
    });
    const { token } = await sentTo(db, harbor, bo, "uptown");
    const { answer } = answerOf({ answer: "not-eligible", why: "<img src=x onerror=alert(1)>" });
    await answerByLink(db, { token, answer, seen: 2, today });
    expect(await listNotes(db, harbor)).toEqual([]);
    const [first] = await listNotes(db, uptown);
    expect(first).toMatchObject({ service: "uptown-care", words: "<img src=x onerror=alert(1)>" });
    expect(await settleNote(db, harbor, first?.id ?? "")).toBe(false);
    expect(await settleNote(db, uptown, first?.id ?? "")).toBe(true);
    expect(await listNotes(db, uptown)).toEqual([]);
  });

  test("a query without a condition shows every role only what is its own", async () => {
    const { db, members, harbor, bo } = await town();
    const { token } = await sentTo(db, harbor, bo, "uptown");
    const { answer } = answerOf({ answer: "not-eligible", why: "Only for parents." });
    await answerByLink(db, { token, answer, seen: 2, today });
    const count = (member: Member, table: string) =>
      asMember(
        db,
        member,
        async (tx) => (await sql`select from ${sql.table(table)}`.execute(tx)).rows.length,
      );
    const seen: Record<string, string> = {};
    for (const [who, member] of Object.entries(members)) {
      const counts = [];
      for (const table of ["referral", "log"]) counts.push(await count(member, `referrals.${table}`));
      for (const table of ["notes", "changes"]) counts.push(await count(member, `directory.${table}`));
      seen[who] = counts.join(" ");
      await expect(count(member, "referrals.links")).rejects.toMatchObject(denied);
    }
    const nothing = "0 0 0 0";
    expect(seen).toEqual({
      ana: nothing,
      harbor: "1 3 0 0",
      uptown: "1 3 1 0",
      uptownLead: "1 3 1 0",
      employer: nothing,
      agency: nothing,
      board: nothing,
      auditor: nothing,
      admin: "0 0 1 0",
    });
    // Whoever holds a link sees one referral and one person; without a link, nobody.
    const byLink = (hash: string | undefined, table: string) =>
      asClerk(
        db,
        hash,
        async (tx) => (await sql`select id from ${sql.table(table)}`.execute(tx)).rows.length,
      );
    expect([await byLink("forged", "people.person"), await byLink(undefined, "people.person")]).toEqual([
      0, 0,
    ]);
    expect(await byLink("forged", "referrals.referral")).toBe(0);
    await expect(byLink(undefined, "people.events")).rejects.toMatchObject(denied);
  });

  test.each([
    [
      "uptown",
      "an end that it cannot know",
      "insert into referrals.log (referral, seq, by, org, source, body) select id, seq + 1, 'una', 'uptown', 'typed', '{\"kind\":\"withdrawn\",\"by\":\"staff\"}' from referrals.referral",
    ],
    [
      "uptown",
      "a line in another's name",
      "insert into referrals.log (referral, seq, by, org, source, body) select id, seq + 1, 'hal', 'harbor', 'typed', '{\"kind\":\"started\"}' from referrals.referral",
    ],
    [
      "uptown",
      "a link to a referral it did not send",
      "insert into referrals.links (token_hash, referral, purpose, expires) select 'x', id, 'answer', '2027-12-31' from referrals.referral",
    ],
    ["harbor", "a line anew", "update referrals.log set body = '{}'"],
    ["harbor", "a line away", "delete from referrals.log"],
    ["harbor", "the state by itself", "update referrals.referral set state = 'finished'"],
    [
      "harbor",
      "a referral of a person unknown to it",
      "insert into referrals.referral (id, person, org, partner, service, need, phase, made_by) values ('x', 'person-guessed', 'harbor', 'uptown', 'uptown-care', 'childcare', 'before-work', 'hal')",
    ],
    [
      "harbor",
      "a partner that does not run the service",
      "insert into referrals.referral (id, person, org, partner, service, need, phase, made_by) select 'x', id, 'harbor', 'owl', 'uptown-care', 'childcare', 'before-work', 'hal' from people.person",
    ],
    [
      "uptown",
      "a witnessed yes of another house's person",
      "insert into people.consents (id, person, purpose, partner, words, language, witnessed, given_by, expires_at) select 'x', id, 'referral', 'owl', '1', 'en', true, 'una', now() + interval '1 day' from people.person where name = 'Bo'",
    ],
  ] as const)("%s may not write %s", async (who, _what, statement) => {
    const { db, members, harbor, bo } = await town();
    await sentTo(db, harbor, bo, "uptown");
    await expect(asMember(db, members[who], (tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject(
      denied,
    );
  });

  test("who is forgotten leaves no words and no link, only what counts stand on", async () => {
    const { db, harbor, admin, bo } = await town();
    const { id, token } = await sentTo(db, harbor, bo, "uptown");
    const { answer } = answerOf({ answer: "not-eligible", why: "Bo has no papers." });
    await answerByLink(db, { token, answer, seen: 2, today });
    await sql`insert into people.deletions (id, person, asked_by) values ('wish', ${bo}, 'bo')`.execute(db);
    const notice = () => ({ subject: "Done", body: "Done" });
    expect(await answerDeletion(db, admin, { id: "wish", erase: true, words: "", notice })).toBe(true);
    expect(await openLink(db, token)).toBeUndefined();
    expect(await getReferral(db, harbor, id)).toMatchObject({
      referral: { state: "answered", answer: { answer: "not-eligible", why: "-" } },
    });
    const journey = await readJourney(db, harbor, { person: bo, why: "look" });
    expect(journey?.events.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ step: "answered", answer: "not-eligible" }),
    );
  });

  test("refusals are counted from ten people on, in fives, for those who mend barriers", async () => {
    const { db, harbor, board, employer } = await town();
    await sql`insert into people.person (id, org, name, created_by)
      select 'p' || n, 'harbor', 'P', 'hal' from generate_series(1, 12) n`.execute(db);
    const refuse = (person: string, service: string, answer: string) =>
      sql`insert into referrals.referral (id, person, org, partner, service, need, phase, made_by, answer, state)
        values (${`r-${person}-${service}`}, ${person}, 'harbor', 'x', ${service}, 'childcare', 'before-work', 'hal', ${answer}, 'answered')`.execute(
        db,
      );
    for (let n = 1; n <= 12; n += 1) await refuse(`p${n}`, n <= 9 ? "small" : "other", "full");
    await refuse("p1", "small", "accepted").catch(() => undefined);
    expect(await countRefusals(db, board)).toEqual([
      { need: "childcare", service: null, answer: "full", people: 10 },
    ]);
    expect(await countRefusals(db, harbor)).toHaveLength(1);
    expect(await countRefusals(db, employer)).toEqual([]);
  });
});
