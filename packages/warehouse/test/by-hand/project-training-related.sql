-- Of verified jobs begun in the window after training: in the occupation or cluster trained for.
select program, grp, count(*) filter (where "job-related" = '1') as numerator, count(*) as denominator,
  cast(count(*) filter (where "job-related" = '1') as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "job-start" between s and e and "job-verified" = '1' and "1302" is not null
group by program, grp
