import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { describe, expect, onTestFinished, test } from "vitest";
import { listLetters, putLetter, tryLetterAgain } from "@footbridge/store/people/outbox.ts";
import { engines } from "../../../store/test/engines.ts";
import { memberOf } from "../../../store/test/people/two-houses.ts";
import { carryLetters, pauseAfter } from "../../src/mail/postman.ts";
import { smtpAt } from "../../src/mail/smtp.ts";
import { accountsOn, atTheMachine, Browser } from "./at-the-door.ts";

/** A mail server that keeps what it takes, and refuses whom it is told to. */
async function mailServer(refusals: Record<string, number> = {}) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      const code = refusals[address];
      done(code === undefined ? null : Object.assign(new Error("no such box"), { responseCode: code }));
    },
    onData: (stream, _session, done) => {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        taken.push(text);
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken };
}

const embedded = engines.filter(({ name }) => name !== "PostgreSQL");
const letter = (recipient: string, kind: "code" | "notice" = "notice") => ({
  recipient,
  kind,
  subject: "Ñandú · hello",
  body: "It is Monday.\n.\nStill the same letter.",
});

describe.each(embedded)("letters", ({ use }) => {
  const engine = use();
  const house = async (refusals: Record<string, number> = {}) => {
    const { db } = await engine.store();
    const { url, taken } = await mailServer(refusals);
    const smtp = smtpAt(url, "Footbridge <post@bridge.example.gov>");
    onTestFinished(() => smtp.close());
    const admin = await memberOf(db, "ada", "admin");
    const again = () => sql`update people.outbox set next_try = now()`.execute(db);
    return { db, taken, admin, again, carry: () => carryLetters(db, smtp.send) };
  };

  test("go out once, whole, and their words are not kept", async () => {
    const { db, taken, admin, carry, again } = await house();
    await putLetter(db, letter("bo@example.org"));
    await putLetter(db, letter("cy@example.org\r\nBcc: eve@example.org"));
    expect(await carry()).toBe(1);
    await again();
    expect(await carry()).toBe(0);
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatch(/^To: bo@example\.org\r\n/m);
    expect(taken[0]).toMatch(/^Message-ID: <letter-[0-9a-f]+@bridge\.example\.gov>/m);
    expect(taken.join("")).not.toContain("eve@example.org");
    const kept = (await listLetters(db, admin, 10)).find(({ recipient }) => recipient === "bo@example.org");
    expect(kept).toMatchObject({ body: "", givenUp: false });
    expect(kept?.sentAt).not.toBeNull();
  });

  test("refused for now wait longer each time; refused for good, or too often, they are given up and can be tried again", async () => {
    const { db, admin, carry, again, taken } = await house({
      "full@example.org": 452,
      "none@example.org": 550,
    });
    await putLetter(db, letter("full@example.org"));
    await putLetter(db, letter("none@example.org"));
    expect(await carry()).toBe(0);
    const seen = async (whom: string) =>
      (await listLetters(db, admin, 10)).find(({ recipient }) => recipient === whom);
    expect(await seen("full@example.org")).toMatchObject({ attempts: 1, givenUp: false, sentAt: null });
    expect(await seen("none@example.org")).toMatchObject({ attempts: 1, givenUp: true });
    expect((await seen("none@example.org"))?.failure).toContain("550");
    expect(await carry()).toBe(0);
    expect((await seen("full@example.org"))?.attempts).toBe(1);
    for (let n = 0; n < 12; n += 1) {
      await again();
      await carry();
    }
    expect(await seen("full@example.org")).toMatchObject({ attempts: 12, givenUp: true });
    expect(await tryLetterAgain(db, admin, (await seen("full@example.org"))?.id ?? "")).toBe(true);
    expect(await seen("full@example.org")).toMatchObject({ attempts: 0, givenUp: false });
    expect([1, 2, 3, 30].map(pauseAfter)).toEqual([30, 60, 120, 21_600]);
    expect(taken).toEqual([]);
  });

  test("taken by one that dies are sent by the next; a code that is too old is not", async () => {
    const { db, carry, again, taken } = await house();
    await putLetter(db, letter("bo@example.org"));
    await new Promise<void>((isTaken) => {
      void carryLetters(db, () => {
        isTaken();
        return new Promise(() => undefined);
      });
    });
    expect(await carry()).toBe(0);
    await again();
    expect(await carry()).toBe(1);
    await putLetter(db, letter("cy@example.org", "code"));
    await sql`update people.outbox set at = now() - interval '16 minutes' where kind = 'code'`.execute(db);
    expect(await carry()).toBe(0);
    expect(taken).toHaveLength(1);
  });

  test("codes are for the desk alone, and for nobody once a mail server is named", async () => {
    const { db } = await engine.store();
    const local = await accountsOn({ db });
    const desk = atTheMachine(local);
    const sign = (app: typeof local) =>
      new Browser(app).sign("email-otp/send-verification-otp", { email: "ana@example.org", type: "sign-in" });
    await sign(local);
    const kinds = async (browser: Browser, as?: string) =>
      (await browser.do("listOutbox", as === undefined ? {} : { headers: { "x-as": as } }))
        .json<{ items: { kind: string }[] }>()
        .items.map(({ kind }) => kind);
    expect(await kinds(desk)).toEqual(["code"]);
    const { url, taken } = await mailServer();
    const served = await accountsOn({ db }, undefined, { url, from: "post@example.org" });
    expect(await kinds(atTheMachine(served))).toEqual([]);
    await expect.poll(() => taken.length).toBe(1);
    expect(taken[0]).toMatch(/\b\d{8}\b/);
    await sign(local);
    const admin = await memberOf(db, "ada", "admin");
    const { signIn } = local.app;
    if (signIn === undefined) throw new Error("accounts sign in");
    signIn.identify = () => Promise.resolve({ account: "ada", memberships: [admin] });
    expect(await kinds(new Browser(local))).toEqual([]);
  });
});
