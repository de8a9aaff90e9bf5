-- Incumbent workers whose last training ended in the window; N: a gain of any type dated in it. There is no entry that a
-- gain could come before.
, dated as (
  select k, unnest(["1806", "1807", "1808", "1809", "1810", case when "1800" = '1' then "1801" end,
    case when "1802" = '1' then "1803" end, case when "1804" = '1' then "1805" end]) as day
  from records
),
gained as (select distinct k from dated, window_of where day between s and e)
select 'all' as program, grp, count(gained.k) as numerator, count(*) as denominator,
  cast(count(gained.k) as double) / count(*) as value
from incumbents join grouped using (k) left join gained using (k), window_of
where last_day between s and e
group by grp
