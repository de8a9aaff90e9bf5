// A process of its own for tests: opens a data directory, says so, and does as its input says.
import { createInterface } from "node:readline";
import { openStore } from "../../src/open-store.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";

const store = await openStore({ dataDir: process.argv[2] ?? "" });
const say = (word: string): void => void process.stdout.write(`${word}\n`);
say(store.owner === undefined ? "owner" : "client");
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "import") {
    await store.catalog.import(listOf("harbor", nurseAides(classOf("spring"))));
    say("imported");
  } else if (line === "version") say(String(await store.catalog.version()));
  else if (line === "begin") {
    void store.db.transaction().execute(async (tx) => {
      await tx.updateTable("catalog.version").set({ version: 99 }).execute();
      say("begun");
      await new Promise(() => undefined);
    });
  } else break;
}
await store.close();
say("closed");
process.exit(0);
