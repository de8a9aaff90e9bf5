-- Internships and subsidized jobs begun in the window.
select program, grp, count(*) as numerator, null as denominator, count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "subsidized-start" between s and e
group by program, grp
