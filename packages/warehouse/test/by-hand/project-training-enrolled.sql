-- Training started in the window (1302).
select program, grp, count(*) as numerator, null as denominator, count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "1302" between s and e
group by program, grp
