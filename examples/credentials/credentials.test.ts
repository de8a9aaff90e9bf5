import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyCredential } from "@footbridge/credentials/verify/verify-credential.ts";

const text = readFileSync(join(import.meta.dirname, "amina.clr.json"), "utf8");
const outcomeOf = async (told: string): Promise<string> =>
  (await verifyCredential(new TextEncoder().encode(told), { now: new Date("2026-12-01T00:00:00Z") })).outcome;

test("the record is as it was signed, and with another score or another name it is not", async () => {
  expect(await outcomeOf(text)).toBe("valid");
  for (const [was, changed] of [
    ['"88"', '"98"'],
    ["Certified Nursing Assistant", "Registered Nurse"],
    ["Amina's journey", "Anna's journey"],
  ] as const) {
    expect(text).toContain(was);
    expect([was, await outcomeOf(text.replace(was, changed))]).toEqual([was, "invalid"]);
  }
});
