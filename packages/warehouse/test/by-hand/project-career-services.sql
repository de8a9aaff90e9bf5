-- Periods served in the window with a career service in it. Between the first and the latest of a kind (1001 and 1003
-- by staff, 1200 and 1201 individualized) it is taken to have gone on; 1004 is the latest of all. For youth also the
-- latest day of any element of that program but training and follow-up (1412).
, served as (
  select k, program from records join enrolled using (k), window_of
  where program in ('adult', 'dw', 'youth', 'es') and "900" <= e and coalesce("901" >= s, true)
),
received as (
  select k, ("1001" <= e and "1003" >= s) or ("1200" <= e and "1201" >= s) or "1004" between s and e as career,
    len(list_filter(["1206", "1402", "1403", "1405", "1407", "1408", "1409", "1410", "1411", "1413", "1414", "1415"],
      day -> day between s and e)) > 0 as youth
  from records, window_of
)
select program, grp, count(*) as numerator, null as denominator, count(*) as value
from served join received using (k) join grouped using (k)
where coalesce(career, false) or (program = 'youth' and youth)
group by program, grp
