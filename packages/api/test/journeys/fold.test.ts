import { setImmediate } from "node:timers/promises";
import { usualAsOf } from "@footbridge/core/generate/state/state.ts";
import { pirlRows } from "@footbridge/core/history/pirl/pirl-rows.ts";
import { seeded } from "@footbridge/core/units/seeded.ts";
import { readJourneyKnowledge } from "@footbridge/feeds/journey/read-journey-knowledge.ts";
import { expect, test } from "vitest";
import { comparable } from "./comparable.ts";
import { foldablePeople } from "./people.ts";
import { unfold } from "./unfold.ts";

test("100,000 journeys told in any order, with mistakes corrected, fold into the rows they were made from", async () => {
  const knowledge = await readJourneyKnowledge();
  const random = seeded(11);
  const different: unknown[] = [];
  let journeys = 0;
  for (const rows of foldablePeople({ people: 1_000_000, seed: 5 })) {
    const id = rows[0]?.["100"] ?? "";
    const folded = pirlRows(id, unfold(rows, random.fork(id)), knowledge, usualAsOf);
    const single = rows.length === 1;
    const want = rows.map((row) => comparable(row, single)).join("\n");
    const got = folded.map((row) => comparable(row, single)).join("\n");
    if (got !== want) different.push({ id, got, want });
    journeys += 1;
    // Whoever watches over this worker hears of it.
    if (journeys % 1000 === 0) await setImmediate();
    if (journeys === 100_000) break;
  }
  expect(journeys).toBe(100_000);
  expect(different).toEqual([]);
});
