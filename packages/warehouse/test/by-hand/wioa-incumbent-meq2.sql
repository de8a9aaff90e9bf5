-- The median of 1704 over incumbent workers whose last training ended in the window, employed in the second quarter after
-- it, with 0 < 1704 < 999999.99: ranked, and the mean of the middle two of an even count.
, ranked as (
  select grp, cast("1704" * 100 as bigint) as cents,
    row_number() over (partition by grp order by "1704") as place, count(*) over (partition by grp) as n
  from incumbents join records using (k) join grouped using (k), window_of
  where last_day between s and e and "1602" in ('1', '2', '3') and "1704" > 0 and "1704" < 999999.99
)
select 'all' as program, grp, null as numerator, any_value(n) as denominator,
  (min(cents) filter (where place >= (n + 1) // 2) + min(cents) filter (where place >= n // 2 + 1)) / 200.0 as value
from ranked
group by grp
