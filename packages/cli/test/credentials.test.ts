import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run, type Ended } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-credentials-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const command = (...words: readonly string[]): Promise<Ended> => run(["credentials", ...words]);

const earned = {
  name: "Bridge to Health Care",
  kind: "training",
  day: "2026-03-20",
  criteria: "Attend 120 of 150 hours and pass the closing test.",
};
const order = {
  issuer: { name: "Riverwell Workforce Board" },
  holder: { email: "amina@mail.example" },
  earned: [earned],
};
const picture = '<svg viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';

describe("footbridge credentials", () => {
  it("makes a key, signs with it, and finds that it holds; a change is found too", async () => {
    writeFileSync(at("order.json"), JSON.stringify(order));
    writeFileSync(at("picture.svg"), picture);
    expect((await command("key", "--out", at("key.json"))).code).toBe(0);
    expect(statSync(at("key.json")).mode & 0o777).toBe(0o600);

    const common = [
      "issue",
      "--from",
      at("order.json"),
      "--key",
      at("key.json"),
      "--at",
      "2026-07-01T09:00:00Z",
    ];
    const badge = [...common, "--kind", "badge", "--proof", "token", "--image", at("picture.svg")];
    expect((await command(...badge, "--out", at("badge.svg"))).code).toBe(0);
    expect((await command(...common, "--kind", "clr", "--out", at("record.json"))).code).toBe(0);

    const held = await command("verify", at("badge.svg"));
    expect(held).toMatchObject({ code: 0, err: "" });
    expect(held.out).toContain("Open Badge “Bridge to Health Care”");

    writeFileSync(
      at("changed.json"),
      readFileSync(at("record.json"), "utf8").replace("2026-03-20", "2025-03-20"),
    );
    const changed = await command("verify", at("changed.json"), "--json");
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.out)).toMatchObject({ outcome: "invalid", credential: { kind: "clr" } });
  });

  it("never writes over a key, and says what is wrong with an order", async () => {
    writeFileSync(at("there.json"), "{}");
    const key = await command("key", "--out", at("there.json"));
    expect(key).toMatchObject({ code: 2 });
    expect(key.err).toContain("never overwritten");

    writeFileSync(at("wrong.json"), JSON.stringify({ ...order, earned: [{ ...earned, day: "20 March" }] }));
    const options = ["--kind", "badge", "--key", at("there.json"), "--out", at("none.json")];
    const wrong = await command("issue", "--from", at("wrong.json"), ...options);
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.err).toContain("earned[0].day");
    writeFileSync(at("right.json"), JSON.stringify(order));
    expect((await command("issue", "--from", at("right.json"), ...options)).err).toContain(
      "[credential.key.unusable]",
    );
  });

  it("refuses a file of 100 MB unread", async () => {
    writeFileSync(at("large.json"), "");
    truncateSync(at("large.json"), 100 * 1024 * 1024);
    const large = await command("verify", at("large.json"));
    expect(large.code).toBe(2);
    expect(large.out).toContain("[credential.read.too-large]");
  });

  it("cannot say whose signature it is until the issuer's key is given", async () => {
    const id = "https://workforce.riverwell.example/issuer";
    writeFileSync(at("named.json"), JSON.stringify({ ...order, issuer: { name: "Board", id } }));
    await command("key", "--out", at("own.json"));
    const { publicKeyMultibase } = JSON.parse(readFileSync(at("own.json"), "utf8")) as {
      publicKeyMultibase: string;
    };
    const issue = ["issue", "--kind", "badge", "--from", at("named.json"), "--key", at("own.json")];
    expect((await command(...issue, "--out", at("named-badge.json"))).code).toBe(0);
    expect((await command("verify", at("named-badge.json"))).code).toBe(3);
    writeFileSync(at("trust.json"), JSON.stringify([{ id, keys: [publicKeyMultibase] }]));
    expect((await command("verify", at("named-badge.json"), "--trust", at("trust.json"))).code).toBe(0);
  });
});
