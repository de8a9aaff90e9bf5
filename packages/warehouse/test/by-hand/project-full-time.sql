-- Of verified jobs begun in the window whose hours are known: 35 hours a week or more.
select program, grp, count(*) filter (where "job-hours" >= 35) as numerator, count(*) as denominator,
  cast(count(*) filter (where "job-hours" >= 35) as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "job-start" between s and e and "job-verified" = '1' and "job-hours" is not null
group by program, grp
