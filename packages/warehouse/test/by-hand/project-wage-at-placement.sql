-- The median hourly wage of verified jobs begun in the window.
select program, grp, null as numerator, count(*) as denominator, median(cast("job-wage" * 100 as bigint)) / 100 as value
from records join with_all using (k) join grouped using (k), window_of
where "job-start" between s and e and "job-verified" = '1' and "job-wage" > 0
group by program, grp
