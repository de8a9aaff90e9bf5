-- As indicator D in its record-level form, for incumbent workers, with the end of their last training for the exit.
, cohort as (
  select records.*, until
  from incumbents join records using (k), window_of
  where last_day between s and e
    and (
      len(list_intersect(["1303", "1310", "1315"], ['02', '03', '04', '06', '07', '08', '09', '10'])) > 0
      or "1332" = '1'
      or ("408" = '0' and "1401" = '1')
    )
),
earned as (
  select k, "1800" as kind, "1801" as day from cohort union all select k, "1802", "1803" from cohort
  union all select k, "1804", "1805" from cohort
),
attained as (
  select k,
    coalesce(bool_or(kind in ('2', '3', '4', '5', '6', '7') and day <= until), false) as post,
    coalesce(bool_or(kind = '1' and day <= until), false) as diploma,
    coalesce(bool_or("1406" <= until), false)
      or coalesce(bool_or(len(list_intersect(["1600", "1602", "1604", "1606"], ['1', '2', '3'])) > 0), false) as after_it
  from cohort join earned using (k)
  group by k
)
select 'all' as program, grp, count(*) filter (where post or (diploma and after_it)) as numerator,
  count(*) as denominator, cast(count(*) filter (where post or (diploma and after_it)) as double) / count(*) as value
from attained join grouped using (k)
group by grp
