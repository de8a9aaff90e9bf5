import type { Person } from "@footbridge/core/routes/person.ts";
import { blocks } from "@footbridge/core/routes/town.ts";
import type { Client } from "pg";
import { closure } from "../plain/network.ts";
import type { PlainNetwork } from "../plain/network.ts";
import { hoursBesideJob, hoursOfWork, plainPurse } from "../plain/options.ts";
import { mask } from "./numbers.ts";
import type { Numbers } from "./numbers.ts";

/** What the person may use: clauses by eligibility, classes by place, time and price. Parameters come as one JSON object. */
const specialise = `
  create or replace function specialise(person jsonb) returns void language plpgsql as $$
  declare
    first int := person->'first'; final int := person->'last'; budget int := person->'budget';
    attributes bigint := person->'attributes'; blocked int := person->'blocked'; home int := person->'home';
    most_hours float8 := person->'mostHours'; online int := person->'online';
    places int[] := array(select jsonb_array_elements(person->'places'))::int[];
    modes int[] := array(select jsonb_array_elements(person->'modes'))::int[];
    needs int[] := array(select jsonb_array_elements(person->'needs'))::int[];
  begin
    truncate usable, choice, my_stream;
    insert into my_stream select * from jsonb_to_recordset(person->'streams') as s(bit int, cap int, once boolean);
    insert into usable select id, action, needs_count from (
      select c.id, c.action, c.needs as needs_count from clause c
      where c.asks & ~attributes = 0 and c.refuses & attributes = 0) fit;
    insert into choice
    select d.action, d.starts - first, d.ends - first
    from dated d
    cross join lateral (
      select coalesce(sum(cap) filter (where not once), 0) as always, coalesce(max(cap) filter (where once), 0) as voucher
      from my_stream where d.streams & bit <> 0) paid
    cross join lateral (
      select count(*) filter (where s.weekly is null) as missing, coalesce(sum(s.weekly), 0) as weekly
      from unnest(needs) n(need)
      left join service s on s.need = n.need and s.place = case when d.place = online then home else d.place end
      where d.supports & (1 << n.need) = 0) bought
    where d.starts >= first and d.ends <= final and d.place = any(places) and d.mode = any(modes)
      and d.hours <= most_hours and d.blocks & blocked = 0 and not d.full_up and bought.missing = 0
      and greatest(0, d.tuition - paid.always - paid.voucher) + d.other + bought.weekly * (d.ends - d.starts) <= budget;
    insert into choice
    select action, null, weeks from job
    where wage < 0 or (wage * 35 >= (person->'floor')::int and (person->'hours')::float8 >= 35);
    analyze choice;
  end $$;
`;

/** `all`: every round looks at every clause again, as one writes it first; `changed`: only at those that a change touches. */
export type Rounds = "all" | "changed";

const touchedIn: Readonly<Record<Rounds, string>> = {
  all: "select id as clause from usable",
  changed: `select distinct cf.clause from changed join clause_fact cf using (fact)
        union all select id from usable where rounds = 1 and needs = 0`,
};

/** Rounds of set-based SQL with correct ANDs until nothing changes. */
const roundsOver = (kind: Rounds): string => `
  create or replace function dates_by_${kind}(person jsonb) returns int language plpgsql as $$
  declare rounds int := 0; horizon int := (person->'last')::int - (person->'first')::int;
  begin
    perform specialise(person);
    truncate held, changed, gained;
    insert into held select jsonb_array_elements(person->'facts')::int, 0;
    insert into changed select fact from held;
    loop
      rounds := rounds + 1;
      truncate gained;
      insert into gained
      with touched as (
        ${touchedIn[kind]}
      ), met as (
        select u.action, coalesce(max(h.week), 0) as week
        from touched t join usable u on u.id = t.clause
        left join clause_fact cf on cf.clause = u.id left join held h on h.fact = cf.fact
        group by u.id, u.action, u.needs having count(h.fact) = u.needs
      ), ready as (
        select action, min(week) as week from met group by action
      ), done as (
        select r.action, min(case when c.starts is null then r.week + c.ends else c.ends end) as week
        from ready r join choice c on c.action = r.action and (c.starts is null or c.starts >= r.week)
        group by r.action
      )
      select e.fact, min(d.week) from done d join effect e using (action) left join held h on h.fact = e.fact
      where d.week <= horizon and (h.week is null or d.week < h.week) group by e.fact;
      exit when not found;
      insert into held select fact, week from gained on conflict (fact) do update set week = excluded.week;
      truncate changed;
      insert into changed select fact from gained;
    end loop;
    return rounds;
  end $$;
`;

const workspace = `
  create temp table usable (id int primary key, action int, needs int);
  create temp table choice (action int, starts int, ends int);
  create index on choice (action, starts, ends);
  create temp table my_stream (bit int, cap int, once boolean);
  create temp table held (fact int primary key, week int);
  create temp table changed (fact int primary key);
  create temp table gained (fact int primary key, week int);
`;

export async function prepareFixpoint(client: Client): Promise<void> {
  for (const sql of [workspace, specialise, roundsOver("all"), roundsOver("changed")])
    await client.query(sql);
}

export interface Fixpoint {
  readonly ms: number;
  readonly rounds: number;
  /** Weeks from the query by the fact's number. */
  readonly weeks: ReadonlyMap<number, number>;
}

/** One person's earliest dates of all facts, from the person to the dates: what the forward pass does in one call. */
export async function fixpoint(
  client: Client,
  network: PlainNetwork,
  numbers: Numbers,
  person: Person,
  kind: Rounds,
): Promise<Fixpoint> {
  const asked = JSON.stringify(parametersOf(network, numbers, person));
  const before = performance.now();
  const answer = await client.query<{ rounds: number }>(`select dates_by_${kind}($1) as rounds`, [asked]);
  const ms = performance.now() - before;
  const { rows } = await client.query<{ fact: number; week: number }>("select fact, week from held");
  return {
    ms,
    rounds: answer.rows[0]?.rounds ?? 0,
    weeks: new Map(rows.map(({ fact, week }) => [fact, week])),
  };
}

function parametersOf(network: PlainNetwork, numbers: Numbers, person: Person) {
  const purse = plainPurse(network.town, person);
  return {
    first: purse.first,
    last: purse.last,
    budget: person.budget,
    attributes: mask(person.attributes, numbers.attributes),
    blocked: mask(person.unavailable ?? [], blocks),
    home: numbers.word(person.home),
    online: numbers.word("online"),
    hours: person.weeklyHours,
    mostHours: Math.max(hoursBesideJob(person), person.weeklyHours - hoursOfWork),
    floor: person.incomeFloor,
    places: person.places.map(numbers.word),
    modes: person.modes.map(numbers.word),
    needs: person.needs.map((need) => numbers.needs.indexOf(need)),
    streams: [...purse.streams.values()].map(({ id, cap, use }) => ({
      bit: 2 ** numbers.streams.indexOf(id),
      cap,
      once: use === "once",
    })),
    facts: [...closure(network, person.facts)].map(numbers.fact).filter((fact) => fact >= 0),
  };
}
