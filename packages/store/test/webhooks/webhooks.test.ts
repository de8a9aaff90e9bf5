import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asMember, type Member } from "../../src/database/work.ts";
import { giveConsent, withdrawConsent } from "../../src/people/consents.ts";
import { addEvents } from "../../src/people/events.ts";
import { arrived, failed, takeDue, turnOff } from "../../src/webhooks/courier.ts";
import { listDeliveries, replay } from "../../src/webhooks/deliveries.ts";
import { listSubscriptions, subscribe, turn, unsubscribe } from "../../src/webhooks/subscriptions.ts";
import { engines } from "../engines.ts";
import { eventOf, memberOf, twoHouses } from "../people/two-houses.ts";

const denied = { code: "42501" };
const hook = { url: "https://receiver.example.org/hook", kinds: ["service"], note: "", secret: "whsec_AAAA" };

describe.each(engines)("webhooks on $name", ({ use }) => {
  const engine = use();
  const town = async () => {
    const { db } = await engine.store();
    const made = await twoHouses(db);
    const harborLead = await memberOf(db, "lou", "program-manager", "harbor");
    const count = (member: Member, table: string): Promise<number> =>
      asMember(db, member, async (tx) => {
        const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
          tx,
        );
        return found.rows[0]?.n ?? -1;
      });
    const due = async (leaseMs = 60_000) =>
      (await takeDue(db, { each: 5, leaseMs })).map(({ event }) => event);
    const overdue = () =>
      sql`update webhooks.deliveries set leased_until = now() - interval '1 second'`.execute(db);
    return { db, ...made, harborLead, count, due, overdue };
  };

  test("an event is told to the organizations that may see it, of the kinds they asked for, and nothing sensitive", async () => {
    const { db, members, harborLead, people, due } = await town();
    await subscribe(db, members.uptownLead, hook);
    await subscribe(db, harborLead, { ...hook, kinds: ["wage"] });
    await addEvents(db, members.harbor, [eventOf("before", people.bo)]);
    await addEvents(db, members.uptown, [
      eventOf("own", people.cy),
      { ...eventOf("other", people.cy), kind: "contact" },
    ]);
    await sql`insert into people.events (id, person, happened, kind, org, by, source, body, sensitive)
      values ('secret', ${people.cy}, '2027-01-04', 'service', 'uptown', 'una', 'test', '{}', 'health')`.execute(
      db,
    );
    expect(await due()).toEqual(["own"]);
  });

  test("a yes opens, and a yes taken back before it is sent withholds", async () => {
    const { db, members, people, due } = await town();
    await subscribe(db, members.uptownLead, hook);
    const bo = await memberOf(db, "bo", "participant");
    await sql`update people.person set account = 'bo' where id = ${people.bo}`.execute(db);
    const yes = { words: "1", language: "en", days: 30, person: people.bo, partner: "uptown" };
    const { id } = await giveConsent(db, bo, { ...yes, purpose: "coordination" });
    await addEvents(db, members.harbor, [eventOf("told", people.bo)]);
    expect(await due()).toEqual(["told"]);
    await addEvents(db, members.harbor, [eventOf("late", people.bo)]);
    await withdrawConsent(db, bo, id);
    expect(await due()).toEqual([]);
    const [subscription] = await listSubscriptions(db, members.uptownLead);
    const log = await listDeliveries(db, members.uptownLead, {
      subscription: subscription?.id ?? "",
      limit: 9,
    });
    expect(log.map(({ event, state }) => [event, state])).toEqual([
      ["late", "withheld"],
      ["told", "waiting"],
    ]);
  });

  test("what is taken is on lease: nobody else takes it, and it is taken again when its taker died", async () => {
    const { db, members, people, due, overdue } = await town();
    await subscribe(db, members.uptownLead, hook);
    await addEvents(db, members.uptown, [eventOf("a", people.cy), eventOf("b", people.cy)]);
    expect(await due()).toEqual(["a", "b"]);
    expect(await due()).toEqual([]);
    await overdue();
    const again = await takeDue(db, { each: 5, leaseMs: 60_000 });
    expect(again.map(({ event, tries }) => [event, tries])).toEqual([
      ["a", 2],
      ["b", 2],
    ]);
    const [first, second] = again;
    const tried = { outcome: "delivered", status: 200, ms: 4 };
    if (first !== undefined) await arrived(db, { ...first, ...tried });
    if (second !== undefined)
      await failed(db, { ...second, outcome: "refused", status: 500, ms: 4 }, undefined);
    await overdue();
    expect(await due()).toEqual([]);
    expect(await replay(db, members.uptownLead, second?.subscription ?? "", second?.id ?? "")).toBe(true);
    expect(await due()).toEqual(["b"]);
  });

  test("one that is off waits, and goes on when it is turned on again", async () => {
    const { db, members, people, due } = await town();
    const { id } = await subscribe(db, members.uptownLead, hook);
    await addEvents(db, members.uptown, [eventOf("a", people.cy)]);
    expect(await turnOff(db, id)).toBe(true);
    expect(await turnOff(db, id)).toBe(false);
    expect(await due()).toEqual([]);
    expect((await turn(db, members.uptownLead, id, "on"))?.state).toBe("on");
    expect(await due()).toEqual(["a"]);
  });

  test("a forgotten where shows each role what is its own, and the secret to nobody", async () => {
    const { db, members, harborLead, people, count, due } = await town();
    await subscribe(db, members.uptownLead, hook);
    await subscribe(db, harborLead, hook);
    await addEvents(db, members.uptown, [eventOf("a", people.cy)]);
    await addEvents(db, members.harbor, [eventOf("b", people.bo), eventOf("c", people.bo)]);
    expect((await due()).length).toBe(3);
    const seen: Record<string, readonly number[]> = {};
    for (const [who, member] of Object.entries({ ...members, harborLead }))
      seen[who] = [await count(member, "webhooks.subscriptions"), await count(member, "webhooks.deliveries")];
    const nothing = [0, 0];
    expect(seen).toEqual({
      ana: nothing,
      harbor: nothing,
      uptown: nothing,
      uptownLead: [1, 1],
      harborLead: [1, 2],
      employer: nothing,
      agency: nothing,
      board: nothing,
      auditor: nothing,
      admin: [2, 0],
    });
    for (const member of [harborLead, members.admin])
      await expect(count(member, "webhooks.secrets")).rejects.toMatchObject(denied);
  });

  test("nobody subscribes for another house, and an admin only stops", async () => {
    const { db, members, harborLead } = await town();
    for (const member of [members.uptown, members.admin, members.auditor])
      await expect(subscribe(db, member, hook)).rejects.toMatchObject(denied);
    const { id } = await subscribe(db, harborLead, hook);
    expect(await turn(db, members.uptownLead, id, "off")).toBeUndefined();
    expect(await unsubscribe(db, members.uptownLead, id)).toBe(false);
    expect((await turn(db, members.admin, id, "off"))?.state).toBe("off");
    await expect(turn(db, members.admin, id, "on")).rejects.toMatchObject(denied);
    expect(await unsubscribe(db, harborLead, id)).toBe(true);
  });
});
