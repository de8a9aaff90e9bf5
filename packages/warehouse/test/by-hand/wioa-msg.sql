-- Indicator E, not based on exits. D: served in the window, not excluded (07 stays in), enrolled in education or
-- training (1811) by the window's end and not completed (1813) before its start. N: at least one gain dated from the
-- window's start, or the entry if later, to its end: level 1806, diploma (type 1), postsecondary 1807 or secondary
-- 1808 transcript, milestone 1809, progression 1810. For adult education types 1 and 2 alone: no element of the record
-- says workplace literacy or integrated education and training. The employment service has no skill gains.
, cohort as (
  select k, program, greatest(s, "900") as from_day, e as to_day
  from records join excluded using (k), window_of
  where program <> 'es' and not always
    and "900" <= e and ("901" is null or "901" >= s)
    and "1811" <= e and ("1813" is null or "1813" >= s)
),
gained as (
  select k, program,
    coalesce("1806" between from_day and to_day, false)
      or coalesce("1800" = '1' and "1801" between from_day and to_day, false)
      or coalesce("1802" = '1' and "1803" between from_day and to_day, false)
      or coalesce("1804" = '1' and "1805" between from_day and to_day, false)
      or (
        program <> 'aefla' and (
          coalesce("1807" between from_day and to_day, false)
          or coalesce("1808" between from_day and to_day, false)
          or coalesce("1809" between from_day and to_day, false)
          or coalesce("1810" between from_day and to_day, false)
        )
      ) as gain
  from cohort join records using (k)
)
select program, grp, count(*) filter (where gain) as numerator, count(*) as denominator,
  cast(count(*) filter (where gain) as double) / count(*) as value
from gained join grouped using (k)
group by program, grp
