-- Of those in courses for credit: enrolled in the following term, or completed, as the last period says.
select 'all' as program, grp, count(*) filter (where l."college-next-term" = '1') as numerator, count(*) as denominator,
  cast(count(*) filter (where l."college-next-term" = '1') as double) / count(*) as value
from spells p
  join records f on f.k = p.first_k
  join records l on l.k = p.last_k
  join grouped g on g.k = p.first_k, window_of
where entry <= e and (exit is null or exit >= s) and exists (
    select 1 from islands i join records r using (k)
    where i.person = p.person and i.pathway = p.pathway and i.island = p.island and r."credit-enrolled" <= e
  )
group by grp
