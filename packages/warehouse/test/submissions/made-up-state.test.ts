import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, openDesk } from "./desk.ts";

const asOf = "2024-06-30" as Day;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** A made-up state's records in the official order of the 290 columns. */
const fileOf = (flaws: number): string => {
  const elements = [...recordsKnowledge().layout.values()].filter(({ origin }) => origin === "pirl");
  return [...pirlLines(stateRows({ people: 3000, seed: 5, asOf, flaws }), elements, "PIRL")].join("");
};

test("a made-up state without planted errors breaks no rule of records", async () => {
  const { reading } = await desk.hand(fileOf(0), { asOf });
  expect(reading.groups.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(reading.rows).toBeGreaterThan(3000);
});

test("its planted errors are found", async () => {
  const { reading } = await desk.hand(fileOf(0.05), { asOf });
  expect(reading.outcome).toBe("errors");
});
