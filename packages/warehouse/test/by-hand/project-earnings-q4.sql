-- The median of wages in quarter 4 after exit (1706): above 0 and known, of those employed then, of exits in the window.
select program, grp, null as numerator, count(*) as denominator, median(cast("1706" * 100 as bigint)) / 100 as value
from records join with_all using (k) join grouped using (k), window_of
where "901" between s and e and "1606" in ('1', '2', '3') and "1706" > 0 and "1706" < 999999.99
group by program, grp
