import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openStore, type StoreOptions } from "../../src/open-store.ts";
import { brief } from "../brief.ts";
import { engines } from "../engines.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";

const size = 6000;

/** Starts an import in a process of its own and kills it so many milliseconds after it began; whether it was in time. */
async function killedAfter(options: StoreOptions, delayMs: number): Promise<boolean> {
  const file = fileURLToPath(new URL("killed-child.ts", import.meta.url));
  const child = spawn(process.execPath, [...brief, file, JSON.stringify(options), String(size)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const over = once(child, "exit");
  let said = "";
  child.stdout.on("data", (text: Buffer) => {
    said += text.toString("utf8");
  });
  await once(child.stdout, "data");
  await pause(delayMs);
  child.kill("SIGKILL");
  await over;
  return !said.includes("done");
}

describe.each(engines)("kill -9 in the middle of an import, on $name", ({ use }) => {
  const engine = use();

  test("leaves all of the list or nothing of it, at whatever moment", async () => {
    const place = await engine.place();
    const before = await openStore(place);
    await before.catalog.import(listOf("harbor", nurseAides(classOf("class-0"), classOf("old"))));
    await before.close();
    const seen: string[] = [];
    let cut = 0;
    for (const delayMs of [30, 150, 300, 450, 600, 900]) {
      cut += (await killedAfter(place, delayMs)) ? 1 : 0;
      const store = await openStore(place);
      const { version, catalog } = await store.catalog.read();
      const journal = await store.db
        .selectFrom("catalog.journal")
        .select((all) => all.fn.countAll<number>().as("n"))
        .executeTakeFirst();
      const imports = (await store.imports.list()).total;
      seen.push(JSON.stringify({ version, classes: catalog.offerings.length, journal: journal?.n, imports }));
      await store.close();
    }
    // Before: 5 records and 2 classes' journal lines; after: one class changed, one retired, the rest added.
    const untouched = JSON.stringify({ version: 1, classes: 2, journal: 6, imports: 1 });
    const once = JSON.stringify({ version: 2, classes: size, journal: 6 + size + 1, imports: 2 });
    const whole = seen
      .filter((state) => state !== untouched)
      .map((state) => JSON.parse(state) as { classes: number });
    expect(cut).toBeGreaterThan(0);
    expect(seen).toContain(untouched);
    // Once it got through, a later run finds nothing to change and adds its report at most.
    for (const { classes } of whole) expect(classes).toBe(size);
    const [first] = seen.filter((state) => state !== untouched);
    expect([undefined, once]).toContain(first);
  });
});
