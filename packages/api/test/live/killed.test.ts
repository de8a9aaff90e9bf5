import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { readDocument } from "@footbridge/store/live/documents.ts";
import { openStore, type StoreOptions } from "@footbridge/store/open-store.ts";
import type { HocuspocusProvider } from "@hocuspocus/provider";
import { describe, expect, onTestFinished, test } from "vitest";
import type * as Y from "yjs";
import { brief } from "../../../store/test/brief.ts";
import { engines } from "../../../store/test/engines.ts";
import { openKept } from "../../src/live/bytes.ts";
import { until, Visitor } from "./client.ts";

const people = 240;
const tables = 24;
/** So many acknowledged edits before the blow falls. */
const enough = 720;

async function started(place: StoreOptions, port = "0"): Promise<{ child: ChildProcess; address: string }> {
  const file = fileURLToPath(new URL("live-child.ts", import.meta.url));
  const child = spawn(process.execPath, [...brief, file, JSON.stringify(place), port], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [address] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return { child, address };
}

/** Resolves once all of it is acknowledged, or the storm is over; 240 that look again and again would be a storm themselves. */
function taken(provider: HocuspocusProvider, over: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (!over.aborted && (!provider.isSynced || provider.unsyncedChanges > 0)) return;
      provider.off("unsyncedChanges", look);
      provider.off("synced", look);
      over.removeEventListener("abort", look);
      done();
    };
    provider.on("unsyncedChanges", look);
    provider.on("synced", look);
    over.addEventListener("abort", look);
    look();
  });
}

const editsIn = (doc: Y.Doc): readonly string[] => [...doc.getMap("edits").keys()].toSorted();

describe.each(engines)("kill -9 of the server in the middle of a storm of edits, on $name", ({ use }) => {
  const engine = use();

  test("loses no acknowledged edit; all come back and see the same", async () => {
    const place = await engine.place();
    const { child, address } = await started(place);
    const acknowledged: (readonly [table: number, edit: string])[] = [];
    const made: (readonly [table: number, edit: string])[] = [];
    const over = new AbortController();
    const open = Array.from({ length: people }, (_, who) => {
      const table = who % tables;
      return { who, table, ...new Visitor(address, { cookie: `who=${who}` }).open(`note:${table}`) };
    });
    /** Writes, waits until it is acknowledged, writes again; once the server is gone, a little more. */
    const storm = open.map(async ({ who, table, doc, provider }) => {
      await taken(provider, over.signal);
      for (let n = 0; !over.signal.aborted; n += 1) {
        const edit = `${who}-${n}`;
        doc.getMap("edits").set(edit, "x".repeat(40));
        made.push([table, edit]);
        await taken(provider, over.signal);
        if (!over.signal.aborted) acknowledged.push([table, edit]);
      }
      doc.getMap("edits").set(`${who}-offline`, "on the train");
      made.push([table, `${who}-offline`]);
    });
    await until(() => acknowledged.length >= enough);
    child.kill("SIGKILL");
    over.abort();
    await Promise.all([once(child, "exit"), ...storm]);
    const store = await openStore(place);
    const kept = await Promise.all(
      Array.from({ length: tables }, async (_, table) =>
        editsIn(openKept(await readDocument(store.db, `note:${table}`))),
      ),
    );
    await store.close();
    expect(acknowledged.filter(([table, edit]) => kept[table]?.includes(edit) !== true)).toEqual([]);

    await started(place, new URL(address).port);
    const never = new AbortController().signal;
    await Promise.all(open.map(({ provider }) => taken(provider, never)));
    const all = (table: number) => made.flatMap(([at, edit]) => (at === table ? [edit] : [])).toSorted();
    await until(() => open.every(({ table, doc }) => editsIn(doc).length >= all(table).length));
    for (const { table, doc } of open) expect(editsIn(doc)).toEqual(all(table));
  });
});
