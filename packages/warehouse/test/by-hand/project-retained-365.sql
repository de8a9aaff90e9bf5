-- Of verified jobs whose day 365 lies in the window: employed then. Unknown (9) and blank are not.
select program, grp, count(*) filter (where "retained-365" = '1') as numerator, count(*) as denominator,
  cast(count(*) filter (where "retained-365" = '1') as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "job-start" + interval 365 day between s and e and "job-verified" = '1'
group by program, grp
