import type { PGlite } from "@electric-sql/pglite";
import type { Guest, Turns } from "./turns.ts";

/** Keeps statistics and free space of tables up to date, as a server of its own would in the background. */
export interface Upkeep {
  /** Looks once, and sees to what is due while nobody wants the engine. */
  look(): Promise<void>;
  /** Ends it, after the table under way. */
  end(): Promise<void>;
}

interface Due {
  readonly name: string;
  /** Pages of 8 KiB that the table has. */
  readonly pages: number;
}

/** Tables that have changed by a tenth, or grown by a fifth, since they were last seen to; the smallest first. */
const dueTables = `select format('%I.%I', n.nspname, c.relname) as name, p.pages::int as pages
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_stat_user_tables s on s.relid = c.oid
    cross join lateral (select pg_relation_size(c.oid) / 8192 as pages) p
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_t%'
    and (p.pages > 1.2 * c.relpages + 8
      or greatest(s.n_mod_since_analyze, s.n_dead_tup) > 500 + 0.1 * greatest(c.reltuples, 0))
  order by p.pages, 1`;

/** A table of more pages takes a second and more: it waits for a longer pause. */
const largePages = 10_000;
/** So long must nobody have wanted the engine before a table is seen to, in milliseconds: a small one, a large one. */
const [shortPauseMs, longPauseMs] = [500, 20_000];

const caretaker: Guest = { lane: "background" };

/** Begins upkeep every so many milliseconds. */
export function beginUpkeep(engine: PGlite, turns: Turns, everyMs: number): Upkeep {
  let ended = false;
  let underWay: Promise<void> = Promise.resolve();
  const paused = (ms: number): boolean => !ended && turns.quietMs() >= ms;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns.take(caretaker, work, () => false);
  const seeToAll = async (): Promise<void> => {
    if (!paused(shortPauseMs)) return;
    const { rows } = await inTurn(() => engine.query<Due>(dueTables));
    for (const { name, pages } of rows)
      if (paused(pages > largePages ? longPauseMs : shortPauseMs))
        await inTurn(() => engine.exec(`vacuum (analyze, truncate false) ${name}`));
  };
  const look = (): Promise<void> => {
    // What fails is tried again the next time: nobody waits for it, and queries tell by themselves what is wrong.
    underWay = underWay.then(seeToAll).catch(() => undefined);
    return underWay;
  };
  const timer = setInterval(() => void look(), everyMs).unref();
  return {
    look,
    end: () => {
      ended = true;
      clearInterval(timer);
      return underWay;
    },
  };
}
