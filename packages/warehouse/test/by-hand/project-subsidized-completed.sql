-- Of those begun in the window: completed.
select program, grp, count(*) filter (where "subsidized-completed" = '1') as numerator, count(*) as denominator,
  cast(count(*) filter (where "subsidized-completed" = '1') as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "subsidized-start" between s and e
group by program, grp
