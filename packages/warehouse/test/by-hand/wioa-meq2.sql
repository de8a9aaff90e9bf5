-- Indicator C. The median of 1704 over exits in the window that are not excluded, employed in the second quarter
-- (for youth too: education does not count), with 0 < 1704 < 999999.99. Of an even count the mean of the middle two,
-- found here by ranking and in whole cents.
, wages as (
  select k, program, cast("1704" * 100 as bigint) as cents
  from records join excluded using (k), window_of
  where "901" between s and e and not always and not but_for_gains
    and "1602" in ('1', '2', '3') and "1704" > 0 and "1704" < 999999.99
),
ranked as (
  select program, grp, cents,
    row_number() over (partition by program, grp order by cents) as place,
    count(*) over (partition by program, grp) as n
  from wages join grouped using (k)
)
select program, grp, null as numerator, any_value(n) as denominator,
  -- odd: the one at (n + 1) / 2; even: those at n / 2 and n / 2 + 1
  sum(cents) filter (where place in ((n + 1) // 2, n // 2 + 1)) / (count(*) filter (where place in ((n + 1) // 2, n // 2 + 1))) / 100.0
    as value
from ranked
group by program, grp
