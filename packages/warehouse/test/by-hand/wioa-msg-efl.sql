-- The people of indicator E with a gain of type 1, a level (1806).
, cohort as (
  select k, program, greatest(s, "900") as from_day, e as to_day
  from records join excluded using (k), window_of
  where program not in ('es') and not always
    and "900" <= e and ("901" is null or "901" >= s)
    and "1811" <= e and ("1813" is null or "1813" >= s)
)
select program, grp, count(*) filter (where "1806" between from_day and to_day) as numerator, count(*) as denominator,
  cast(count(*) filter (where "1806" between from_day and to_day) as double) / count(*) as value
from cohort join records using (k) join grouped using (k)
group by program, grp
