import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Webhook } from "standardwebhooks";
import { openStore, type Store } from "@footbridge/store/open-store.ts";
import { addEvents } from "@footbridge/store/people/events.ts";
import { listDeliveries, replay } from "@footbridge/store/webhooks/deliveries.ts";
import { listSubscriptions, subscribe } from "@footbridge/store/webhooks/subscriptions.ts";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { engines, usePostgres } from "../../../store/test/engines.ts";
import { eventOf, twoHouses } from "../../../store/test/people/two-houses.ts";
import { reachOf } from "../../src/webhooks/addresses.ts";
import { courierOf } from "../../src/webhooks/courier.ts";
import { newSecret } from "../../src/webhooks/message.ts";
import { answerWith, receiver } from "./receiver.ts";

/** Uptown is told of services at the address; its courier looks when it is asked to, and waits so long for an answer. */
async function uptownTold({ db }: Store, url: string, ms = 60_000) {
  const { members, people } = await twoHouses(db);
  const secret = newSecret();
  const { id } = await subscribe(db, members.uptownLead, { url, kinds: ["service"], note: "", secret });
  const troubled = (failure: unknown) => {
    throw failure;
  };
  const limits = { ms, answerBytes: 1000 };
  const courier = courierOf({ db, reach: reachOf(["127.0.0.0/8"]), troubled, limits });
  const lead = members.uptownLead;
  const write = (...events: readonly string[]) =>
    addEvents(
      db,
      members.uptown,
      events.map((event) => eventOf(event, people.cy)),
    );
  const log = async () =>
    (await listDeliveries(db, lead, { subscription: id, limit: 50 })).map(
      ({ event, state, tries, lastOutcome }) => [event, state, tries, lastOutcome ?? "never tried"].join(" "),
    );
  const now = () => sql`update webhooks.deliveries set due_at = now() - interval '1 second'`.execute(db);
  return { db, id, lead, members, secret, courier, write, log, now };
}

describe.each(engines)("the courier on $name", ({ use }) => {
  const engine = use();

  test("sends what was written, signed; what failed again later under the same id; nothing twice that arrived", async () => {
    const { got, url } = await receiver((response, nth) => response.writeHead(nth === 1 ? 503 : 200).end());
    const { courier, write, log, now, secret } = await uptownTold(await engine.store(), url);
    await write("a");
    expect(await courier.round()).toBe(1);
    expect(await log()).toEqual(["a waiting 1 refused"]);
    expect(await courier.round()).toBe(0);
    await now();
    expect(await courier.round()).toBe(1);
    await now();
    expect(await courier.round()).toBe(0);
    expect(await log()).toEqual(["a delivered 2 delivered"]);
    expect(got.map(({ headers }) => headers["webhook-id"])).toEqual([
      got[0]?.headers["webhook-id"],
      got[0]?.headers["webhook-id"],
    ]);
    for (const { headers, body } of got) new Webhook(secret).verify(body, headers as Record<string, string>);
  });

  test("one that hangs holds up neither itself for ever nor others, and can be sent again by hand", async () => {
    const { got, url } = await receiver((response, nth) => void (nth === 1 ? undefined : response.end()));
    const { courier, write, log, now, db, id, lead } = await uptownTold(await engine.store(), url, 3000);
    await write("a", "b");
    await courier.round();
    expect((await log()).toSorted()).toEqual(["a waiting 1 time-out", "b delivered 1 delivered"].toSorted());
    await now();
    await courier.round();
    const [last] = await listDeliveries(db, lead, { subscription: id, limit: 1 });
    expect(await replay(db, lead, id, last?.id ?? "")).toBe(true);
    await courier.round();
    const ids = got.map(({ headers }) => headers["webhook-id"]);
    expect([ids.length, new Set(ids).size]).toEqual([4, 2]);
    const seqs = got.map(({ body }) => (JSON.parse(body) as { data: { seq: number } }).data.seq);
    expect(new Set(seqs).size).toBe(2);
  });

  test("an address that fails for days, or says that it is gone, is turned off, and its program managers are told once", async () => {
    const gone = await receiver(answerWith(410));
    const { courier, write, db, lead, now, members } = await uptownTold(await engine.store(), gone.url);
    await write("a", "b");
    await courier.round();
    const state = async () => (await listSubscriptions(db, lead)).map((one) => one.state);
    expect(await state()).toEqual(["failed"]);
    await now();
    expect(await courier.round()).toBe(0);
    const letters = await sql<{ recipient: string }>`select recipient from people.outbox
      where subject = 'A webhook was turned off'`.execute(db);
    expect(letters.rows).toEqual([{ recipient: `${members.uptownLead.account}@example.org` }]);
    const broken = await receiver(answerWith(500));
    await sql`update webhooks.subscriptions set state = 'on', url = ${broken.url},
      failing_since = now() - interval '4 days'`.execute(db);
    await courier.round();
    expect(await state()).toEqual(["on"]);
    await now();
    await sql`update webhooks.subscriptions set failing_since = now() - interval '5 days'`.execute(db);
    await courier.round();
    expect(await state()).toEqual(["failed"]);
  });
});

describe("a courier that is killed while it sends", () => {
  const { engine } = usePostgres();

  test("loses nothing: another sends it again, under the same id", async () => {
    const place = await engine.place();
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const { got, url } = await receiver((response, nth) => void (nth === 1 ? undefined : response.end()));
    const { db, courier, write, log } = await uptownTold(store, url);
    const script = fileURLToPath(new URL("courier-killed.ts", import.meta.url));
    const child = spawn(process.execPath, [script, place.databaseUrl ?? ""], { stdio: "ignore" });
    await write("a");
    await expect.poll(() => got.length).toBe(1);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await log()).toEqual(["a waiting 1 never tried"]);
    expect(await courier.round()).toBe(0);
    // As when the minute is over for which the other had it.
    await sql`update webhooks.deliveries set leased_until = clock_timestamp()`.execute(db);
    expect(await courier.round()).toBe(1);
    expect(await log()).toEqual(["a delivered 2 delivered"]);
    expect(got.map(({ headers }) => headers["webhook-id"])).toEqual(
      Array(2).fill(got[0]?.headers["webhook-id"]),
    );
  });
});
