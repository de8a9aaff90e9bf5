-- Of all exits in the window, whatever the reason: employed in quarter 2 after exit (1602).
select program, grp, count(*) filter (where "1602" in ('1', '2', '3')) as numerator, count(*) as denominator,
  cast(count(*) filter (where "1602" in ('1', '2', '3')) as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "901" between s and e
group by program, grp
