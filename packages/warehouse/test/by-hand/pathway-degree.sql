-- Certificate, diploma of a college or degree (types 2, 3, 5), by one year after leaving.
select 'all' as program, grp, count(*) filter (where exists (
    select 1 from attainments a
    where a.person = p.person and a.pathway = p.pathway and a.island = p.island and a.kind in ('2', '3', '5') and a.day between p.entry and p.exit + interval 1 year
  )) as numerator, count(*) as denominator,
  cast(count(*) filter (where exists (
    select 1 from attainments a
    where a.person = p.person and a.pathway = p.pathway and a.island = p.island and a.kind in ('2', '3', '5') and a.day between p.entry and p.exit + interval 1 year
  )) as double) / count(*) as value
from spells p
  join records f on f.k = p.first_k
  join records l on l.k = p.last_k
  join grouped g on g.k = p.first_k, window_of
where exit between s and e
group by grp
