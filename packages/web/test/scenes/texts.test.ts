import { expect, test } from "vitest";
import { texts } from "../../src/scenes/-texts.ts";

test("an address says short texts alone: what is not asked for is not the word “undefined”", () => {
  const said = texts({ q: "otter", openNow: true, zip: 10451, place: undefined, need: null, on: "" });
  expect(said).toEqual({ q: "otter", openNow: "true", zip: "10451" });
  expect(texts({ q: "x".repeat(300) })).toEqual({});
});
