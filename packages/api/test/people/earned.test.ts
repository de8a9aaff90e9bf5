import type { Told } from "@footbridge/contract/client.ts";
import { addEvents } from "@footbridge/store/people/events.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { eventOf, twoHouses } from "../../../store/test/people/two-houses.ts";
import { accountsOn, Browser } from "../accounts/at-the-door.ts";

describe("what a person earned", () => {
  // The same whatever the database: nothing of it is asked there.
  const engine = engines[0].use();
  const uptown = async () => {
    const store = await engine.store();
    const { members, people } = await twoHouses(store.db);
    const app = await accountsOn(store);
    const { signIn } = app.app;
    if (signIn === undefined) throw new Error("a service with accounts signs in");
    signIn.identify = () =>
      Promise.resolve({ account: members.uptown.account, memberships: [members.uptown] });
    const browser = new Browser(app);
    const issue = async () => {
      const answer = await browser.do("issueEarned", { id: people.cy, body: { why: "Applies for a job" } });
      return answer.json<Told<"issueEarned">>();
    };
    const check = async (body: string) => {
      const headers = { "content-type": "application/vc" };
      const answer = await new Browser(app, "10.0.0.9").do("verifyCredential", { body, headers });
      return { status: answer.statusCode, ...answer.json<Told<"verifyCredential">>() };
    };
    return { store, members, people, issue, check };
  };

  test("is signed as one record, which anyone may have checked; one changed sign is found", async () => {
    const { store, members, people, issue, check } = await uptown();
    expect(await issue()).toEqual({ earned: 0 });
    const credential = {
      ...eventOf("nurse", people.cy),
      happened: "2026-01-05",
      kind: "credential",
      body: { kind: "credential", name: "Nurse Aide", type: "6" },
      source: "typed",
    };
    await addEvents(store.db, members.uptown, [credential]);
    const { earned, record } = await issue();
    expect([earned, record?.["name"]]).toEqual([1, "Learner record of Cy"]);
    const text = JSON.stringify(record);
    expect(text).not.toContain("example.org");
    const credentialTold = { kind: "clr", name: "Learner record of Cy" };
    expect(await check(text)).toMatchObject({
      status: 200,
      outcome: "valid",
      issuedHere: true,
      credential: credentialTold,
      findings: [],
    });
    const changed = await check(text.replaceAll("Nurse Aide", "Nurse Head"));
    expect(changed).toMatchObject({ outcome: "invalid", issuedHere: false });
    expect(changed.findings.map(({ code }) => code)).toContain("credential.proof.signature");
  });

  test("is told apart from what is no credential, or larger than any", async () => {
    const { check } = await uptown();
    expect(await check("hello")).toMatchObject({ status: 200, outcome: "invalid", issuedHere: false });
    expect(await check("")).toMatchObject({ status: 200, outcome: "invalid" });
    expect((await check(" ".repeat(512 * 1024 + 1))).status).toBe(413);
  });
});
