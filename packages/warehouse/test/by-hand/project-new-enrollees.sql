-- Distinct persons whose period starts in the window.
select program, grp, count(distinct coalesce("100", 'row ' || k)) as numerator, null as denominator, count(distinct coalesce("100", 'row ' || k)) as value
from records join with_all using (k) join grouped using (k), window_of
where "900" between s and e
group by program, grp
