-- Completed (1307 = 1) of completed and withdrew, by the end date (1308) in the window.
select program, grp, count(*) filter (where "1307" = '1') as numerator, count(*) as denominator,
  cast(count(*) filter (where "1307" = '1') as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "1308" between s and e and "1307" in ('0', '1')
group by program, grp
