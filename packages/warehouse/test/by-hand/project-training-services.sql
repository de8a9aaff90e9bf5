-- Periods served in the window with a training that began by its end and did not end before it.
, trainings as (
  select k, "1302" as began, "1308" as ended from records union all select k, "1309", "1313" from records
  union all select k, "1314", "1318" from records
),
received as (select distinct k from trainings, window_of where began <= e and coalesce(ended >= s, true))
select program, grp, count(*) as numerator, null as denominator, count(*) as value
from records join enrolled using (k) join received using (k) join grouped using (k), window_of
where program in ('adult', 'dw', 'youth') and "900" <= e and coalesce("901" >= s, true)
group by program, grp
