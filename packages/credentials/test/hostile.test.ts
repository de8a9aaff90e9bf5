import { afterEach, describe, expect, test, vi } from "vitest";
import { crc32, deflateSync, gzipSync } from "node:zlib";
import { CompactSign, exportJWK, generateKeyPair } from "jose";
import { issueBadge, issueClr } from "../src/issue/issue.ts";
import type { Json } from "../src/model/values.ts";
import { makeKey } from "../src/proof/keys.ts";
import { mostBytes, mostObjects, mostText } from "../src/reading/limits.ts";
import { verifyCredential } from "../src/verify/verify-credential.ts";
import { journey, journeyOrder } from "./journey.ts";
import { onePixel } from "./one-pixel.ts";

const now = new Date("2026-11-29T08:00:00Z");
const codesOf = async (input: string | Uint8Array): Promise<readonly string[]> =>
  (await verifyCredential(input, { now })).findings.map((finding) => finding.code);

async function badge(): Promise<Json> {
  const order = journeyOrder({ earned: [journey.earned[0]] });
  const result = await issueBadge(order, await makeKey(), "2026-07-01T09:00:00Z");
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value.document;
}

const token = (header: object, payload: object, signature = ""): string =>
  [
    ...[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")),
    signature,
  ].join(".");

describe("files that mean harm are told of, and nothing comes of them", () => {
  test.each([
    ["nothing", "", "credential.read.no-credential"],
    ["a word", "credential", "credential.read.not-json"],
    ["half a document", '{"@context": [', "credential.read.not-json"],
    ["a list", "[1, 2]", "credential.read.not-object"],
    ["a token of nothing", "e30.e30.e30", "credential.token.algorithm"],
    ["a token that is none", "aaa.bbb.ccc", "credential.read.token"],
    ["objects in objects", `${'{"a":'.repeat(90_000)}1${"}".repeat(90_000)}`, "credential.read.too-deep"],
    ["lists in lists", `{"a":${"[".repeat(90_000)}${"]".repeat(90_000)}}`, "credential.read.too-deep"],
    ["a million values", JSON.stringify({ a: Array(1_000_000).fill(1) }), "credential.read.too-many"],
    ["a name that changes objects", '{"type": [], "__proto__": {"x": 1}}', "credential.read.forbidden-name"],
    ["a picture of nothing", onePixel, "credential.read.no-credential"],
    ["a long text", `{"a": "${"x".repeat(mostText)}"}`, "credential.read.too-large"],
    ["a large file", new Uint8Array(mostBytes + 1), "credential.read.too-large"],
  ])("%s", async (_what, input, code) => {
    expect(await codesOf(input)).toContain(code);
  });

  test("a picture whose text unfolds without end is not unfolded", async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
    const body = Buffer.concat([Buffer.from("iTXtopenbadgecredential\0\x01\0\0\0", "latin1"), bomb]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length - 4);
    sum.writeUInt32BE(crc32(body));
    const picture = Buffer.concat([onePixel.subarray(0, 33), length, body, sum, onePixel.subarray(33)]);
    expect(await codesOf(picture)).toEqual(["credential.read.no-credential"]);
  });

  test("bundles in bundles end", async () => {
    let inner: Json = await badge();
    for (let depth = 0; depth < 6; depth += 1)
      inner = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        type: ["VerifiablePresentation"],
        verifiableCredential: [inner],
      };
    expect(await codesOf(JSON.stringify(inner))).toContain("credential.read.too-deep");
  });

  test("who presents a credential does not sign for its issuer", async () => {
    const { proof: _proof, ...inner } = await badge();
    const shown = {
      "@context": ["https://www.w3.org/ns/credentials/v2"],
      type: ["VerifiablePresentation"],
      issuer: inner["issuer"],
      verifiableCredential: [inner],
    };
    const { findings } = await verifyCredential(JSON.stringify(shown), { now });
    expect(findings.map((finding) => finding.at)).toContain("verifiableCredential[0].proof");
  });

  test("nameless parts knotted together are told of", async () => {
    const names = Array.from({ length: 60 }, (_, index) => `_:n${index}`);
    const knot = {
      "@context": [
        "https://www.w3.org/ns/credentials/v2",
        { knows: { "@id": "https://knot.example/knows", "@type": "@id" } },
      ],
      type: ["VerifiableCredential"],
      issuer: "did:example:knot",
      credentialSubject: names.map((id) => ({
        id,
        knows: names.filter((other) => other !== id),
      })),
    };
    expect(await codesOf(JSON.stringify(knot))).toContain("credential.read.knotted");
  });

  test("more objects than a record has are not followed", async () => {
    const evidence = Array.from({ length: mostObjects }, () => ({
      type: "Evidence",
    }));
    expect(await codesOf(JSON.stringify({ ...(await badge()), evidence }))).toEqual([
      "credential.read.too-many",
    ]);
  });
});

describe("nothing is fetched", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("neither a vocabulary, nor a key, nor a list, nor a schema that a file names", async () => {
    const fetched = vi.fn<typeof fetch>();
    vi.stubGlobal("fetch", fetched);
    const given = await badge();
    const document = {
      ...given,
      "@context": [...(given["@context"] as readonly string[]), "http://169.254.169.254/latest/context"],
      issuer: { id: "https://elsewhere.example/issuer", type: ["Profile"] },
      credentialStatus: {
        id: "http://localhost:1/list",
        type: "1EdTechRevocationList",
      },
      credentialSchema: {
        id: "http://localhost:1/schema",
        type: "1EdTechJsonSchemaValidator2019",
      },
    };
    const verdict = await verifyCredential(JSON.stringify(document), { now });
    expect(verdict.outcome).toBe("cannot-check");
    expect(verdict.findings.map((finding) => finding.code)).toEqual([
      "credential.context.unknown",
      "credential.status.list-missing",
    ]);
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe("forged tokens", () => {
  const claims = async (): Promise<Json> => {
    const { proof: _proof, ...document } = await badge();
    return document;
  };

  test.each(["none", "HS256"])("the algorithm %s is none", async (alg) => {
    expect(await codesOf(token({ alg }, await claims(), "AA"))).toContain("credential.token.algorithm");
  });

  test("a key of one's own in the header does not make one the issuer", async () => {
    const { privateKey, publicKey } = await generateKeyPair("ES256", {
      extractable: true,
    });
    const forged = await new CompactSign(new TextEncoder().encode(JSON.stringify(await claims())))
      .setProtectedHeader({ alg: "ES256", jwk: await exportJWK(publicKey) })
      .sign(privateKey);
    expect(await codesOf(forged)).toEqual(["credential.key.not-of-issuer"]);
  });

  test("claims that say something else than the credential are told of", async () => {
    const header = { alg: "EdDSA", typ: "JWT" };
    const forged = token(header, { ...(await claims()), iss: "did:key:zOther", exp: 1 }, "AA");
    expect((await codesOf(forged)).filter((code) => code === "credential.token.claim")).toHaveLength(1);
  });
});

describe("words exchanged under a signature", () => {
  test("a record that defines words of its own is not called valid, though its signature fits", async () => {
    const result = await issueClr(journeyOrder(), await makeKey(), "2026-07-01T09:00:00Z");
    const record = result.ok ? result.value.document : {};
    const context = [
      ...(record["@context"] as readonly string[]),
      { unused: "https://words.example/unused" },
    ];
    const verdict = await verifyCredential(JSON.stringify({ ...record, "@context": context }), { now });
    expect(verdict.outcome).toBe("cannot-check");
    expect(verdict.findings.map((finding) => finding.code)).toContain("credential.context.own-words");
  });

  test("the words of a badge cannot be defined anew", async () => {
    const given = await badge();
    const context = [...(given["@context"] as readonly string[]), { name: "https://schema.org/description" }];
    expect(await codesOf(JSON.stringify({ ...given, "@context": context }))).toContain(
      "credential.context.meaning",
    );
  });
});

describe("a proof says what it is for, and until when", () => {
  test.each([
    [{ proofPurpose: "authentication" }, "credential.proof.purpose"],
    [{ expires: "2026-08-01T00:00:00Z" }, "credential.proof.expired"],
    [{ created: "last week" }, "credential.proof.instant"],
    [{ verificationMethod: "did:web:elsewhere.example#key" }, "credential.proof.method-unknown"],
  ])("%j", async (change, code) => {
    const given = await badge();
    const document = {
      ...given,
      proof: { ...(given["proof"] as Json), ...change },
    };
    expect(await codesOf(JSON.stringify(document))).toContain(code);
  });
});

describe("status lists", () => {
  const address = "https://workforce.riverwell.example/status/1";

  /** A list in which one place is set. */
  const listWith = (place: number, length = 16_384): Json => {
    const bits = Buffer.alloc(length);
    bits.writeUInt8(0x80 >> (place % 8), place >> 3);
    const encodedList = `u${gzipSync(bits).toString("base64url")}`;
    return {
      id: address,
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
      credentialSubject: {
        type: "BitstringStatusList",
        statusPurpose: "revocation",
        encodedList,
      },
    };
  };
  const revocable = async (index: string): Promise<string> => {
    const entry = {
      id: `${address}#${index}`,
      type: "BitstringStatusListEntry",
      statusPurpose: "revocation",
      statusListIndex: index,
      statusListCredential: address,
    };
    return JSON.stringify({ ...(await badge()), credentialStatus: entry });
  };
  const statusCodes = async (text: string, list: Json): Promise<readonly string[]> => {
    const { issuer } = JSON.parse(text) as Json;
    const lists = new Map([[address, { issuer, ...list }]]);
    return (await verifyCredential(text, { now, statusLists: lists })).findings
      .map((finding) => finding.code)
      .filter((code) => code.startsWith("credential.status"));
  };

  test.each([
    ["94567", 94_567, ["credential.status.withdrawn"]],
    ["94567", 94_566, []],
    ["0", 0, ["credential.status.withdrawn"]],
    ["131072", 0, ["credential.status.list"]],
    ["-1", 0, ["credential.status.list"]],
    ["", 1, ["credential.status.list"]],
    ["0x1", 2, ["credential.status.list"]],
  ])("place %s in a list where %i is set", async (index, set, expected) => {
    expect(await statusCodes(await revocable(index), listWith(set))).toEqual(expected);
  });

  test("a list of bits that nobody signed answers for nothing", async () => {
    const lists = new Map([[address, listWith(1)]]);
    expect(
      (
        await verifyCredential(await revocable("2"), {
          now,
          statusLists: lists,
        })
      ).outcome,
    ).toBe("invalid");
  });

  test("a list that unfolds without end is not unfolded", async () => {
    expect(await statusCodes(await revocable("1"), listWith(0, 64 * 1024 * 1024))).toEqual([
      "credential.status.list",
    ]);
  });

  test("a list of names names the revoked, and why", async () => {
    const given = await badge();
    const document = {
      ...given,
      credentialStatus: { id: address, type: "1EdTechRevocationList" },
    };
    const list = {
      id: address,
      revokedCredential: [{ id: given["id"], revoked: true, revocationReason: "in error" }],
    };
    const verdict = await verifyCredential(JSON.stringify(document), {
      now,
      statusLists: new Map([[address, list]]),
    });
    expect(verdict.findings.map((finding) => finding.message).join()).toContain("“in error”");
    expect(
      await statusCodes(JSON.stringify(document), {
        id: address,
        revokedCredential: [],
      }),
    ).toEqual([]);
  });
});
