import type { Database } from "@footbridge/store/database/pool.ts";
import { runStatement } from "@footbridge/store/database/run-statement.ts";

/** How many of each. */
export interface Size {
  readonly people: number;
  readonly eventsEach: number;
  readonly orgs: number;
  readonly staffEach: number;
}

const seed = 7;
/** The pseudonym of the person of a number: the same in every run. */
export const personOf = (n: string): string => `'person-' || substr(md5('${seed}:' || (${n})), 1, 24)`;

const first = `(array['Ana','Bo','Cy','Dana','Eli','Fatima','Grace','Hugo','Ines','Jamal','Kemi','Luis','Maria','Nadia','Omar','Priya','Quinn','Rosa','Sam','Tomás','Uma','Víctor','Wei','Ximena','Yusuf','Zoë','Marta','Martin','Noor','Olga'])`;
const last = `(array['Adams','Brown','Chen','Díaz','Evans','Flores','García','Hassan','Ivanov','Jones','Khan','López','Martínez','Nguyen','Okafor','Pérez','Quispe','Rivera','Singh','Torres','Usman','Vega','Wong','Xu','Young','Zhang','Marin','Mars','Núñez','Olsen'])`;

/** Kinds of a journey, by place in it; a follow-up and an exit come late, contacts often. */
const kinds = `(array['intake','eligibility','contact','service','assessment','enrollment','attendance','attendance','attendance','contact','service','attendance','attendance','milestone','contact','attendance','completion','contact','service','employment','contact','exit','contact','follow-up','wage'])`;

const body = `case kind when 'attendance' then '{"kind":"attendance","enrollment":"e","present":true,"hours":2}'
  when 'service' then '{"kind":"service","program":"none","service":"job-search"}'
  when 'contact' then '{"kind":"contact","way":"phone","note":"Spoke about the class and the way there."}'
  when 'enrollment' then '{"kind":"enrollment","program":"none","title":"A class"}'
  when 'completion' then '{"kind":"completion","enrollment":"e","completed":true}'
  when 'exit' then '{"kind":"exit","program":"none","reason":"00"}'
  when 'follow-up' then '{"kind":"follow-up","due":90,"employed":"yes"}'
  when 'intake' then '{"kind":"intake","facts":{}}'
  when 'eligibility' then '{"kind":"eligibility","program":"adult","eligible":true}'
  when 'assessment' then '{"kind":"assessment","test":"TABE","subject":"reading","score":500}'
  when 'milestone' then '{"kind":"milestone","milestone":"half way"}'
  when 'employment' then '{"kind":"employment","employer":"Ward","subsidized":false,"verified":true}'
  else '{"kind":"wage","quarter":"2026Q1","cents":900000,"source":"ui"}' end::jsonb`;

/** Events at once: what both engines take in one gulp. */
const gulp = 250_000;

/** Makes staff, people, their journeys and consents; goes on where an earlier run was ended; says how far it is. */
export async function fill(db: Database, size: Size, say: (line: string) => void): Promise<void> {
  const { people, eventsEach } = size;
  const run = (text: string) => runStatement(db, { text, values: [] });
  await run("alter table people.person disable trigger words_are_kept");
  await run("alter table people.events disable trigger tell_webhooks");
  const [there] = await run("select exists (select from people.consents) as it");
  if (there?.["it"] !== true) await fillPeople(run, size);
  say("people and their words are there");
  const [last] = await run(
    "select coalesce(max(substr(id, 3))::int + 1, 0) as n from people.events where id like 'e-%'",
  );
  const first = Number(last?.["n"]);
  for (let from = first; from < people * eventsEach; from += gulp) await run(events(from, size));
  say("events and facts are there");
  await run("alter table people.person enable trigger words_are_kept");
  await run("alter table people.events enable trigger tell_webhooks");
  if (first === people * eventsEach) return;
  for (const table of ["person", "events", "case_facts", "person_words", "assignments", "consents"])
    await run(`vacuum analyze people.${table}`);
  await run("vacuum analyze accounts.memberships");
}

type Run = (text: string) => Promise<unknown>;

/** One gulp of events, from the first number on. */
const events = (
  from: number,
  { people, eventsEach, orgs }: Size,
): string => `insert into people.events (id, person, recorded_at, happened, kind, org, by, source, body)
  select 'e-' || lpad(n::text, 9, '0'), ${personOf(`n / ${eventsEach}`)}, now() - make_interval(days => 800 - n % ${eventsEach} * 30),
    current_date - (n / ${eventsEach} * 11 % 500) - (${eventsEach} - n % ${eventsEach}) * 9, kind,
    'org-' || n / ${eventsEach} % ${orgs}, 'bench', 'import', ${body}
  from (select n, ${kinds}[1 + n % ${eventsEach} % 25] as kind from generate_series(${from}, ${Math.min(from + gulp, people * eventsEach) - 1}) n) it`;

async function fillPeople(run: Run, { people, orgs, staffEach }: Size): Promise<void> {
  await run(`insert into auth."user" (id, name, email, "emailVerified")
    select 'staff-' || n, 'Staff ' || n, 'staff-' || n || '@example.org', true from generate_series(0, ${orgs * staffEach - 1}) n`);
  await run(`insert into accounts.memberships (id, account, name, email, org, role, since, invited_by)
    select 'member-' || n, 'staff-' || n, 'Staff ' || n, 'staff-' || n || '@example.org', 'org-' || n % ${orgs},
      case when n < ${orgs} then 'program-manager' else 'navigator' end, now(), 'bench' from generate_series(0, ${orgs * staffEach - 1}) n`);
  await run(`insert into people.person (id, org, name, email, phone, language, born, created_by)
    select ${personOf("n")}, 'org-' || n % ${orgs}, ${first}[1 + n * 7 % 30] || ' ' || ${last}[1 + n / 30 % 30] || ' ' || ${last}[1 + n / 900 % 30],
      'p' || n || '@example.org', '212' || lpad((n * 37 % 10000000)::text, 7, '0'), 'en', date '1960-01-01' + n * 13 % 16000, 'bench'
    from generate_series(0, ${people - 1}) n`);
  await run(`insert into people.person_words (org, word, person) select p.org, word, p.id
    from people.person p cross join lateral people.words_of(p.id, p.name, p.phone) as word`);
  await run(`insert into people.assignments (id, person, org, navigator, by)
    select 'assignment-' || n, ${personOf("n")}, 'org-' || n % ${orgs},
      'staff-' || (n % ${orgs} + ${orgs} * (1 + n / ${orgs} % ${staffEach - 1})), 'bench' from generate_series(0, ${people - 1}) n`);
  await run(`insert into people.consents (id, person, purpose, partner, words, language, given_by, given_at, expires_at)
    select 'consent-' || n, ${personOf("n")}, 'coordination', 'org-' || (n + 1 + n / 20 % ${orgs - 1}) % ${orgs}, '1', 'en', 'bench',
      now() - interval '90 days', now() + make_interval(days => 1 + n % 400) from generate_series(0, ${people - 1}, 20) n`);
}
