-- Earnings change: the median of fourth quarter after less last quarter before entry (1706 - 1702), wages in both.
select 'all' as program, grp, null as numerator, count(*) as denominator, median(cents) / 100 as value
from (
  select grp, cast((l."1706" - f."1702") * 100 as bigint) as cents
  from spells p join records l on l.k = p.last_k join records f on f.k = p.first_k join grouped g on g.k = p.first_k, window_of
  where exit between s and e and l."1606" in ('1', '2', '3') and l."1706" > 0 and l."1706" < 999999.99 and f."1702" > 0
) group by grp
