-- The median of wages in quarter 2 after exit (1704): above 0 and known, of those employed then, of exits in the window.
select program, grp, null as numerator, count(*) as denominator, median(cast("1704" * 100 as bigint)) / 100 as value
from records join with_all using (k) join grouped using (k), window_of
where "901" between s and e and "1602" in ('1', '2', '3') and "1704" > 0 and "1704" < 999999.99
group by program, grp
