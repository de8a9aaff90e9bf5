-- Indicators B and B-1: as in the second quarter, with the fourth (1606, 1901). No link to the second is required.
, cohort as (
  select k, program,
    coalesce("1606" in ('1', '2', '3'), false)
      or (program = 'youth' and coalesce("1901" in ('1', '2', '3'), false)) as success
  from records join excluded using (k), window_of
  where "901" between s and e and not always and not but_for_gains
)
select program, grp, count(*) filter (where success) as numerator, count(*) as denominator,
  cast(count(*) filter (where success) as double) / count(*) as value
from cohort join grouped using (k)
group by program, grp
