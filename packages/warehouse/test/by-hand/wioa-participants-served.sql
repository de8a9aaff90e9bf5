-- Periods served in the window: entered by its end and not exited before its start. Reasons for exit (923) do not matter.
select program, grp, count(*) as numerator, null as denominator, count(*) as value
from records join with_statewide using (k) join grouped using (k), window_of
where "900" <= e and ("901" is null or "901" >= s)
group by program, grp
