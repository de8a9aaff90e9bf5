-- Indicator F: retention with the same employer, over all six programs together and unduplicated by person and exit
-- (100, 901). D: exited in the window, not excluded in at least one of the person's programs, employed in the second
-- quarter. N: of those, 1618 = 1.
, cohort as (
  select distinct k, coalesce("100", 'row ' || k) || '|' || strftime("901", '%Y-%m-%d') as period, coalesce("1618" = '1', false) as kept
  from records join excluded using (k), window_of
  where "901" between s and e and not always and not but_for_gains and "1602" in ('1', '2', '3')
)
select 'statewide' as program, grp, count(distinct period) filter (where kept) as numerator,
  count(distinct period) as denominator,
  cast(count(distinct period) filter (where kept) as double) / count(distinct period) as value
from cohort join grouped using (k)
group by grp
