import type { Client } from "pg";

/**
 * The query that suggests itself: walk from facts held over "asks for" and "gives" edges to the target, keeping the
 * earliest week. It reads prerequisites as edges, so any one of several is enough: fast to write, and wrong. It uses what
 * the person may use as the fixpoint has settled it just before.
 */
const walk = `
  with recursive walk (fact, week, depth) as (
    select fact, 0, 0 from held where week = 0
    union
    select e.fact, s.week, w.depth + 1
    from walk w
    join clause_fact cf on cf.fact = w.fact
    join usable u on u.id = cf.clause
    cross join lateral (
      select min(case when c.starts is null then w.week + c.ends else c.ends end) as week
      from choice c where c.action = u.action and (c.starts is null or c.starts >= w.week)
    ) s
    join effect e on e.action = u.action
    where w.depth < $3 and s.week <= $2
  )
  select min(week) as week from walk where fact = $1
`;

export interface Walk {
  readonly ms: number;
  /** Weeks from the query; undefined where the walk found nothing or ran out of time. */
  readonly week: number | undefined;
  readonly timedOut: boolean;
}

export interface WalkRequest {
  readonly fact: number;
  readonly horizon: number;
  readonly depth: number;
  readonly limitMs: number;
}

/** One question by the recursive query, cut at the limit. */
export async function recursiveWalk(client: Client, request: WalkRequest): Promise<Walk> {
  const { fact, horizon, depth, limitMs } = request;
  await client.query("select set_config('statement_timeout', $1, false)", [String(limitMs)]);
  const before = performance.now();
  try {
    const { rows } = await client.query<{ week: number | null }>(walk, [fact, horizon, depth]);
    return { ms: performance.now() - before, week: rows[0]?.week ?? undefined, timedOut: false };
  } catch (problem) {
    const cut = problem instanceof Error && "code" in problem && problem.code === "57014";
    if (!cut) throw problem;
    return { ms: performance.now() - before, week: undefined, timedOut: true };
  } finally {
    await client.query("select set_config('statement_timeout', '0', false)");
  }
}
