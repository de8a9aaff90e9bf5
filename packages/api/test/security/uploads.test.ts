import { gzipSync } from "node:zlib";
import { operations } from "@footbridge/contract/operations.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { openHouse } from "./house.ts";

const embedded = engines.filter(({ name }) => name !== "PostgreSQL");
const bytes = (text: string) => new TextEncoder().encode(text);
/** 200 MiB of nothing in 200 kB: whoever unpacked it would hold it all. */
const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
const lies: Readonly<Record<string, Uint8Array>> = {
  "a workbook": new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...bytes("[Content_Types].xml")]),
  "an old workbook": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  "a page": bytes("<!doctype html><script>alert(1)</script>"),
  "a page after blanks": bytes("  \n <html><body onload=alert(1)>"),
  "a bomb": new Uint8Array(bomb),
  nothing: new Uint8Array(),
  "signs that are no text": new Uint8Array([0, 1, 2, 3, 255, 254, 0, 9]),
  "a program": new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
};

describe.each(embedded)("a file", ({ use }) => {
  const engine = use();

  test(
    "that is not what it says is refused, in words, and nothing of it is kept",
    { timeout: 60_000 },
    async () => {
      const { db } = await engine.store();
      const { send, members } = await openHouse(db);
      const { method, path } = operations.bringInCollegeList;
      const as = members.uptownLead.account;
      for (const [what, body] of Object.entries(lies)) {
        const answer = await send(method, `${path}?fileName=${encodeURIComponent("terms.csv")}`, {
          as,
          body,
          headers: { "content-type": "text/csv" },
        });
        const { findings = [] } = answer.json<{ findings?: { message: string; fix: string }[] }>();
        expect([what, answer.statusCode, findings.length > 0]).toEqual([what, 422, true]);
        expect(findings[0]?.fix).not.toBe("");
      }
      // A body that says it is packed is not unpacked: it is read as it is, or not at all.
      for (const type of ["text/csv", "application/json"]) {
        const packed = await send(method, `${path}?fileName=terms.csv`, {
          as,
          body: new Uint8Array(bomb),
          headers: { "content-type": type, "content-encoding": "gzip" },
        });
        expect([400, 413, 415, 422]).toContain(packed.statusCode);
      }
      const left = await sql<{ n: number }>`select count(*)::int as n from college.lists`.execute(db);
      expect(left.rows[0]?.n).toBe(0);
    },
  );

  test("of a name that leads elsewhere is kept under a plain one", async () => {
    const { db } = await engine.store();
    const { send, members, people } = await openHouse(db);
    const { method, path } = operations.bringInCollegeList;
    const text = `Person ID,College,Term start,Term end\n${people.cy},Riverwell College,2025-09-01,2025-12-20\n`;
    const name = encodeURIComponent("../../etc/<img src=x onerror=alert(1)>.csv");
    const answer = await send(method, `${path}?fileName=${name}`, {
      as: members.uptownLead.account,
      body: bytes(text),
      headers: { "content-type": "text/csv" },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json<{ fileName: string }>().fileName).not.toMatch(/\.\.|\//);
  });

  test("births and events that cannot be are told, and nothing is kept", async () => {
    const { db } = await engine.store();
    const { send, members } = await openHouse(db);
    const as = members.harbor.account;
    const person = { name: "Di", language: "en" };
    const add = async (born: string) =>
      (await send("POST", operations.addPerson.path, { as, body: { ...person, born } })).json<{
        person: string;
        findings?: { code: string }[];
      }>();
    expect((await add("2999-01-01")).findings?.[0]?.code).toBe("person.birth-cannot-be");
    expect((await add("1600-01-01")).findings?.[0]?.code).toBe("person.birth-cannot-be");
    const { person: di } = await add("1990-05-01");
    const write = async (happened: string, body: object) => {
      const url = operations.addEvents.path.replace("{person}", di);
      const answer = await send("POST", url, { as, body: { events: [{ happened, body }] } });
      return answer.json<{ findings: { code: string }[] }>().findings.map(({ code }) => code);
    };
    expect(await write("1989-01-01", { kind: "contact", way: "phone" })).toEqual(["journey.before-birth"]);
    expect(await write("2024-01-01", { kind: "exit", program: "adult", reason: "00" })).toEqual([
      "journey.exit-before-entry",
    ]);
    expect(await write("2199-01-01", { kind: "contact", way: "phone" })).toEqual(["journey.in-future"]);
  });
});
