-- Periods that ended in the window, whatever the reason (923).
select program, grp, count(*) as numerator, null as denominator, count(*) as value
from records join with_statewide using (k) join grouped using (k), window_of
where "901" between s and e
group by program, grp
