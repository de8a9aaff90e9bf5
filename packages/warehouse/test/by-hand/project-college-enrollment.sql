-- Of exits in the window: enrolled in education after exit (1406) within one year of it.
select program, grp, count(*) filter (where "1406" <= "901" + interval 1 year) as numerator, count(*) as denominator,
  cast(count(*) filter (where "1406" <= "901" + interval 1 year) as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "901" between s and e
group by program, grp
