-- The median hours of those begun in the window, where hours are known.
select program, grp, null as numerator, count(*) as denominator, median(cast("subsidized-hours" * 100 as bigint)) / 100 as value
from records join with_all using (k) join grouped using (k), window_of
where "subsidized-start" between s and e and "subsidized-hours" > 0
group by program, grp
