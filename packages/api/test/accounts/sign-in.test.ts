import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import {
  accountsOn,
  atTheMachine,
  Browser,
  codeIn,
  joined,
  letterTo,
  participant,
  password,
  totp,
} from "./at-the-door.ts";

const email = "ada@example.org";
const ana = "ana@example.org";

describe.each(engines)("sign-in on $name", ({ use }) => {
  const engine = use();
  const house = async (publicUrl?: string) => {
    const store = await engine.store();
    const app = await accountsOn(store, publicUrl);
    return { app, desk: atTheMachine(app), db: store.db };
  };
  const invited = async (desk: Browser, role = "admin", org = "") =>
    (await desk.do("createInvitation", { body: { email, role, org } })).json<{ token: string }>().token;

  test("the desk invites the first admin, who signs in with a second factor; then the desk is closed", async () => {
    const { app, desk } = await house();
    expect((await desk.do("getMe")).json()).toMatchObject({ desk: true, roles: [] });
    const token = await invited(desk);
    expect(await letterTo(desk, email)).toContain(token);
    const ada = new Browser(app);
    // Long, and yet on every list; of keys in a row; a season and a year; the house's or one's own name; in Spanish.
    for (const easy of [
      "passwordpassword",
      "qwertyuiop123",
      "Summer2026!!",
      "Footbridge2026!",
      email,
      "contraseña2024",
    ]) {
      const refused = await ada.do("acceptInvitation", { body: { token, name: "Ada", password: easy } });
      expect([easy, refused.statusCode, refused.json()]).toMatchObject([
        easy,
        422,
        { findings: [{ code: "password.guessed" }] },
      ]);
    }
    expect((await ada.do("acceptInvitation", { body: { token, name: "Ada", password } })).json()).toEqual({
      role: "admin",
      org: "",
    });
    expect((await ada.do("acceptInvitation", { body: { token, name: "Ada", password } })).statusCode).toBe(
      404,
    );
    expect((await ada.sign("sign-in/email", { email, password })).statusCode).toBe(200);
    expect((await ada.do("getMe")).json()).toMatchObject({ secondFactorMissing: true, desk: false });
    expect((await ada.do("listMembers")).statusCode).toBe(403);
    const { totpURI } = (await ada.sign("two-factor/enable", { password })).json<{ totpURI: string }>();
    expect((await ada.sign("two-factor/verify-totp", { code: "000000" })).statusCode).not.toBe(200);
    expect((await ada.sign("two-factor/verify-totp", { code: totp(totpURI) })).statusCode).toBe(200);
    expect((await ada.do("listMembers")).json<{ items: unknown[] }>().items).toHaveLength(1);
    expect((await desk.do("listOutbox")).statusCode).toBe(403);

    const easy = { currentPassword: password, newPassword: "iloveyou1234" };
    expect((await ada.sign("change-password", easy)).json()).toMatchObject({
      findings: [{ code: "password.guessed" }],
    });
    const again = new Browser(app);
    expect((await again.sign("sign-in/email", { email, password })).json()).toMatchObject({
      twoFactorRedirect: true,
    });
    expect((await again.do("listMembers")).statusCode).toBe(403);
    expect((await again.sign("two-factor/verify-totp", { code: totp(totpURI) })).statusCode).toBe(200);
    expect((await again.do("listMembers")).statusCode).toBe(200);
    const sessions = (await again.ask("GET", "/api/auth/list-sessions")).json<{ token: string }[]>();
    expect(sessions).toHaveLength(2);
    await again.sign("revoke-other-sessions");
    expect([(await ada.do("listMembers")).statusCode, (await again.do("listMembers")).statusCode]).toEqual([
      403, 200,
    ]);
    await again.sign("sign-out");
    expect((await again.do("listMembers")).statusCode).toBe(403);
  });

  test("a participant signs in by a code that works once, and is nobody's colleague", async () => {
    const { app, desk } = await house();
    const browser = await participant(app, desk, ana);
    expect((await browser.do("getMe")).json()).toMatchObject({
      account: { email: ana },
      roles: [{ role: "participant", org: "" }],
      secondFactorMissing: false,
    });
    expect((await browser.do("listMembers")).statusCode).toBe(403);
    const otp = codeIn(await letterTo(desk, ana));
    const thief = new Browser(app, "10.9.9.9");
    expect((await thief.sign("sign-in/email-otp", { email: ana, otp })).statusCode).toBe(400);
  });

  test("letters are in the language of the page of the first sign-in, and stay so", async () => {
    const { app, desk } = await house();
    const browser = new Browser(app);
    const send = async (language: string): Promise<string> => {
      await browser.sign("email-otp/send-verification-otp", { email: ana, type: "sign-in", language });
      return letterTo(desk, ana);
    };
    expect(await send("xx")).toMatch(/Your code is .* · Tu código es/);
    const letter = await send("es");
    expect(letter).toMatch(/^Tu código es \d{8}\. Sirve/);
    await browser.sign("sign-in/email-otp", { email: ana, otp: codeIn(letter), language: "es" });
    expect((await browser.do("readContact")).json()).toMatchObject({ language: "es" });
    const later = await send("en");
    expect(later).toMatch(/^Tu código es/);
    await browser.sign("sign-in/email-otp", { email: ana, otp: codeIn(later), language: "en" });
    expect((await browser.do("readContact")).json()).toMatchObject({ language: "es" });
  });

  test("a code and a session end by themselves", async () => {
    const { app, desk, db } = await house();
    const age = (table: string) =>
      sql`update ${sql.table(`auth.${table}`)} set "expiresAt" = now() - interval '1 second'`.execute(db);
    const late = new Browser(app);
    await late.sign("email-otp/send-verification-otp", { email: ana, type: "sign-in" });
    await age("verification");
    const otp = codeIn(await letterTo(desk, ana));
    expect((await late.sign("sign-in/email-otp", { email: ana, otp })).statusCode).toBe(400);
    const browser = await participant(app, desk, ana);
    expect((await browser.do("exportPerson")).statusCode).toBe(200);
    await age("session");
    expect((await browser.do("exportPerson")).statusCode).toBe(403);
  });

  test("who guesses codes uses them up and locks out nobody but themselves", async () => {
    const { app, desk } = await house();
    const thief = new Browser(app, "10.9.9.9");
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1)
      statuses.push(
        (await thief.sign("sign-in/email-otp", { email: ana, otp: String(10_000_000 + n) })).statusCode,
      );
    expect([statuses.filter((status) => status === 200), statuses.at(-1)]).toEqual([[], 429]);
    const browser = await participant(app, desk, ana);
    expect((await browser.do("getMe")).json()).toMatchObject({ account: { email: ana } });
  });

  test("who guesses a password meets a pause at that address; the person, elsewhere, does not", async () => {
    const { app, desk } = await house();
    const uri = await joined(new Browser(app), email, await invited(desk));
    const thief = new Browser(app, "10.9.9.9");
    let last = 0;
    for (let n = 0; n < 10; n += 1)
      last = (await thief.sign("sign-in/email", { email, password: `guess number ${n}` })).statusCode;
    expect(last).toBe(429);
    expect((await thief.sign("sign-in/email", { email, password })).statusCode).toBe(429);
    const ada = new Browser(app, "10.0.0.6");
    expect((await ada.sign("sign-in/email", { email, password })).statusCode).toBe(200);
    expect((await ada.sign("two-factor/verify-totp", { code: totp(uri) })).statusCode).toBe(200);
  });

  test("a code is no way around the second factor, and nobody signs up as staff", async () => {
    const { app, desk } = await house();
    await joined(new Browser(app), email, await invited(desk));
    const thief = new Browser(app);
    expect((await thief.sign("sign-in/email-otp", { email, otp: "12345678" })).statusCode).toBe(403);
    for (const path of [
      "sign-up/email",
      "update-user",
      "two-factor/disable",
      "admin/set-role",
      "delete-user",
    ])
      expect([path, (await thief.sign(path, { email, password, name: "x" })).statusCode]).toEqual([
        path,
        404,
      ]);
  });

  test("pages of other sites sign nobody in or out, and do nothing in somebody's name", async () => {
    const { app, desk } = await house();
    const browser = await participant(app, desk, ana);
    const elsewhere: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { "sec-fetch-site": "cross-site" },
      { origin: "null" },
    ];
    for (const headers of elsewhere) {
      const out = await browser.sign("sign-out", {}, { headers });
      expect([out.statusCode, out.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
      expect((await browser.do("requestDeletion", { body: {}, headers })).statusCode).toBe(403);
      expect((await browser.do("exportPerson", { headers })).statusCode).toBe(403);
    }
    expect((await browser.do("exportPerson")).statusCode).toBe(200);
  });

  test("a session that was there before is not the one after, and cookies keep to themselves", async () => {
    const { app, desk } = await house("https://bridge.example.gov");
    const browser = new Browser(app);
    const name = "__Secure-footbridge.session_token";
    browser.cookies.set(name, "planted.planted");
    await browser.sign("email-otp/send-verification-otp", { email: ana, type: "sign-in" });
    const otp = codeIn(await letterTo(desk, ana));
    const answer = await browser.sign("sign-in/email-otp", { email: ana, otp });
    const cookie = answer.cookies.find((each) => each.name === name);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/" });
    expect(cookie?.value).not.toContain("planted");
    const forged = new Browser(app);
    forged.cookies.set(name, `${decodeURIComponent(cookie?.value ?? "").split(".")[0]}.forged`);
    expect((await forged.do("exportPerson")).statusCode).toBe(403);
  });
});
