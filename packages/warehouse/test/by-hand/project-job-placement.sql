-- Of exits in the window: a first verified unsubsidized job at most 90 days after the end of services.
select program, grp, count(*) filter (where "job-verified" = '1' and "job-start" <= "901" + interval 90 day) as numerator, count(*) as denominator,
  cast(count(*) filter (where "job-verified" = '1' and "job-start" <= "901" + interval 90 day) as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "901" between s and e
group by program, grp
