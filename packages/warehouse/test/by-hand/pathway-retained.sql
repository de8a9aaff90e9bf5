-- Retention: of those who left and were employed in the second quarter, employed in the fourth.
select 'all' as program, grp, count(*) filter (where l."1606" in ('1', '2', '3')) as numerator, count(*) as denominator,
  cast(count(*) filter (where l."1606" in ('1', '2', '3')) as double) / count(*) as value
from spells p
  join records f on f.k = p.first_k
  join records l on l.k = p.last_k
  join grouped g on g.k = p.first_k, window_of
where exit between s and e and l."1602" in ('1', '2', '3')
group by grp
