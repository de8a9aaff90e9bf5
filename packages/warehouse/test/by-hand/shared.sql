-- Written from the specification of the measures alone, and independent of the metric definitions and their compiler:
-- two ways to one number. The table "records" holds a row per period of participation; "k" numbers the rows.
-- Each statement makes a table that the queries beside this file join to. They begin after
-- "with window_of as (…)", whose s and e are the first and last day of the window, both inclusive.

-- Who is in which program (common predicates, "in_program"). 4 in 903 to 905 and 2 in 918 are reportable individuals.
create or replace temp table enrolled as (
  select k, 'adult' as program from records where "903" in ('1', '2', '3')
  union all select k, 'dw' from records where "904" in ('1', '2', '3')
  union all select k, 'youth' from records where "905" in ('1', '2', '3')
  union all select k, 'es' from records where "918" = '1'
  union all select k, 'aefla' from records where "910" = '1'
  union all select k, 'vr' from records where "917" in ('1', '3')
);

-- Table of exclusions: 01 to 04 for all, 05 for youth only, 06 for vocational rehabilitation only, 07 for adult
-- education only, where it does not hold for skill gains. A blank 923 is none.
create or replace temp table excluded as (
  select k, program, coalesce("923", '00') as reason,
    coalesce("923", '00') in ('01', '02', '03', '04')
    or (program = 'youth' and coalesce("923", '00') = '05')
    or (program = 'vr' and coalesce("923", '00') = '06') as always,
    program = 'aefla' and coalesce("923", '00') = '07' as but_for_gains
  from enrolled join records using (k)
);

-- Completed years at entry (age at 900).
create or replace temp table aged as (
  select k,
    year("900") - year("200") - case when strftime("900", '%m%d') < strftime("200", '%m%d') then 1 else 0 end as age
  from records
);

-- Rows of disaggregation. A person may be in several races; sex 9 has no row.
create or replace temp table grouped as (
  select k, 'all' as grp from records
  union all select k, 'sex:1' from records where "201" = '1'
  union all select k, 'sex:2' from records where "201" = '2'
  union all select k, 'age:<16' from aged where age < 16
  union all select k, 'age:16-18' from aged where age between 16 and 18
  union all select k, 'age:19-24' from aged where age between 19 and 24
  union all select k, 'age:25-44' from aged where age between 25 and 44
  union all select k, 'age:45-54' from aged where age between 45 and 54
  union all select k, 'age:55-59' from aged where age between 55 and 59
  union all select k, 'age:60+' from aged where age >= 60
  union all select k, 'race:hispanic' from records where "210" = '1'
  union all select k, 'race:american-indian-alaska-native' from records where "211" = '1'
  union all select k, 'race:asian' from records where "212" = '1'
  union all select k, 'race:black' from records where "213" = '1'
  union all select k, 'race:native-hawaiian-pacific-islander' from records where "214" = '1'
  union all select k, 'race:white' from records where "215" = '1'
  union all select k, 'race:more-than-one' from records
    where (case when "211" = '1' then 1 else 0 end) + (case when "212" = '1' then 1 else 0 end)
      + (case when "213" = '1' then 1 else 0 end) + (case when "214" = '1' then 1 else 0 end)
      + (case when "215" = '1' then 1 else 0 end) >= 2
  union all select k, 'barrier:displaced-homemaker' from records where "807" = '1'
  union all select k, 'barrier:low-income' from records where "802" = '1'
  union all select k, 'barrier:ell-low-literacy' from records where "803" = '1' or "804" = '1' or "805" = '1'
  union all select k, 'barrier:exhausting-tanf' from records where "601" = '1'
  union all select k, 'barrier:ex-offender' from records where "801" = '1'
  union all select k, 'barrier:homeless' from records where "800" = '1'
  union all select k, 'barrier:long-term-unemployed' from records where "402" = '1'
  union all select k, 'barrier:farmworker' from records where "808" in ('1', '2', '3', '4', '5')
  union all select k, 'barrier:disability' from records where "202" = '1'
  union all select k, 'barrier:single-parent' from records where "806" = '1'
  union all select k, 'barrier:foster-care' from records where "704" = '1'
  union all select k, 'barrier:native' from records where "211" = '1' or "214" = '1'
  union all select k, 'barrier:older' from aged where age >= 55
  union all select k, 'employment:employed' from records where "400" in ('1', '2')
  union all select k, 'employment:unemployed' from records where "400" = '0'
  union all select k, 'employment:not-in-labor-force' from records where "400" = '3'
  union all select k, 'education:none' from records where "408" = '0'
  union all select k, 'education:diploma' from records where "408" in ('1', '2')
  union all select k, 'education:iep-certificate' from records where "408" = '3'
  union all select k, 'education:some-college' from records where "408" = '4'
  union all select k, 'education:certificate' from records where "408" = '5'
  union all select k, 'education:associate' from records where "408" = '6'
  union all select k, 'education:bachelor' from records where "408" in ('7', '8')
  union all select k, 'veteran:eligible' from records where "301" in ('1', '2', '3')
  union all select k, 'claimant:uc' from records where "401" in ('1', '2', '3', '5')
  union all select k, 'incumbent:worker' from records where "907" in ('1', '2', '3', '4', '5', '6')
  -- Where the borough is blank, the county of residence (102, FIPS) says it.
  union all select k, 'borough:' || coalesce(borough, case "102" when '005' then 'bronx' when '047' then 'brooklyn'
      when '061' then 'manhattan' when '081' then 'queens' when '085' then 'staten-island' end)
    from records where borough is not null or "102" in ('005', '047', '061', '081', '085')
);

-- The six core programs together, each period once.
create or replace temp table with_statewide as (
  select k, program from enrolled union all select distinct k, 'statewide' from enrolled
);

-- The project's own measures are for every record, publicly funded or not, and for each program.
create or replace temp table with_all as (
  select k, program from enrolled union all select k, 'all' from records
);

-- People with incumbent worker training alone (907), who have no entry: the day their last training ended (1308, 1313,
-- 1318) stands for the exit. A reason 01 to 04 leaves them out too.
create or replace temp table incumbents as (
  select k, last_day, last_day + interval 1 year as until
  from (
    select k, (select max(d) from (values ("1308"), ("1313"), ("1318")) as days(d)) as last_day
    from records
    where "907" in ('1', '2', '3', '4', '5', '6') and "900" is null
      and coalesce("923", '00') not in ('01', '02', '03', '04')
  )
  where last_day is not null
);
