-- Of two open periods the later entered is the last.
-- Periods on a pathway, across every partner: a spell of a person on one pathway ends when more than 90 days pass
-- without an open period in any program. Who a person is, is said by the first period; what came afterwards by the last.
create or replace temp table on_pathway as (
  select k, coalesce("100", 'row ' || k) as person, pathway, "900" as entry, coalesce("901", date '9999-12-31') as until
  from records where pathway is not null and "900" is not null
);

create or replace temp table islands as (
  select *, sum(begins) over (partition by person, pathway order by entry, k) as island
  from (
    select *, case when entry - max(until) over (
      partition by person, pathway order by entry, k rows between unbounded preceding and 1 preceding
    ) <= 90 then 0 else 1 end as begins
    from on_pathway
  )
);

create or replace temp table spells as (
  select person, pathway, island, min(entry) as entry,
    case when max(until) < date '9999-12-31' then max(until) end as exit,
    arg_min(k, entry) as first_k, arg_max(k, cast(until as varchar) || cast(entry as varchar)) as last_k
  from islands group by person, pathway, island
);

-- Every credential with its date, and a completed registered apprenticeship (type 09 of training) as type 'apprentice'.
create or replace temp table attainments as (
  select person, pathway, island, kind, day from islands join (
    select k, "1800" as kind, "1801" as day from records
    union all select k, "1802", "1803" from records
    union all select k, "1804", "1805" from records
    union all select k, 'apprentice', "1308" from records where "1303" = '09' and "1307" = '1'
    union all select k, 'apprentice', "1313" from records where "1310" = '09' and "1312" = '1'
    union all select k, 'apprentice', "1318" from records where "1315" = '09' and "1317" = '1'
  ) using (k) where day is not null
);
