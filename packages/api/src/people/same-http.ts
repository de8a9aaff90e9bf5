import { signsOf } from "@footbridge/core/alike/alike.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { findAlike, type Looked } from "@footbridge/store/people/alike.ts";
import { keepLinked, linkPeople, listLinked, unlinkPeople } from "@footbridge/store/people/links.ts";
import { type Person, readPerson } from "@footbridge/store/people/person.ts";
import { claimRecord, recordsWaiting } from "@footbridge/store/people/own.ts";
import { asMember } from "@footbridge/store/database/work.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { Tries } from "../accounts/tries.ts";
import { mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import type { About } from "./about.ts";
import { serveMyLinks } from "./my-links-http.ts";
import { keptNotice, type NameOf, partedNotice } from "./notices.ts";
import { soundsOf } from "./sounds.ts";
import { toldPerson } from "./told-person.ts";

/** So many are told at most; more alike than that are no suggestion. */
const mostAlike = 20;
/** Wrong birth dates that one account may say before it waits, and how long. */
const wrongDates = { failures: 5, codes: 5, pauseMs: 24 * 60 * 60_000 };

interface SameTools {
  readonly about: About;
  readonly nameOf: NameOf;
}

/** Records of one person: suggested, linked, taken apart again; and a person who takes over their own. */
export function serveSamePerson(app: FastifyInstance, db: Database, { about, nameOf }: SameTools): void {
  mount(app, "findAlike", async ({ request, body }) => {
    const member = await memberFor(request, "findAlike");
    return { items: await suggested(db, member, body, new Set()) };
  });
  mount(app, "findSamePerson", async ({ request, params }) => {
    const { member, person } = await about(request, "findSamePerson", params.person);
    const own = await orClosed(asMember(db, member, (tx) => readPerson(tx, person)));
    if (own === undefined) throw notFound("person", person);
    const linked = await orClosed(listLinked(db, member, person));
    const known = new Set([person, ...linked.map(({ other }) => other?.id ?? "")]);
    return {
      linked: linked.map(({ askedAt, other, ...rest }) => ({
        ...rest,
        askedAt: askedAt ?? undefined,
        person: other === null ? undefined : toldPerson(other),
      })),
      suggested: await suggested(db, member, toldPerson(own), known),
    };
  });
  mount(app, "linkPeople", async ({ request, params, body }) => {
    const { member, person } = await about(request, "linkPeople", params.person);
    if (person === body.other) throw notFound("other person", body.other);
    const made = await orClosed(linkPeople(db, member, { person, ...body }));
    if (made.outcome === "unknown") throw notFound("person", body.other);
    if (made.outcome === "linked-already")
      throw new Trouble("wrong-state", "These two are linked already. Read the page again.");
    return { link: made.link };
  });
  mount(app, "unlinkPeople", async ({ request, params, body }) => {
    const member = await memberFor(request, "unlinkPeople");
    const notice = partedNotice(nameOf(member.org));
    if (!(await orClosed(unlinkPeople(db, member, { link: params.link, why: body.why, notice }))))
      throw notFound("link", params.link);
    return { done: true };
  });
  mount(app, "keepLinked", async ({ request, params, body }) => {
    const member = await memberFor(request, "keepLinked");
    const notice = keptNotice(nameOf(member.org), body.answer);
    if (!(await orClosed(keepLinked(db, member, { link: params.link, answer: body.answer, notice }))))
      throw notFound("link that somebody asked to part", params.link);
    return { done: true };
  });
  serveMyLinks(app, db);
  serveClaims(app, db);
}

function serveClaims(app: FastifyInstance, db: Database): void {
  const tries = new Tries(wrongDates);
  mount(app, "getWaitingRecords", async ({ request }) => ({
    waiting: await orClosed(recordsWaiting(db, await memberFor(request, "getWaitingRecords"))),
  }));
  mount(app, "claimRecord", async ({ request, body }) => {
    const member = await memberFor(request, "claimRecord");
    const wait = tries.pause(member.account, wrongDates.failures);
    if (wait > 0)
      throw new Trouble("too-many-requests", "Too many wrong dates. Ask who helps you to look it up.", {
        retryAfter: wait,
      });
    const claimed = await orClosed(claimRecord(db, member, body.born));
    if (!claimed) tries.add(member.account);
    return { claimed };
  });
}

/** Records that share a sign with somebody and whose names sound alike, the most signs first. */
async function suggested(
  db: Database,
  member: Member,
  who: Looked & { readonly name: string },
  known: ReadonlySet<string>,
) {
  const found = await orClosed(findAlike(db, member, who));
  return found
    .filter(({ id }) => !known.has(id))
    .map((person: Person) => toldPerson(person))
    .map((person) => ({ person, signs: [...signsOf(who, person, soundsOf)] }))
    .filter(({ signs }) => signs.length > 0)
    .toSorted((a, b) => b.signs.length - a.signs.length)
    .slice(0, mostAlike);
}
