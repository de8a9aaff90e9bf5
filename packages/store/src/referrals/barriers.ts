import { randomBytes } from "node:crypto";
import type { Refusal } from "@footbridge/core/referrals/answer.ts";
import type { Barrier, BarrierStep } from "@footbridge/core/referrals/barrier.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import { note } from "../people/audit.ts";

/** How often services said no in a month, in fives from ten people on. */
export interface MonthOfRefusals {
  /** `2026-11`. */
  readonly month: string;
  readonly need: string;
  /** Absent: all services of the need. */
  readonly service: string | null;
  readonly answer: Refusal;
  readonly people: number;
}

/** The newest month first; what is about fewer than ten people is not there. */
export const refusalsByMonth = (db: Database, member: Member): Promise<readonly MonthOfRefusals[]> =>
  asMember(db, member, async (tx) => {
    const found = await sql<MonthOfRefusals>`select month, need, service, answer, people
      from referrals.refusals_by_month() order by month desc, need, service nulls first, answer limit 5000`.execute(
      tx,
    );
    return found.rows;
  });

/** A line of the register with all that came of it, the newest step last. */
export interface KeptBarrier {
  readonly id: string;
  readonly org: string;
  readonly at: string;
  readonly effect: Barrier["effect"];
  readonly what: string;
  readonly policy: string;
  readonly owner: string;
  readonly need: string | null;
  readonly steps: readonly (BarrierStep & { readonly at: string; readonly org: string })[];
}

/** The register, the newest first. */
export const listBarriers = (db: Database, member: Member): Promise<readonly KeptBarrier[]> =>
  asMember(db, member, async (tx) => {
    const found =
      await sql<KeptBarrier>`select b.id, b.org, b.at, b.effect, b.what, b.policy, b.owner, b.need,
        (select coalesce(json_agg(json_build_object('state', s.state, 'words', s.words, 'org', s.org,
            'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by s.seq), '[]')
          from referrals.barrier_steps s where s.barrier = b.id) as steps
      from referrals.barriers b order by b.at desc, b.id limit 500`.execute(tx);
    return found.rows;
  });

/** Writes one down, in the state `seen`. */
export const addBarrier = (db: Database, member: Member, it: Barrier): Promise<string> =>
  asMember(db, member, async (tx) => {
    const id = `barrier-${randomBytes(8).toString("hex")}`;
    await sql`insert into referrals.barriers (id, org, by, effect, what, policy, owner, need)
      values (${id}, ${member.org}, ${member.account}, ${it.effect}, ${it.what}, ${it.policy}, ${it.owner},
        ${it.need ?? null})`.execute(tx);
    await note(tx, "write down a barrier", null, id);
    return id;
  });

/** Adds a step; false where there is none of that id. */
export const stepBarrier = (db: Database, member: Member, id: string, step: BarrierStep): Promise<boolean> =>
  asMember(db, member, async (tx) => {
    const added = await sql`insert into referrals.barrier_steps (barrier, seq, by, org, state, words)
      select b.id, 1 + (select count(*) from referrals.barrier_steps s where s.barrier = b.id), ${member.account},
        ${member.org}, ${step.state}, ${step.words} from referrals.barriers b where b.id = ${id} returning seq`.execute(
      tx,
    );
    if (added.rows.length === 0) return false;
    await note(tx, "step of a barrier", null, `${id}: ${step.state}`);
    return true;
  });
