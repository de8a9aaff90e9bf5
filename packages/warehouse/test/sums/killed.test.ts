import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { openDuck } from "@footbridge/warehouse/duckdb/open.ts";
import { computeCells } from "@footbridge/warehouse/reports/compute-cells.ts";
import { expect, test } from "vitest";
import { partnersRows } from "../partners-rows.ts";
import { writeRecords } from "../write-records.ts";
import { planHere, recordsIn, summed } from "./summed.ts";

const script = fileURLToPath(new URL("sum-until-killed.ts", import.meta.url));

test("killed while it writes what a file says alone, then a sum, it comes to the numbers of the records", async () => {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-killed-"));
  const duck = await openDuck();
  try {
    const [state, partner] = recordsIn(folder);
    await writeRecords(duck, stateRows({ people: 400, seed: 5 }), state);
    await writeRecords(duck, [...partnersRows(5)].slice(0, 400), partner, "partner");
    const killedAt = (copy: number): void => {
      const { signal } = spawnSync(process.execPath, [script, folder, String(copy)]);
      expect(signal).toBe("SIGKILL");
    };
    // Coded, pathway, period and tally of both come first; then each file's amounts, then those of the sum.
    killedAt(9);
    const left = readdirSync(join(folder, "0"));
    expect(left.filter((name) => name.endsWith("-counts.json"))).toEqual([]);
    killedAt(3);
    expect(readdirSync(join(folder, "sums")).filter((name) => name.endsWith(".json"))).toEqual([]);
    const anew = await computeCells(duck, { plan: await planHere(), sources: [state, partner] });
    expect(await summed(duck, folder)).toEqual(anew);
    expect(await summed(duck, folder)).toEqual(anew);
  } finally {
    duck.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
