import { CompactSign, importJWK } from "jose";
import { describe, expect, test } from "vitest";
import { issueBadge } from "../src/issue/issue.ts";
import type { Json } from "../src/model/values.ts";
import { sign } from "../src/proof/data-integrity.ts";
import { makeKey, secretJwk } from "../src/proof/keys.ts";
import { signToken } from "../src/proof/token.ts";
import { repeatedName } from "../src/reading/repeated-name.ts";
import { verifyCredential } from "../src/verify/verify-credential.ts";
import { journey, journeyOrder } from "./journey.ts";

const now = new Date("2026-11-29T08:00:00Z");
const issued = "2026-07-01T09:00:00Z";
const key = await makeKey();
const verify = (input: unknown) =>
  verifyCredential(typeof input === "string" ? input : JSON.stringify(input), {
    now,
  });
const codesOf = async (input: unknown): Promise<readonly string[]> =>
  (await verify(input)).findings.map(({ code }) => code);

async function unsigned(more: Json = {}): Promise<Json> {
  const order = journeyOrder({ earned: [journey.earned[0]] });
  const result = await issueBadge(order, key, issued);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const { proof: _proof, ...rest } = result.value.document;
  return { ...rest, ...more };
}

const over = "2026-10-01T00:00:00Z";
const until = "https://www.w3.org/2018/credentials#validUntil";
const dateTime = "http://www.w3.org/2001/XMLSchema#dateTime";

describe("a field that is hidden under a signature that still fits", () => {
  const worded = (meaning: object, field: string): Json => ({
    own: meaning,
    [field]: field === "ends" ? over : { "@value": over, "@type": dateTime },
  });
  test.each([
    ["in a keyword", { "@nest": { validUntil: over } }],
    ["under its address", { [until]: { "@value": over, "@type": dateTime } }],
    ["under a word of its own", worded({ ends: { "@id": until, "@type": dateTime } }, "ends")],
    ["under a short address", worded({ vc: "https://www.w3.org/2018/credentials#" }, "vc:validUntil")],
    ["under a half address", worded({ "@vocab": "https://www.w3.org/2018/cred" }, "entials#validUntil")],
  ])("the last day, %s, is not overlooked", async (_, { own, ...hidden }: Json) => {
    const signed = await sign(await unsigned({ validUntil: over }), key, issued);
    expect((await verify(signed)).outcome).toBe("invalid");
    const { validUntil: _over, ...rest } = signed;
    const context = [...(rest["@context"] as readonly unknown[]), ...(own === undefined ? [] : [own])];
    expect((await verify({ ...rest, ...hidden, "@context": context })).outcome).toBe("cannot-check");
  });

  test("words that only add are no reason to doubt", async () => {
    const words = {
      shift: "https://words.example/shift",
      "@vocab": "https://words.example/",
    };
    const given = await unsigned({ shift: "night" });
    const context = [...(given["@context"] as readonly unknown[]), words];
    expect(await verify(await sign({ ...given, "@context": context }, key, issued))).toMatchObject({
      outcome: "valid",
    });
  });

  test("a name that stands twice is read by nobody for certain", async () => {
    const text = JSON.stringify(await sign(await unsigned(), key, issued));
    const twice = text.replace('"name":', '"n\\u0061me":"Doctor","name":');
    expect(await codesOf(twice)).toEqual(["credential.read.name-twice"]);
    expect(repeatedName('{"a":["a","a",{"b":"a"}],"b":{"a":"{\\"a\\":1,\\"a\\":2}"}}')).toBeUndefined();
    expect(repeatedName('[{"a":1},{"a":1,"b":[],"a":2}]')).toBe("a");
  });
});

describe("a token", () => {
  const tokenOf = async (payload: Json): Promise<string> =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg: "EdDSA", kid: key.id })
      .sign(await importJWK(await secretJwk(key), "EdDSA"));
  test.each([
    [{ exp: 1_700_000_000 }, "credential.token.over"],
    [{ nbf: 2_000_000_000 }, "credential.token.not-yet"],
    [{ exp: "soon" }, "credential.token.time"],
  ])("holds no longer than its own %j, whatever its credential leaves out", async (claim, code) => {
    const { validFrom: _from, ...rest } = await unsigned();
    expect(await codesOf(await tokenOf({ ...rest, ...claim }))).toContain(code);
  });

  test("is found in the envelope of a data address", async () => {
    const id = `data:application/vc+jwt,${await signToken(await unsigned(), key)}`;
    const envelope = {
      "@context": "https://www.w3.org/ns/credentials/v2",
      type: "EnvelopedVerifiableCredential",
    };
    expect((await verify({ ...envelope, id })).outcome).toBe("valid");
    expect((await verify({ ...envelope, id: `${id.slice(0, -6)}AAAAAA` })).outcome).toBe("invalid");
  });
});

describe("what is not judged here is said to be, and is not called good", () => {
  test.each([
    ["a printed page", "%PDF-1.7", "invalid", "credential.read.pdf"],
    ["a token that tells a part", "eyJh.eyJh.AAAA~WyJh~", "cannot-check", "credential.read.sd-jwt"],
    [
      "an Open Badge 2.0",
      { "@context": "https://w3id.org/openbadges/v2", type: "Assertion" },
      "cannot-check",
      "credential.model.badge-version",
    ],
    [
      "the data model 1.1",
      {
        "@context": ["https://www.w3.org/2018/credentials/v1"],
        type: ["VerifiableCredential"],
        proof: {},
      },
      "cannot-check",
      "credential.model.version",
    ],
  ])("%s", async (_, input, outcome, code) => {
    const verdict = await verify(input);
    expect([verdict.outcome, verdict.findings.map((each) => each.code)]).toEqual([outcome, [code]]);
  });

  test("a proof in a chain", async () => {
    const signed = await sign(await unsigned(), key, issued);
    const proof = { ...(signed["proof"] as Json), previousProof: "urn:uuid:1" };
    expect(await verify({ ...signed, proof })).toMatchObject({
      outcome: "cannot-check",
    });
  });
});
