-- Of those on a track to a degree who left: enrolled at a four-year college within one year.
select 'all' as program, grp, count(*) filter (where exists (
    select 1 from islands i join records r using (k)
    where i.person = p.person and i.pathway = p.pathway and i.island = p.island and r."four-year-enrolled" <= p.exit + interval 1 year
  )) as numerator, count(*) as denominator,
  cast(count(*) filter (where exists (
    select 1 from islands i join records r using (k)
    where i.person = p.person and i.pathway = p.pathway and i.island = p.island and r."four-year-enrolled" <= p.exit + interval 1 year
  )) as double) / count(*) as value
from spells p
  join records f on f.k = p.first_k
  join records l on l.k = p.last_k
  join grouped g on g.k = p.first_k, window_of
where exit between s and e and exists (
    select 1 from islands i join records r using (k)
    where i.person = p.person and i.pathway = p.pathway and i.island = p.island and r."degree-track" = '1'
  )
group by grp
