import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asDesk } from "../database/work.ts";
import { Refusal } from "./refusal.ts";

/** What an agreement promises: a level of one number in one report. */
export interface Target {
  readonly id: string;
  readonly agreement: string;
  readonly kind: "concept-paper" | "rfp" | "contract" | "negotiated-level";
  readonly provider?: string;
  readonly metric: string;
  readonly program: string;
  readonly group: string;
  /** Decimal text in the metric's unit; rates in percent. */
  readonly level: string;
  readonly report: string;
  readonly window: "cq" | "r4q";
  readonly savedAt: string;
}

export type NewTarget = Omit<Target, "id" | "savedAt" | "provider"> & {
  readonly provider?: string | undefined;
};

interface Row extends Omit<Target, "provider"> {
  readonly provider: string;
}

const columns = sql.raw(
  `id, agreement, kind, provider, metric, program, grp as "group", level, report, report_window as "window", saved_at as "savedAt"`,
);

const targetOf = ({ provider, ...row }: Row): Target => (provider === "" ? row : { ...row, provider });

/** Saves a target; one for the same number of the same agreement is replaced. */
export const save = (db: Database, target: NewTarget): Promise<Target> =>
  asDesk(db, async (tx) => {
    const saved = await sql<Row>`insert into measure.targets
      (id, agreement, kind, provider, metric, program, grp, level, report, report_window, saved_at)
      values (${`tgt-${randomBytes(6).toString("hex")}`}, ${target.agreement}, ${target.kind}, ${target.provider ?? ""},
        ${target.metric}, ${target.program}, ${target.group}, ${target.level}, ${target.report}, ${target.window}, now())
      on conflict (agreement, provider, metric, program, grp, report, report_window)
        do update set level = excluded.level, kind = excluded.kind, saved_at = excluded.saved_at
      returning ${columns}`.execute(tx);
    const [row] = saved.rows;
    if (row === undefined) throw new Error("a saved target was to come back");
    return targetOf(row);
  });

/** By agreement, then in the order of metric and program. */
export const list = (db: Database, agreement?: string): Promise<readonly Target[]> =>
  asDesk(db, async (tx) => {
    const which = agreement === undefined ? sql`true` : sql`agreement = ${agreement}`;
    const found = await sql<Row>`select ${columns} from measure.targets where ${which}
      order by agreement, metric, program, grp, report limit 5000`.execute(tx);
    return found.rows.map(targetOf);
  });

export const remove = (db: Database, id: string): Promise<void> =>
  asDesk(db, async (tx) => {
    const gone = await sql`delete from measure.targets where id = ${id}`.execute(tx);
    if (gone.numAffectedRows === 1n) return;
    throw new Refusal(
      "missing",
      "request.unknown-id",
      `There is no target “${id}”.`,
      "Look it up in its list.",
    );
  });
