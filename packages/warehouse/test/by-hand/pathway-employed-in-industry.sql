-- Employment in the pathway's industry (NAICS of 1615) in the second quarter after leaving; the industries are those of the
-- definition's shared terms, written out once more. (A further part of the `with` that names the window.)
, industry(pathway, pattern) as (
  values ('healthcare', '62%'), ('information-technology', '51%'), ('information-technology', '5415%'), ('trades', '23%'),
    ('trades', '31%'), ('trades', '32%'), ('trades', '33%'), ('construction', '23%'), ('manufacturing', '31%'),
    ('manufacturing', '32%'), ('manufacturing', '33%'), ('retail', '44%'), ('retail', '45%'), ('accommodation-food', '72%'),
    ('food-service', '722%'), ('transportation', '48%'), ('transportation', '49%')
), left_pathway as (
  select grp, l."1602" in ('1', '2', '3') and exists (
    select 1 from industry i where i.pathway = p.pathway and l."1615" like i.pattern
  ) as counted
  from spells p join records l on l.k = p.last_k join grouped g on g.k = p.first_k, window_of
  where exit between s and e
)
select 'all' as program, grp, count(*) filter (where counted) as numerator, count(*) as denominator,
  cast(count(*) filter (where counted) as double) / count(*) as value
from left_pathway group by grp
