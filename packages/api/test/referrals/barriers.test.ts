import { operations } from "@footbridge/contract/operations.ts";
import { asMember, type Member } from "@footbridge/store/database/work.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { openHouse } from "../security/house.ts";

interface Told {
  readonly months: readonly {
    readonly month: string;
    readonly service?: object;
    readonly reason: string;
    readonly people: number;
  }[];
  readonly register: readonly {
    readonly id: string;
    readonly state: string;
    readonly steps: readonly object[];
  }[];
}

describe.each(engines)("the barrier register on $name", ({ use }) => {
  const engine = use();

  test("counts refusals by month in fives from ten people on, and keeps every word of a policy", async () => {
    const { db } = await engine.store();
    const { send, members } = await openHouse(db);
    // Of two months: thirteen people refused in one, nine in the other.
    await sql`insert into people.person (id, org, name, language, created_by)
      select 'p' || n, 'harbor', 'P', 'en', 'hal' from generate_series(1, 22) n`.execute(db);
    await sql`insert into referrals.referral (id, person, org, partner, service, need, phase, made_by, state, answer, seq)
      select 'r' || n, 'p' || n, 'harbor', 'uptown', 's', 'childcare', 'before-work', 'hal', 'answered', 'full', 1
      from generate_series(1, 22) n`.execute(db);
    await sql`insert into referrals.log (referral, seq, at, by, org, source, body)
      select 'r' || n, 1, case when n <= 13 then timestamptz '2026-10-05' else timestamptz '2026-11-05' end, 'x', 'uptown',
        'typed', '{"kind":"answered","answer":{"answer":"full"}}' from generate_series(1, 22) n`.execute(db);
    const { path } = operations.getBarriers;
    const read = async () => (await send("GET", path, { as: members.board.account })).json<Told>();
    const months = (await read()).months.map(({ month, service, reason, people }) => [
      month,
      service === undefined ? "all" : "one",
      reason,
      people,
    ]);
    expect(months).toEqual([
      ["2026-10", "all", "full", 10],
      ["2026-10", "one", "full", 10],
    ]);
    const csv = await send("GET", operations.downloadRefusals.path, { as: members.auditor.account });
    expect(csv.body.startsWith("\uFEFFmonth,need,service,service name,")).toBe(true);
    expect(csv.body.trim().split("\r\n")).toHaveLength(3);
    expect(csv.headers["content-disposition"]).toContain("refusals.csv");

    const line = { effect: "hinders", what: "=1+1 <b>", policy: "Contract 4", owner: "The office" };
    const { id } = (await send("POST", path, { as: members.harbor.account, body: line })).json<{
      id: string;
    }>();
    const step = (state: string) =>
      send("POST", operations.stepBarrier.path.replace("{id}", id), {
        as: members.agency.account,
        body: { state, words: "Told them." },
      });
    expect([(await step("raised")).statusCode, (await step("nowhere")).statusCode]).toEqual([200, 422]);
    await step("changed");
    expect((await read()).register).toMatchObject([
      { id, state: "changed", what: "=1+1 <b>", org: "harbor" },
    ]);
    expect((await read()).register[0]?.steps).toHaveLength(2);

    for (const { account, role } of Object.values(members)) {
      const open = role === "participant" || role === "employer" ? 403 : 200;
      expect([role, (await send("GET", path, { as: account })).statusCode]).toEqual([role, open]);
    }

    const attempt = (member: Member, statement: string) =>
      asMember(db, member, (tx) => sql.raw(statement).execute(tx));
    const forged = `insert into referrals.barriers (id, org, by, effect, what, policy, owner)
      values ('x', 'uptown', 'hal', 'helps', 'x', 'x', 'x')`;
    for (const member of [members.harbor, members.ana, members.auditor])
      await expect(attempt(member, forged)).rejects.toMatchObject({ code: "42501" });
    await expect(attempt(members.admin, "update referrals.barriers set what = 'x'")).rejects.toMatchObject({
      code: "42501",
    });
    const seen = await asMember(db, members.ana, (tx) =>
      sql`select from referrals.barriers union all select from referrals.refusals_by_month()`.execute(tx),
    );
    expect(seen.rows).toHaveLength(0);
  });
});
