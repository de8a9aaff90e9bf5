import { createHash } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asMember } from "../../src/database/work.ts";
import { firstBrokenLine, note, readAudit } from "../../src/people/audit.ts";
import { engines } from "../engines.ts";
import { memberOf, twoHouses } from "./two-houses.ts";

describe.each(engines)("who looked, on $name", ({ use }) => {
  const engine = use();

  test("each line carries the hash of the one before, as anybody can compute it", async () => {
    const { db } = await engine.store();
    const { members, people } = await twoHouses(db);
    await asMember(db, members.harbor, (tx) => note(tx, "look", people.bo, 'says "yes"'));
    const lines = (await readAudit(db, members.auditor, { limit: 50 })).toReversed();
    const kept = await sql<{
      at: string;
      nameSalt: string;
      whySalt: string;
    }>`select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
        name_salt as "nameSalt", why_salt as "whySalt" from people.audit order by seq`.execute(db);
    const hashOf = (parts: readonly unknown[]): string =>
      createHash("sha256")
        .update(`[${parts.map((part) => JSON.stringify(part)).join(", ")}]`)
        .digest("hex");
    let before = "";
    for (const [place, line] of lines.entries()) {
      const parts = [
        before,
        line.seq,
        kept.rows[place]?.at,
        line.who,
        hashOf([kept.rows[place]?.nameSalt, line.name]),
        line.role,
        line.org,
        line.person,
        line.action,
        hashOf([kept.rows[place]?.whySalt, line.why]),
      ];
      expect([line.seq, line.hash]).toEqual([place + 1, hashOf(parts)]);
      before = line.hash;
    }
    expect(lines.at(-1)).toMatchObject({
      who: "hal",
      name: "Name of hal",
      role: "navigator",
      org: "harbor",
      why: 'says "yes"',
    });
    expect(await firstBrokenLine(db)).toBeUndefined();
  });

  test("a line changed, taken out or put in shows", async () => {
    const { db } = await engine.own();
    await twoHouses(db);
    const broken = async (statement: string): Promise<number | undefined> => {
      await db.transaction().execute(async (tx) => {
        await sql`alter table people.audit disable trigger only_added_to`.execute(tx);
        await sql.raw(statement).execute(tx);
      });
      return firstBrokenLine(db);
    };
    expect(await broken("update people.audit set why = 'x' where seq = 3")).toBe(3);
    expect(await broken("update people.audit set why = '' where seq = 3")).toBeUndefined();
    expect(await broken("update people.audit set name = 'x', name_salt = null where seq = 1")).toBe(1);
    expect(await broken("update people.audit set name = '' where seq = 1")).toBeUndefined();
    expect(await broken("delete from people.audit where seq = 2")).toBe(3);
  });

  test("many that write at once leave one whole chain", async () => {
    const { db } = await engine.store();
    const member = await memberOf(db, "ada", "admin");
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => asMember(db, member, (tx) => note(tx, "look", null, String(n)))),
    );
    expect((await readAudit(db, member, { limit: 100 })).map(({ seq }) => seq)).toHaveLength(40);
    expect(await firstBrokenLine(db)).toBeUndefined();
  });
});
