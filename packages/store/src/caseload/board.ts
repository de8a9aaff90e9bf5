import { type ReasonKind } from "@footbridge/core/caseload/reasons.ts";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { asMember, type Member } from "../database/work.ts";
import type { CaseAsk } from "./ask.ts";
import { mostUrgent } from "./due.ts";
import { casesOf, quick } from "./list.ts";

/** People whose most urgent reason is the same; null: nothing is due. */
export interface BoardColumn {
  readonly urgent: ReasonKind | null;
  readonly total: number;
  /** The most urgent first. */
  readonly people: readonly {
    readonly person: string;
    readonly name: string;
    readonly due: string | null;
    readonly navigator: string | null;
  }[];
}

/** The caseload in columns, each with its first people. */
export const readBoard = (
  db: Database,
  member: Member,
  ask: CaseAsk & { readonly each: number },
): Promise<readonly BoardColumn[]> =>
  asMember(db, member, async (tx) => {
    await quick(tx);
    const found = await sql<BoardColumn>`${casesOf(member, ask)},
      placed as (select person, due, ${mostUrgent()} as urgent from cases),
      first as (select placed.*, count(*) over (partition by urgent)::int as total,
        rank() over (partition by urgent order by due) as place from placed),
      ranked as (select first.person, name, due, urgent, total,
        row_number() over (partition by urgent order by due, name, first.person) as place
        from first join people.person p on p.id = first.person where place <= ${ask.each})
      select urgent, total, json_agg(json_build_object('person', r.person, 'name', name, 'due', due,
          'navigator', a.navigator) order by place) as people
        from ranked r left join people.assignments a on a.person = r.person and a.org = ${member.org} and a.until is null
        where place <= ${ask.each} group by urgent, total`.execute(tx);
    return found.rows;
  });
