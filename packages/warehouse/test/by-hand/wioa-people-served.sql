-- As participants served, each person (100) once.
select program, grp, count(distinct coalesce("100", 'row ' || k)) as numerator, null as denominator, count(distinct coalesce("100", 'row ' || k)) as value
from records join with_statewide using (k) join grouped using (k), window_of
where "900" <= e and ("901" is null or "901" >= s)
group by program, grp
