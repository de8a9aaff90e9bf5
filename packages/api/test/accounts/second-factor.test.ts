import { describe, expect, test } from "vitest";
import { sql } from "kysely";
import { engines } from "../../../store/test/engines.ts";
import { accountsOn, atTheMachine, Browser, joined, password, totp } from "./at-the-door.ts";

const embedded = engines.filter(({ name }) => name !== "PostgreSQL");
const why = { why: "Lost her phone; I spoke with her here." };

describe.each(embedded)("a second factor", ({ use }) => {
  const engine = use();

  test("is kept by recovery codes, each good once, and renewed by who may take a colleague out", async () => {
    const { db } = await engine.store();
    const app = await accountsOn({ db });
    const desk = atTheMachine(app);
    const address = (who: string) => `${who}@example.org`;
    const join = async (by: Browser, who: string, role: string, org = "") => {
      const browser = new Browser(app);
      const invited = await by.do("createInvitation", { body: { email: address(who), role, org } });
      await joined(browser, address(who), invited.json<{ token: string }>().token);
      return browser;
    };
    const ada = await join(desk, "ada", "admin");
    const lea = await join(ada, "lea", "program-manager", "harbor");
    const una = await join(ada, "una", "navigator", "uptown");
    const invited = await lea.do("createInvitation", {
      body: { email: address("hal"), role: "navigator", org: "harbor" },
    });
    const hal = new Browser(app);
    await hal.do("acceptInvitation", {
      body: { token: invited.json<{ token: string }>().token, name: "Hal", password },
    });
    await hal.sign("sign-in/email", { email: address("hal"), password });
    const enabled = await hal.sign("two-factor/enable", { password });
    const { totpURI, backupCodes } = enabled.json<{ totpURI: string; backupCodes: string[] }>();
    await hal.sign("two-factor/verify-totp", { code: totp(totpURI) });
    expect(backupCodes.length).toBeGreaterThanOrEqual(8);
    const stored = await sql<{ codes: string }>`select "backupCodes" as codes from auth."twoFactor"`.execute(
      db,
    );
    expect(stored.rows.some(({ codes }) => codes.includes(backupCodes[0] ?? "none"))).toBe(false);

    const byCode = async (code: string) => {
      const browser = new Browser(app, "10.0.0.9");
      await browser.sign("sign-in/email", { email: address("hal"), password });
      return (await browser.sign("two-factor/verify-backup-code", { code })).statusCode;
    };
    expect([await byCode(backupCodes[0] ?? ""), await byCode(backupCodes[0] ?? "")]).toEqual([200, 401]);

    const members = (await ada.do("listMembers")).json<{ items: { id: string; email: string }[] }>().items;
    const idOf = (who: string) => members.find(({ email }) => email === address(who))?.id ?? "";
    const reset = async (by: Browser, who: string) =>
      (await by.do("resetSecondFactor", { id: idOf(who), body: why })).statusCode;
    expect([await reset(una, "hal"), await reset(hal, "lea"), await reset(lea, "una")]).toEqual([
      403, 403, 404,
    ]);
    expect([await reset(lea, "lea"), await reset(lea, "ada"), await reset(ada, "ada")]).toEqual([
      403, 404, 403,
    ]);
    expect((await hal.do("listCaseload")).statusCode).toBe(200);
    expect(await reset(lea, "hal")).toBe(200);

    // Neither the open session, nor the old password, nor the old phone lets anybody in.
    expect((await hal.do("listCaseload")).statusCode).toBe(403);
    const old = new Browser(app);
    expect((await old.sign("sign-in/email", { email: address("hal"), password })).statusCode).toBe(401);
    const code = await sql<{ body: string }>`select body from people.outbox
      where recipient = ${address("hal")} and kind = 'notice'`.execute(db);
    expect(code.rows[0]?.body).toContain("second factor");
    await old.sign("email-otp/send-verification-otp", { email: address("hal"), type: "forget-password" });
    const letter = await sql<{ body: string }>`select body from people.outbox
      where recipient = ${address("hal")} and kind = 'code'`.execute(db);
    const otp = /\b\d{8}\b/.exec(letter.rows[0]?.body ?? "")?.[0];
    const fresh = "another long walk on the bridge";
    expect(
      (await old.sign("email-otp/reset-password", { email: address("hal"), otp, password: fresh }))
        .statusCode,
    ).toBe(200);
    expect((await old.sign("sign-in/email", { email: address("hal"), password: fresh })).statusCode).toBe(
      200,
    );
    expect((await old.do("getMe")).json()).toMatchObject({ secondFactorMissing: true });
    expect((await old.do("listCaseload")).statusCode).toBe(403);
    const anew = (await old.sign("two-factor/enable", { password: fresh })).json<{ totpURI: string }>();
    await old.sign("two-factor/verify-totp", { code: totp(anew.totpURI) });
    expect((await old.do("listCaseload")).statusCode).toBe(200);

    const noted = await sql<{ why: string; role: string }>`select why, role from people.audit
      where action = 'reset second factor'`.execute(db);
    expect(noted.rows).toHaveLength(1);
    expect(noted.rows[0]).toMatchObject({
      role: "program-manager",
      why: expect.stringContaining(why.why) as string,
    });
  });
});
