import { error } from "@footbridge/core/finding.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import { openStore } from "@footbridge/store/open-store.ts";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { engines } from "../../../store/test/engines.ts";
import { buildApp } from "../../src/app.ts";
import type { DocumentKind } from "../../src/live/kinds.ts";
import { shelf } from "../asking.ts";
import { tinyCity, tinyWords } from "../tiny-city.ts";
import { saved, until, Visitor } from "./client.ts";

/** Notes: `open…` may be written by all, `shown…` be read, and nothing else be opened. Nobody may write the word "rude". */
const notes: DocumentKind = {
  kind: "note",
  rightsOf: (_who, id) =>
    Promise.resolve(id.startsWith("open") ? "write" : id.startsWith("shown") ? "read" : "none"),
  check: (after) =>
    after.getText("text").toJSON().includes("rude")
      ? [error("note.rude", "text", "This is rude.", "Say it otherwise.")]
      : [],
  greet: (_who, id) => Promise.resolve([JSON.stringify({ kind: "part", part: "hello", value: id })]),
};

async function serving(store: Pick<Store, "db">) {
  const secret = () => Promise.resolve("a secret of at least thirty-two signs");
  const app = await buildApp({
    store: shelf(tinyCity()),
    limits: { workers: 1 },
    vocabulary: tinyWords,
    accounts: { db: store.db, secret },
  });
  onTestFinished(() => app.app.close());
  app.live?.kinds.add(notes);
  const address = await app.app.listen({ port: 0, host: "127.0.0.1" });
  const { live } = app;
  if (live === undefined) throw new Error("a service with a database has live documents");
  return { address, rooms: live.rooms };
}

const textOf = (doc: Y.Doc): string => doc.getText("text").toJSON();

/** Sends a change past all manners of the library. */
function sendRaw(socket: Visitor["socket"], name: string, change: Uint8Array): void {
  const bytes = Buffer.from(name);
  const length: number[] = [];
  for (let left = change.length; ; left = Math.floor(left / 128)) {
    length.push(left < 128 ? left : (left % 128) + 128);
    if (left < 128) break;
  }
  socket.send(Buffer.concat([Buffer.from([bytes.length]), bytes, Buffer.from([0, 2, ...length]), change]));
}

describe.each(engines)("documents edited together, on $name", ({ use }) => {
  const engine = use();

  test("what two write meets, and what is acknowledged is in the database", async () => {
    const store = await engine.store();
    const { address } = await serving(store);
    const [ana, bo] = [new Visitor(address), new Visitor(address)];
    const hers = ana.open("note:open");
    const his = bo.open("note:open");
    await Promise.all([saved(hers.provider), saved(his.provider)]);
    hers.doc.getText("text").insert(0, "from Ana. ");
    his.doc.getText("text").insert(0, "from Bo. ");
    await Promise.all([saved(hers.provider), saved(his.provider)]);
    const kept = await sql<{ update: Uint8Array }>`select update from live.updates`.execute(store.db);
    const again = new Y.Doc();
    for (const { update } of kept.rows) Y.applyUpdate(again, update);
    expect(textOf(again)).toContain("from Ana.");
    expect(textOf(again)).toContain("from Bo.");
    await until(() => textOf(hers.doc) === textOf(his.doc));
    expect(ana.words).toContainEqual({ kind: "part", part: "hello", value: "open" });
  });

  test("nothing is acknowledged while the database stands still", async () => {
    const place = await engine.place();
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const { address } = await serving(store);
    const ana = new Visitor(address);
    const { doc, provider } = ana.open("note:open");
    await saved(provider);
    const still = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const standing = store.db.transaction().execute(async (tx) => {
      await sql`lock table live.updates in access exclusive mode`.execute(tx);
      held.resolve();
      await still.promise;
    });
    await held.promise;
    doc.getText("text").insert(0, "not yet");
    await new Promise((next) => setTimeout(next, 150));
    const waiting = provider.unsyncedChanges;
    still.resolve();
    await standing;
    expect(waiting).toBe(1);
    await saved(provider);
  });

  test("what was written away from the network merges on return, and the count of what waits comes to nothing", async () => {
    const { address } = await serving(await engine.store());
    const [ana, bo] = [new Visitor(address), new Visitor(address)];
    const hers = ana.open("note:open");
    const his = bo.open("note:open");
    await Promise.all([saved(hers.provider), saved(his.provider)]);
    ana.socket.disconnect();
    hers.doc.getText("text").insert(0, "on the train. ");
    his.doc.getText("text").insert(0, "at the table. ");
    await saved(his.provider);
    void ana.socket.connect();
    // She goes on typing while the connection comes back.
    for (let n = 0; !hers.provider.isSynced; n += 1) {
      hers.doc.getText("text").insert(0, `${n} `);
      await new Promise((next) => setTimeout(next, 1));
    }
    await saved(hers.provider);
    await until(() => textOf(hers.doc) === textOf(his.doc));
    expect(textOf(his.doc)).toContain("on the train.");
    expect(textOf(hers.doc)).toContain("at the table.");
  });

  test("a document that all have left is one state, and opens as it was", async () => {
    const store = await engine.store();
    const { address, rooms } = await serving(store);
    const ana = new Visitor(address);
    const { doc, provider } = ana.open("note:open");
    await saved(provider);
    for (let n = 0; n < 40; n += 1) doc.getText("text").insert(0, `${n} `);
    await saved(provider);
    const was = textOf(doc);
    ana.leave();
    await until(async () => {
      const left = await sql<{ n: number }>`select count(*)::int as n from live.updates`.execute(store.db);
      return left.rows[0]?.n === 0;
    });
    expect(textOf(await rooms.read("note:open"))).toBe(was);
    const later = new Visitor(address).open("note:open");
    await saved(later.provider);
    expect(textOf(later.doc)).toBe(was);
  });
});

describe("who may, and what is refused", () => {
  const engine = engines[0].use();

  test("a document that is not theirs looks like one that is not there", async () => {
    const { address } = await serving(await engine.store());
    const ana = new Visitor(address);
    for (const name of ["note:closed", "nothing:open", "note:", "note"]) ana.open(name);
    await until(() => ana.ended.length === 4);
    expect(new Set(ana.ended)).toEqual(new Set(["not-allowed"]));
  });

  test("who may only read changes nothing, for nobody", async () => {
    const { address, rooms } = await serving(await engine.store());
    const reader = new Visitor(address).open("note:shown");
    const other = new Visitor(address).open("note:shown");
    await Promise.all([saved(reader.provider), saved(other.provider)]);
    reader.doc.getText("text").insert(0, "mine");
    await rooms.edit("note:shown", (doc) => doc.getText("text").insert(0, "by the service"));
    await until(() => textOf(other.doc) === "by the service");
    expect(reader.provider.unsyncedChanges).toBe(1);
  });

  test("what is garbled, too large or against the rules is told to its author, and disturbs nobody", async () => {
    const { address } = await serving(await engine.store());
    const friend = new Visitor(address);
    const theirs = friend.open("note:open");
    await saved(theirs.provider);
    const attempts: readonly ((visitor: Visitor, doc: Y.Doc) => void)[] = [
      (visitor) => sendRaw(visitor.socket, "note:open", Buffer.from([1, 255, 255, 255, 3, 9, 9, 9])),
      (_visitor, doc) => doc.getText("text").insert(0, "x".repeat(1024 * 1024)),
      (_visitor, doc) => doc.getText("text").insert(0, "so rude"),
    ];
    const told: string[] = [];
    for (const attempt of attempts) {
      const visitor = new Visitor(address);
      const { doc, provider } = visitor.open("note:open");
      await saved(provider);
      attempt(visitor, doc);
      await until(() => visitor.ended.includes("refused"));
      const word = visitor.words.find(({ kind }) => kind === "refused");
      told.push(word?.kind === "refused" ? (word.findings[0]?.code ?? "") : "");
    }
    expect(told).toEqual(["live.unreadable", "live.too-large", "note.rude"]);
    theirs.doc.getText("text").insert(0, "all is well");
    await saved(theirs.provider);
    const after = new Visitor(address).open("note:open");
    await saved(after.provider);
    expect([textOf(after.doc), friend.ended]).toEqual(["all is well", []]);
  });

  test("a change whose beginning is missing is asked for again in whole", async () => {
    const { address } = await serving(await engine.store());
    const visitor = new Visitor(address);
    const { provider } = visitor.open("note:open");
    await saved(provider);
    const apart = new Y.Doc();
    const changes: Uint8Array[] = [];
    apart.on("update", (change: Uint8Array) => changes.push(change));
    apart.getText("text").insert(0, "one");
    apart.getText("text").insert(3, "two");
    sendRaw(visitor.socket, "note:open", changes[1] ?? new Uint8Array());
    await until(() => visitor.ended.includes("again"));
    const other = new Visitor(address).open("note:open");
    await saved(other.provider);
    expect(textOf(other.doc)).toBe("");
  });

  test("a page of another site opens nothing", async () => {
    const { address } = await serving(await engine.store());
    const socket = new WebSocket(`${address.replace("http", "ws")}/api/v1/live`, {
      headers: { origin: "https://elsewhere.example" },
    });
    const status = await new Promise((done) => {
      socket.on("unexpected-response", (_request, answer) => done(answer.statusCode));
      socket.on("error", () => undefined);
    });
    expect(status).toBe(403);
  });
});
