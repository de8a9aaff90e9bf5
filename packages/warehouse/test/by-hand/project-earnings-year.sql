-- The median of the sum of wages in the four quarters after exit, of those employed, with wages, in all four.
select program, grp, null as numerator, count(*) as denominator, median(cast(("1703" + "1704" + "1705" + "1706") * 100 as bigint)) / 100 as value
from records join with_all using (k) join grouped using (k), window_of
where "901" between s and e and "1600" in ('1', '2', '3') and "1703" > 0 and "1703" < 999999.99 and "1602" in ('1', '2', '3') and "1704" > 0 and "1704" < 999999.99 and "1604" in ('1', '2', '3') and "1705" > 0 and "1705" < 999999.99 and "1606" in ('1', '2', '3') and "1706" > 0 and "1706" < 999999.99
group by program, grp
