-- Of verified jobs begun in the window whose pay is known: at least the minimum wage of New York City on the last day
-- of the window ($15.00 from 2019, $16.00 from 2024, $16.50 from 2025, $17.00 from 2026).
select program, grp, count(*) filter (where "job-wage" >= case when e >= date '2026-01-01' then 17 when e >= date '2025-01-01' then 16.5
    when e >= date '2024-01-01' then 16 else 15 end) as numerator, count(*) as denominator,
  cast(count(*) filter (where "job-wage" >= case when e >= date '2026-01-01' then 17 when e >= date '2025-01-01' then 16.5
    when e >= date '2024-01-01' then 16 else 15 end) as double) / count(*) as value
from records join with_all using (k) join grouped using (k), window_of
where "job-start" between s and e and "job-verified" = '1' and "job-wage" is not null
group by program, grp
