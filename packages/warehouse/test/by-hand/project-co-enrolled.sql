-- Periods served in the window; N: those in at least two of the six core programs.
, programs_of as (select k, count(*) as several from enrolled group by k)
select program, grp, count(*) filter (where several > 1) as numerator, count(*) as denominator,
  cast(count(*) filter (where several > 1) as double) / count(*) as value
from records join with_statewide using (k) join programs_of using (k) join grouped using (k), window_of
where "900" <= e and coalesce("901" >= s, true)
group by program, grp
