import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sampleLines } from "./pirl-sample.ts";

test("the sample is what its script writes", () => {
  expect(readFileSync(join(import.meta.dirname, "pirl-sample.csv"), "utf8")).toBe(
    [...sampleLines()].join(""),
  );
});
