import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asReader } from "../../src/database/work.ts";
import { engines } from "../engines.ts";

describe.each(engines)("how values arrive, on $name", ({ use }) => {
  const engine = use();

  test("whole numbers as numbers, days as they are written, moments in UTC", async () => {
    const { db } = await engine.store();
    const found = await asReader(db, (tx) =>
      sql<object>`select 9007199254740991::bigint as most, '2027-03-14'::date as day, 1.10::numeric as price,
        '2027-03-14 02:30:00.1234-05'::timestamptz as moment, '0099-01-01 00:00:00+00'::timestamptz as early`.execute(
        tx,
      ),
    );
    expect(found.rows[0]).toEqual({
      most: 9007199254740991,
      day: "2027-03-14",
      price: "1.10",
      moment: "2027-03-14T07:30:00.123Z",
      early: "0099-01-01T00:00:00.000Z",
    });
  });

  test("a number too large to be exact is refused, not rounded", async () => {
    const { db } = await engine.store();
    const asked = asReader(db, (tx) => sql`select 9007199254740993::bigint as n`.execute(tx));
    await expect(asked).rejects.toThrow("beyond the whole numbers");
  });
});
