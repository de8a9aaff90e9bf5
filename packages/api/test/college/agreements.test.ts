import { readFileSync } from "node:fs";
import { operations } from "@footbridge/contract/operations.ts";
import { demoAgreements } from "@footbridge/feeds/college/read-agreements.ts";
import { asMember } from "@footbridge/store/database/work.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { openHouse } from "../security/house.ts";

const text = readFileSync(demoAgreements, "utf8");
const file = JSON.parse(text) as { rules: { id: string; gives: { credits: number }[] }[] };

interface Told {
  readonly from: string;
  readonly version?: number;
  readonly rules: number;
  readonly again?: boolean;
  readonly findings: readonly { readonly code: string }[];
  readonly versions: readonly { readonly version: number; readonly by: string; readonly fileName: string }[];
}

describe.each(engines)("agreements on $name", ({ use }) => {
  const engine = use();

  test("are brought in as versions; what contradicts is told and kept, and others read and write nothing", async () => {
    const { db } = await engine.store();
    const { send, members } = await openHouse(db);
    const { path } = operations.getCollegeAgreements;
    const read = async () => (await send("GET", path, { as: members.harbor.account })).json<Told>();
    const bring = async (as: string, body: string) => {
      const answer = await send("POST", `${path}?fileName=agreements.json`, {
        as,
        body,
        headers: { "content-type": "application/json" },
      });
      return { status: answer.statusCode, told: answer.json<Told>() };
    };
    expect(await read()).toMatchObject({ from: "demo", versions: [] });
    const { account } = members.agency;
    expect((await bring(account, text)).told).toMatchObject({ version: 1, again: false });
    expect((await bring(account, text)).told).toMatchObject({ version: 1, again: true });

    const [rule] = file.rules;
    const more = rule?.gives.map((given) => ({ ...given, credits: given.credits + 1 }));
    const differs = JSON.stringify({
      ...file,
      rules: [...file.rules, { ...rule, id: "other", gives: more }],
    });
    const second = (await bring(account, differs)).told;
    expect([second.version, second.findings.some(({ code }) => code === "college.rules.differ")]).toEqual([
      2,
      true,
    ]);
    // The older file once more is a version of its own: none is taken out.
    expect((await bring(account, text)).told.version).toBe(3);
    const now = await read();
    expect(now).toMatchObject({ from: "store", version: 3, rules: file.rules.length });
    expect(now.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(now.versions[0]?.fileName).toBe("agreements.json");
    const dated = await sql<{ n: number }>`select count(*)::int as n from college.agreements
      where version = 3 and kind = 'rule' and source <> '' and source_date is not null`.execute(db);
    expect(dated.rows[0]?.n).toBe(file.rules.length);

    for (const wrong of ["{", "[]", `{"version":2}`, "<!doctype html>"])
      expect([wrong, (await bring(account, wrong)).status]).toEqual([wrong, 422]);
    for (const one of [members.harbor, members.uptownLead, members.ana, members.board])
      expect([one.role, (await bring(one.account, text)).status]).toEqual([one.role, 403]);
    // Beneath the gate as well: no other role writes, and nobody writes over.
    const write = (member: typeof members.harbor, statement: string) =>
      asMember(db, member, (tx) => sql.raw(statement).execute(tx));
    const insert = `insert into college.agreement_versions (by, file_name, sha256) values ('x', 'x', 'x')`;
    for (const member of [members.harbor, members.uptownLead, members.ana, members.agency])
      await expect(write(member, insert)).rejects.toMatchObject({ code: "42501" });
    await expect(write(members.agency, "update college.agreements set source = 'x'")).rejects.toMatchObject({
      code: "42501",
    });
  });
});
