import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runStatement } from "@footbridge/store/database/run-statement.ts";
import { openStore } from "@footbridge/store/open-store.ts";
import { expect, onTestFinished, test } from "vitest";
import { twoHouses } from "../../store/test/people/two-houses.ts";
import { layEmpty } from "../../store/test/seed.ts";
import { start } from "./running.ts";

test("a file of events comes in at the machine in a colleague's name, once, or not at all", async () => {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-events-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, "data");
  await layEmpty(data);
  const store = await openStore({ dataDir: data });
  const { people } = await twoHouses(store.db);
  const file = join(folder, "events.jsonl");
  const line = (n: number, more: object = {}) =>
    JSON.stringify({
      id: `uptown-${n}`,
      person: people.cy,
      happened: "2026-01-05",
      body: { kind: "contact", way: "phone" },
      ...more,
    });
  const lines = Array.from({ length: 300 }, (_, n) => line(n));
  const run = (as: string, ...text: readonly string[]) => {
    writeFileSync(file, text.join("\n"));
    return start(["events", "import", file, "--as", as, "--data", data]).ended;
  };
  // The commands join the database that this test has open.
  const wrong = await run(
    "una@example.org",
    ...lines,
    line(300, { happened: "2199-01-01" }),
    '{"id":"cut","per',
  );
  expect([wrong.code, wrong.err]).toEqual([1, ""]);
  expect(wrong.out).toMatch(
    /^Nothing was kept: .*\n✗ line 301, happened\n.*\[journey\.in-future\]\n✗ line 302, column 17\n.*\[json\.truncated\]\n$/,
  );
  const right = await run("Una@example.org", ...lines);
  expect([right.code, right.out]).toEqual([0, "300 events of 1 person: 300 added, 0 there already.\n"]);
  const again = await run("una@example.org", ...lines, line(300));
  expect(again.out).toBe("301 events of 1 person: 1 added, 300 there already.\n");
  const refused = await run("eve@example.org", ...lines);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("may not bring in events")]);
  const noted = await runStatement(store.db, {
    text: `select who, why from people.audit where action = 'bring in events at the machine' order by seq limit 1`,
    values: [],
  });
  expect(noted).toEqual([{ who: "machine", why: `for una@example.org, uptown: ${file}` }]);
  await store.close();
});

test("a file that is not there is told before any database is opened", async () => {
  const { code, err } = await start(["events", "import", "/nowhere/events.jsonl", "--as", "a@example.org"])
    .ended;
  expect([code, err]).toEqual([2, "/nowhere/events.jsonl: There is no such file. Check the path.\n"]);
});
