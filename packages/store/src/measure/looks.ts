import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { type Page, pageOf, pageSize } from "../catalog/page.ts";
import type { Database } from "../database/pool.ts";
import { asDesk } from "../database/work.ts";

/** Who looked at the people behind a number, and why. */
export interface Look {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly report: string;
  readonly window: "cq" | "r4q";
  readonly metric: string;
  readonly program: string;
  readonly group: string;
  readonly area?: string;
  /** Whose number it was; the whole city's where absent. */
  readonly provider?: string;
  /** Who of it was shown; absent of looks before this was kept. */
  readonly side?: "numerator" | "denominator" | "rest";
  readonly people: number;
}

export type NewLook = Omit<Look, "at" | "area" | "provider" | "side"> & {
  readonly area?: string | undefined;
  readonly provider?: string | undefined;
  readonly side: NonNullable<Look["side"]>;
};

/** Writes the look down; to be done before the people are shown. It can only be added to. */
export const note = (db: Database, look: NewLook): Promise<void> =>
  asDesk(db, async (tx) => {
    await sql`insert into measure.looks (id, at, by, reason, report, report_window, metric, program, grp, area, provider, side, people)
      values (${`look-${randomBytes(8).toString("hex")}`}, now(), ${look.by}, ${look.reason}, ${look.report}, ${look.window},
        ${look.metric}, ${look.program}, ${look.group}, ${look.area ?? ""},
        ${look.provider ?? ""}, ${look.side}, ${look.people})`.execute(tx);
  });

/** Newest first. */
export const list = (
  db: Database,
  query: { readonly after?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<Look>> => {
  const size = pageSize(query.limit);
  const older =
    query.after === undefined
      ? sql`true`
      : sql`(at, id) < (select at, id from measure.looks where id = ${query.after})`;
  return asDesk(db, async (tx) => {
    const found = await sql<
      Omit<Look, "provider" | "side"> & {
        readonly id: string;
        readonly provider: string | null;
        readonly side: Look["side"] | null;
      }
    >`select id, at, by, reason, report, report_window as "window", metric, program, grp as "group", area, provider, side, people
      from measure.looks where ${older} order by at desc, id desc limit ${size + 1}`.execute(tx);
    const counted = await sql<{ n: number }>`select count(*) as n from measure.looks`.execute(tx);
    return pageOf(
      found.rows,
      size,
      counted.rows[0]?.n ?? 0,
      ({ id: _id, area, provider, side, ...look }) => ({
        ...look,
        ...(area === "" ? {} : { area }),
        ...(provider === null || provider === "" ? {} : { provider }),
        ...(side === null ? {} : { side }),
      }),
      ({ id }) => id,
    );
  });
};
