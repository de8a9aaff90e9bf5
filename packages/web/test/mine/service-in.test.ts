import { expect, test } from "vitest";
import { serviceIn } from "../../src/mine/service-in.ts";

test("a line on a referral holds a key, and what was typed elsewhere is left as it is", () => {
  expect(serviceIn("plan referral", "childcare: service-one")).toBe("service-one");
  expect(serviceIn("referral: answered by link", "service-one")).toBe("service-one");
  expect(serviceIn("look by link", "childcare")).toBe("childcare");
  expect(serviceIn("look at plan", "childcare: we meet today")).toBeUndefined();
});
