-- Of those on a pathway without a diploma at entry (408 = 0): a diploma or equivalent (type 1) since the entry.
select 'all' as program, grp, count(*) filter (where exists (
    select 1 from attainments a
    where a.person = p.person and a.pathway = p.pathway and a.island = p.island and a.kind in ('1') and a.day between p.entry and e
  )) as numerator, count(*) as denominator,
  cast(count(*) filter (where exists (
    select 1 from attainments a
    where a.person = p.person and a.pathway = p.pathway and a.island = p.island and a.kind in ('1') and a.day between p.entry and e
  )) as double) / count(*) as value
from spells p
  join records f on f.k = p.first_k
  join records l on l.k = p.last_k
  join grouped g on g.k = p.first_k, window_of
where entry <= e and (exit is null or exit >= s) and f."408" = '0'
group by grp
