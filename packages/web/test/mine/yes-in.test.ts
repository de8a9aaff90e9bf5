import { expect, test } from "vitest";
import { yesIn } from "../../src/mine/yes-in.ts";

test("a line on a yes tells its purpose and its partner; no other line does", () => {
  const told = { purpose: "domestic-violence", partner: "lantern" };
  expect(yesIn("give consent", "domestic-violence: lantern")).toEqual(told);
  expect(yesIn("withdraw consent", "domestic-violence: lantern")).toEqual(told);
  expect(yesIn("look at plan", "coordination: lantern")).toBeUndefined();
  expect(yesIn("give consent", "she said so")).toBeUndefined();
});
