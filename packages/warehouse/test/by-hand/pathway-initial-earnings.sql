-- Initial earnings: the median of the wages of the second and third quarter after leaving, both quarters pooled.
select 'all' as program, grp, null as numerator, count(*) as denominator, median(cents) / 100 as value
from (
  select grp, cast(l."1704" * 100 as bigint) as cents
  from spells p join records l on l.k = p.last_k join records f on f.k = p.first_k join grouped g on g.k = p.first_k, window_of
  where exit between s and e and l."1602" in ('1', '2', '3') and l."1704" > 0 and l."1704" < 999999.99
  union all
  select grp, cast(l."1705" * 100 as bigint) as cents
  from spells p join records l on l.k = p.last_k join records f on f.k = p.first_k join grouped g on g.k = p.first_k, window_of
  where exit between s and e and l."1604" in ('1', '2', '3') and l."1705" > 0 and l."1705" < 999999.99
) group by grp
