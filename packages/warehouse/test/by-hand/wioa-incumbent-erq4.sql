-- Incumbent workers whose last training ended in the window; N: employed in the fourth quarter after it (1606 in 1, 2, 3).
select 'all' as program, grp, count(*) filter (where "1606" in ('1', '2', '3')) as numerator, count(*) as denominator,
  cast(count(*) filter (where "1606" in ('1', '2', '3')) as double) / count(*) as value
from incumbents join records using (k) join grouped using (k), window_of
where last_day between s and e
group by grp
