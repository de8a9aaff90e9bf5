-- Indicator D in its record-level form, one denominator test for every program but the employment service, which has
-- none. D: exited in the window, not excluded, and a counting type of training (02, 03, 04, 06, 07, 08, 09, 10: not
-- on-the-job 01, customized 05, nor 11 and 12), or postsecondary education (1332), or secondary education (1401)
-- without a diploma at entry (408 = 0).
-- N: a postsecondary credential (types 2 to 7) by the anniversary of the exit, or a diploma (type 1) by then together
-- with employment in any of four quarters or education after exit (1406) within the year. A graduate degree (1814)
-- counts for vocational rehabilitation. The dates have no lower bound.
, cohort as (
  select k, program, "901" + interval 1 year as until
  from records join excluded using (k), window_of
  where "901" between s and e and not always and not but_for_gains and program <> 'es'
    and (
      "1303" in ('02', '03', '04', '06', '07', '08', '09', '10')
      or "1310" in ('02', '03', '04', '06', '07', '08', '09', '10')
      or "1315" in ('02', '03', '04', '06', '07', '08', '09', '10')
      or "1332" = '1'
      or ("408" = '0' and "1401" = '1')
    )
),
attained as (
  select k, program, until,
    coalesce("1800" in ('2', '3', '4', '5', '6', '7') and "1801" <= until, false)
      or coalesce("1802" in ('2', '3', '4', '5', '6', '7') and "1803" <= until, false)
      or coalesce("1804" in ('2', '3', '4', '5', '6', '7') and "1805" <= until, false)
      or coalesce(program = 'vr' and "1814" <= until, false) as post,
    coalesce("1800" = '1' and "1801" <= until, false)
      or coalesce("1802" = '1' and "1803" <= until, false)
      or coalesce("1804" = '1' and "1805" <= until, false) as diploma,
    coalesce("1600" in ('1', '2', '3'), false) or coalesce("1602" in ('1', '2', '3'), false)
      or coalesce("1604" in ('1', '2', '3'), false) or coalesce("1606" in ('1', '2', '3'), false)
      or coalesce("1406" <= until, false) as after_exit
  from cohort join records using (k)
)
select program, grp, count(*) filter (where post or (diploma and after_exit)) as numerator, count(*) as denominator,
  cast(count(*) filter (where post or (diploma and after_exit)) as double) / count(*) as value
from attained join grouped using (k)
group by program, grp
