-- Indicators A and A-1. D: in the program, exited in the window, not excluded. N: employed in the second quarter after
-- exit (1602 in 1, 2, 3); for youth also in education or training then (1900 in 1, 2, 3). 9 and blank are not employed
-- once the data are due, and the window's lag sees to that.
, cohort as (
  select k, program,
    coalesce("1602" in ('1', '2', '3'), false)
      or (program = 'youth' and coalesce("1900" in ('1', '2', '3'), false)) as success
  from records join excluded using (k), window_of
  where "901" between s and e and not always and not but_for_gains
)
select program, grp, count(*) filter (where success) as numerator, count(*) as denominator,
  cast(count(*) filter (where success) as double) / count(*) as value
from cohort join grouped using (k)
group by program, grp
