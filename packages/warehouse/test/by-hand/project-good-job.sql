-- Of verified jobs begun in the window whose hours and pay are known: full-time and at least $25.00 an hour.
select program, grp, count(*) filter (where "job-hours" >= 35 and "job-wage" >= 25) as numerator, count(*) as denominator,
  cast(count(*) filter (where "job-hours" >= 35 and "job-wage" >= 25) as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "job-start" between s and e and "job-verified" = '1' and "job-hours" is not null and "job-wage" is not null
group by program, grp
