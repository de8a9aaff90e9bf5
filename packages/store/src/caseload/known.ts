import { type RawBuilder, sql } from "kysely";
import type { Member } from "../database/work.ts";
import type { CaseAsk } from "./ask.ts";

type Sql = RawBuilder<unknown>;

/** A yes to this organization that still stands. */
export const standing = (org: string): Sql =>
  sql`c.partner = ${org} and c.withdrawn_at is null and c.expires_at > now()`;

/** Those whom the organization took in, and those who said yes to it: what row-level security shows, found by index. */
const ofOrganization = (org: string): Sql => sql`select id from people.person where org = ${org}
  union select c.person from people.consents c where ${standing(org)} and c.purpose in ('coordination', 'referral')`;

/** An assignment may outlive a consent: only those who are still known. */
const lookedAfter = (
  org: string,
  navigator: string,
): Sql => sql`select a.person as id from people.assignments a
  join people.person p on p.id = a.person where a.org = ${org} and a.navigator = ${navigator} and a.until is null`;

/** The ids of those who are asked for. */
export function knownPeople({ org, account }: Member, { scope, navigator, q }: CaseAsk): Sql {
  const words = q === undefined ? [] : wordsOf(q);
  // Signs without a word among them are found in no name.
  if (q !== undefined && words.length === 0) return sql`select null::text where false`;
  const scoped =
    navigator !== undefined || scope === "mine"
      ? lookedAfter(org, navigator ?? account)
      : words.length > 0 && scope === "organization"
        ? undefined
        : ofOrganization(org);
  const found = words.map((word) => hits(org, word));
  const all = sql.join(
    [...(scoped === undefined ? [] : [scoped]), ...found].map((part) => sql`(${part})`),
    sql` intersect `,
  );
  if (scope !== "unassigned" || navigator !== undefined) return all;
  return sql`${all} except (select person from people.assignments where org = ${org} and until is null)`;
}

/** Words as they are looked for: apart at spaces; a number that is written in groups is one word. */
function wordsOf(q: string): readonly string[] {
  const digits = q.replaceAll(/\D/g, "");
  if (digits.length >= 4 && /^[\d\s()+./-]+$/.test(q)) return [digits.slice(-15)];
  return q
    .replace(/^person-/, "")
    .split(/[\s!-/:-@[-`{-~]+/)
    .filter((word) => word !== "")
    .slice(0, 6);
}

/** Whose words begin so. Comparison alone may use an index beneath row-level security: `like` would read every row. */
function hits(org: string, word: string): Sql {
  const begins = sql`w.word >= people.plain(${word}) and w.word < people.plain(${word}) || chr(1114111)`;
  return sql`select w.person from people.person_words w where w.org = ${org} and ${begins}
    union select w.person from people.consents c join people.person_words w on w.person = c.person
      where ${standing(org)} and c.purpose in ('coordination', 'referral') and ${begins}`;
}
