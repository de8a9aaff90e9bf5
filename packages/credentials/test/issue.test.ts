import { describe, expect, test } from "vitest";
import { bakePng, unbakePng } from "../src/baking/png.ts";
import { bakeSvg, unbakeSvg } from "../src/baking/svg.ts";
import { readOrder } from "../src/issue/earned.ts";
import { issueBadge, issueClr, type Issued } from "../src/issue/issue.ts";
import { isObject, listOf, type Json } from "../src/model/values.ts";
import { makeKey, multibaseOf, secretJwk } from "../src/proof/keys.ts";
import { verifyCredential } from "../src/verify/verify-credential.ts";
import { onePixel } from "./one-pixel.ts";
import { journey, journeyOrder } from "./journey.ts";

const issued = "2026-07-01T09:00:00Z";
const now = new Date("2026-11-29T08:00:00Z");
const one = journeyOrder({ earned: [journey.earned[2]] });

function issuedText(result: Issued): string {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value.text;
}
/** A key that names itself is told of; these tests look for what is told beside it. */
const selfNamed = "credential.key.self-named";
const codesOf = async (text: string, day = now): Promise<readonly string[]> =>
  (await verifyCredential(text, { now: day })).findings
    .map((finding) => finding.code)
    .filter((code) => code !== selfNamed);

describe("a badge for one thing earned", () => {
  test.each(["data-integrity", "token"] as const)("holds, signed by %s", async (form) => {
    const text = issuedText(await issueBadge(one, await makeKey(), issued, form));
    const verdict = await verifyCredential(text, { now });
    expect(verdict).toMatchObject({
      outcome: "valid",
      findings: [{ code: selfNamed }],
      credential: { kind: "badge" },
    });
    const issuer = verdict.credential?.issuer ?? "";
    const trusted = [{ id: issuer, keys: [] }];
    expect(await verifyCredential(text, { now, trusted })).toMatchObject({ outcome: "valid", findings: [] });
  });

  test("is the same for the same key, order and instant", async () => {
    const key = await makeKey();
    expect(issuedText(await issueBadge(one, key, issued))).toBe(
      issuedText(await issueBadge(one, key, issued)),
    );
  });

  test("does not tell the e-mail address of its holder", async () => {
    expect(issuedText(await issueBadge(one, await makeKey(), issued))).not.toContain("amina@");
  });

  test.each(["data-integrity", "token"] as const)(
    "does not hold once a word is changed (%s)",
    async (form) => {
      const text = issuedText(await issueBadge(one, await makeKey(), issued, form));
      const changed =
        form === "token"
          ? text
              .split(".")
              .map((part, index) => (index === 1 ? recoded(part) : part))
              .join(".")
          : text.replace("2026-06-12", "2025-06-12");
      expect(await codesOf(changed)).toContain("credential.proof.signature");
    },
  );

  test("holds neither before it begins nor after it ends", async () => {
    const order = journeyOrder({ earned: [journey.earned[0]], validUntil: "2026-12-31" });
    const text = issuedText(await issueBadge(order, await makeKey(), issued));
    expect(await codesOf(text, new Date("2026-06-30T00:00:00Z"))).toContain("credential.dates.not-yet");
    expect(await codesOf(text, new Date("2027-01-01T00:00:00Z"))).toContain("credential.dates.over");
    expect(await codesOf(text, new Date("2026-12-31T12:00:00Z"))).toEqual([]);
  });

  test("tells whether the key is one the reader trusts for a named issuer", async () => {
    const [key, other] = [await makeKey(), await makeKey()];
    const id = "https://workforce.riverwell.example/issuer";
    const order = journeyOrder({ earned: [journey.earned[0]], issuer: { name: "Board", id } });
    const text = issuedText(await issueBadge(order, key, issued));
    const under = async (keys: readonly string[]) =>
      (await verifyCredential(text, { now, trusted: keys.length === 0 ? [] : [{ id, keys }] })).outcome;
    expect(await under([])).toBe("cannot-check");
    expect(await under([key.publicKeyMultibase])).toBe("valid");
    expect(await under([other.publicKeyMultibase])).toBe("invalid");
  });

  test("is for one thing: several are asked to be bundled", async () => {
    const result = await issueBadge(journeyOrder(), await makeKey(), issued);
    expect(result).toMatchObject({ ok: false, findings: [{ code: "credential.order.one-badge" }] });
  });
});

function recoded(part: string): string {
  const text = Buffer.from(part, "base64url").toString("utf8").replace("2026-06-12", "2025-06-12");
  return Buffer.from(text, "utf8").toString("base64url");
}

describe("a learner record of a journey", () => {
  test.each(["data-integrity", "token"] as const)(
    "holds, and so does each badge in it (%s)",
    async (form) => {
      const result = await issueClr(journeyOrder(), await makeKey(), issued, form);
      expect(await verifyCredential(issuedText(result), { now })).toMatchObject({
        outcome: "valid",
        findings: [{ code: selfNamed }],
        credential: { kind: "clr", name: "Amina's journey" },
      });
      for (const badge of result.ok ? badgesIn(result.value.document) : [])
        expect(await codesOf(JSON.stringify(badge))).toEqual([]);
    },
  );

  test("takes another issuer's signed badge in unchanged, and finds it when it was changed", async () => {
    const theirs = await issueBadge(one, await makeKey(), issued);
    const signed = theirs.ok ? theirs.value.document : {};
    const bundle = async (inside: Json): Promise<readonly string[]> => {
      const order = journeyOrder({ earned: [journey.earned[0], { ...journey.earned[2], signed: inside }] });
      return codesOf(issuedText(await issueClr(order, await makeKey(), issued)));
    };
    expect(await bundle(signed)).toEqual([]);
    expect(await bundle({ ...signed, awardedDate: "2020-01-01T00:00:00Z" })).toContain(
      "credential.proof.signature",
    );
  });
});

const badgesIn = (record: Json): readonly unknown[] => {
  const subject = record["credentialSubject"];
  return isObject(subject) ? listOf(subject["verifiableCredential"]) : [];
};

test("an order tells everything that is wrong with it", () => {
  const read = readOrder({
    issuer: { name: "" },
    holder: {},
    earned: [{ ...journey.earned[0], day: "2026-02-30", kind: "prize" }],
  });
  expect(read.findings.map((finding) => finding.at)).toEqual([
    "issuer.name",
    "holder",
    "earned[0].kind",
    "earned[0].day",
  ]);
});

describe("a picture", () => {
  const svg = '<?xml version="1.0"?><svg viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';

  test.each(["data-integrity", "token"] as const)("carries the badge, PNG and SVG (%s)", async (form) => {
    const text = issuedText(await issueBadge(one, await makeKey(), issued, form));
    const png = bakePng(onePixel, text) ?? new Uint8Array();
    const drawn = bakeSvg(svg, text) ?? "";
    expect(unbakePng(png)).toBe(text);
    expect(unbakeSvg(drawn)).toBe(text);
    expect(await verifyCredential(png, { now })).toMatchObject({
      outcome: "valid",
      credential: { container: "png" },
    });
    expect(await verifyCredential(drawn, { now })).toMatchObject({
      outcome: "valid",
      credential: { container: "svg" },
    });
  });

  test("carries one badge: a second takes the place of the first", () => {
    const twice = bakePng(bakePng(onePixel, "first") ?? onePixel, "second") ?? onePixel;
    expect(unbakePng(twice)).toBe("second");
    expect(Buffer.from(twice).toString("latin1").split("openbadgecredential").length).toBe(2);
    expect(unbakeSvg(bakeSvg(bakeSvg(svg, '{"a":1}') ?? "", '{"b":"]]>"}') ?? "")).toBe('{"b":"]]\\u003e"}');
  });

  test("that is damaged, or no picture, takes and gives nothing", () => {
    expect(bakePng(onePixel.subarray(0, 40), "x")).toBeUndefined();
    expect(bakePng(Buffer.from("no picture"), "x")).toBeUndefined();
    expect(unbakePng(onePixel)).toBeUndefined();
    expect(bakeSvg("<html></html>", "x")).toBeUndefined();
  });
});

test("a key written as a web key is the same key", async () => {
  const key = await makeKey();
  expect(await multibaseOf(await secretJwk(key))).toBe(key.publicKeyMultibase);
});
