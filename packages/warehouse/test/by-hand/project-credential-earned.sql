-- Distinct persons with at least one recognized credential (types 1 to 7) dated in the window.
select program, grp, count(distinct coalesce("100", 'row ' || k)) as numerator, null as denominator, count(distinct coalesce("100", 'row ' || k)) as value
from records join with_all using (k) join grouped using (k), window_of
where (("1800" in ('1', '2', '3', '4', '5', '6', '7') and "1801" between s and e)
    or ("1802" in ('1', '2', '3', '4', '5', '6', '7') and "1803" between s and e)
    or ("1804" in ('1', '2', '3', '4', '5', '6', '7') and "1805" between s and e))
group by program, grp
