-- Exits in the window, not excluded, of people who were trained (a start, or a type but none) and employed in the second
-- quarter after exit; N: 1608 says that the job is related.
select program, grp, count(*) filter (where "1608" = '1') as numerator, count(*) as denominator,
  cast(count(*) filter (where "1608" = '1') as double) / count(*) as value
from records join excluded using (k) join grouped using (k), window_of
where program in ('adult', 'dw', 'youth') and "901" between s and e and not always and "1602" in ('1', '2', '3')
  and ("1302" is not null or coalesce("1303", '00') <> '00' or coalesce("1310", '00') <> '00' or coalesce("1315", '00') <> '00')
group by program, grp
