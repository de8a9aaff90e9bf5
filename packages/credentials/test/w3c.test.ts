import { describe, expect, test } from "vitest";
import { issueCredential } from "../src/issue/issue-credential.ts";
import { checkModel } from "../src/model/check-model.ts";
import { isInstant, type Json } from "../src/model/values.ts";
import { makeKey } from "../src/proof/keys.ts";
import { verifyCredential } from "../src/verify/verify-credential.ts";
import { namesIn, noVectors, textOf } from "./vectors.ts";

const folder = "w3c-vc-2.0-tests/input";
const inputs = namesIn(folder).filter((name) => name.endsWith(".json"));
const isPresentation = (name: string): boolean => name.startsWith("presentation-");
const refused = inputs.filter((name) => name.includes("fail"));
const accepted = inputs.filter((name) => name.endsWith("-ok.json"));
const credentials = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !isPresentation(name));
const presentations = (names: readonly string[]): readonly string[] => names.filter(isPresentation);

/** The suite fills in its two words for days. */
const read = (name: string): Json =>
  JSON.parse(
    textOf(`${folder}/${name}`)
      .replace("PAST DATE", "2020-01-01T00:00:00Z")
      .replace("FUTURE DATE", "2040-01-01T00:00:00Z"),
  ) as Json;

/** The vocabulary of its examples is the suite's own. */
const contexts = new Map<string, unknown>([
  [
    "https://www.w3.org/ns/credentials/examples/v2",
    { "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" } },
  ],
]);
const created = "2026-01-01T00:00:00Z";

describe.skipIf(noVectors)("the inputs of the W3C suite for credentials 2.0, with shared", () => {
  test("are all here", () => {
    expect([accepted.length, refused.length]).toEqual([65, 52]);
  });

  test.each(credentials(accepted))("%s is issued, and holds", async (name) => {
    const key = await makeKey();
    const issued = await issueCredential(read(name), key, created, contexts);
    expect(issued.findings).toEqual([]);
    if (!issued.ok) return;
    // One input starts in a far future, and those of another issuer or status stay open: none is wrong.
    const from = issued.value["validFrom"];
    const until = issued.value["validUntil"];
    const now = new Date(isInstant(from) ? from : isInstant(until) ? until : created);
    const verdict = await verifyCredential(JSON.stringify(issued.value), { now, contexts });
    expect(verdict.findings.filter((finding) => finding.severity === "error")).toEqual([]);
  });

  test.each(credentials(refused))("%s is not issued, and it is said why", async (name) => {
    const issued = await issueCredential(read(name), await makeKey(), created, contexts);
    expect(issued.ok).toBe(false);
    expect(issued.findings.every((finding) => finding.message !== "" && finding.fix !== "")).toBe(true);
  });

  test.each(presentations(accepted))("%s has nothing wrong in its form", (name) => {
    expect(checkModel(read(name))).toEqual([]);
  });

  test.each(presentations(refused))("%s is wrong in its form", (name) => {
    expect(checkModel(read(name))).not.toEqual([]);
  });
});
