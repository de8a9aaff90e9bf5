import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { asMember, type Member } from "@footbridge/store/database/work.ts";
import { type AuditLine, readAudit } from "@footbridge/store/people/audit.ts";
import {
  type Consent,
  giveConsent,
  listConsents,
  withdrawConsent,
} from "@footbridge/store/people/consents.ts";
import {
  answerDeletion,
  askForDeletion,
  type Deletion,
  listDeletions,
} from "@footbridge/store/people/deletions.ts";
import { listMyLinks } from "@footbridge/store/people/my-links.ts";
import { addPerson, listOwn, readPerson, saveContact } from "@footbridge/store/people/person.ts";
import { ownPerson } from "@footbridge/store/people/own.ts";
import { checkBirth } from "@footbridge/core/history/birth.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import type { About } from "./about.ts";
import { heardOrSaid, noSuchPartner } from "./yes-lacking.ts";
import { serveCorrections } from "./correct-http.ts";
import { serveJourneys } from "./journey-http.ts";
import { toldLink } from "./my-links-http.ts";
import { serveEmergencies } from "./emergency-http.ts";
import { deletionNotice, type NameOf } from "./notices.ts";
import { checkWords, readPurposes } from "./purposes.ts";
import { serveSamePerson } from "./same-http.ts";
import { storedJourney } from "./stored-journey.ts";
import { toldPerson } from "./told-person.ts";

interface PeopleTools {
  readonly today: () => Day;
  readonly nameOf: NameOf;
  /** Whether there is such an organization: in the catalog, or with members here. */
  readonly isPartner: (org: string) => Promise<boolean>;
  /** Where work that nobody waits for goes. */
  readonly background: Database;
}

/** People, what they agreed to, and who looked; gives the way to know as whom and about whom somebody asks. */
export function servePeople(
  app: FastifyInstance,
  db: Database,
  { today, nameOf, isPartner, background }: PeopleTools,
): About {
  /** As whom, and about whom: `me` is one's own person. */
  const about = async (request: FastifyRequest, name: OperationName, asked: string) => {
    const member = await memberFor(request, name);
    const person = asked === "me" ? await orClosed(asMember(db, member, ownPerson)) : asked;
    if (person === undefined) throw notFound("person", asked);
    return { member, person };
  };
  mount(app, "addPerson", async ({ request, body }) => {
    const wrong = body.born === undefined ? [] : checkBirth(body.born, today());
    if (wrong.length > 0) throw unusable(wrong);
    const { id } = await orClosed(addPerson(db, await memberFor(request, "addPerson"), body));
    return { person: id };
  });
  mount(app, "readJourney", async ({ request, params, body }) => {
    const { member, person } = await about(request, "readJourney", params.person);
    return journeyOf(db, member, { person, why: body.why });
  });
  mount(app, "exportPerson", async ({ request, params }) => {
    const { member, person } = await about(request, "exportPerson", params.person);
    const journey = await journeyOf(db, member, { person, why: "", action: "export" });
    const consents = await orClosed(listConsents(db, member, person));
    const looks = await orClosed(readAudit(db, member, { person, limit: 10_000 }));
    const deletions = await orClosed(listDeletions(db, member));
    const records = await orClosed(listOwn(db, member));
    const links = await orClosed(listMyLinks(db, member));
    return {
      ...journey,
      records: records.map(toldPerson),
      links: links.map(toldLink),
      consents: consents.map(toldConsent),
      looks: looks.map(toldLookTo(member)),
      deletions: deletions.map(toldDeletion),
    };
  });
  serveEmergencies(app, db, { about, nameOf });
  serveJourneys(app, db, { about, today, background });
  serveSamePerson(app, db, { about, nameOf });
  serveCorrections(app, db, { about, today, nameOf });
  serveConsents(app, db, { about, isPartner });
  serveRights(app, db, about);
  return about;
}

function serveConsents(
  app: FastifyInstance,
  db: Database,
  { about, isPartner }: Pick<PeopleTools, "isPartner"> & { readonly about: About },
): void {
  mount(app, "listPurposes", () => readPurposes());
  mount(app, "listConsents", async ({ request, params }) => {
    const { member, person } = await about(request, "listConsents", params.person);
    return { items: (await orClosed(listConsents(db, member, person))).map(toldConsent) };
  });
  mount(app, "giveConsent", async ({ request, params, body }) => {
    const { member, person } = await about(request, "giveConsent", params.person);
    const words = await checkWords(body.words);
    if (!words.ok) throw unusable(words.findings);
    if (!(await isPartner(body.partner))) throw unusable([noSuchPartner(body.partner)]);
    const given = await heardOrSaid(giveConsent(db, member, { ...body, person }));
    return toldConsent(given);
  });
  mount(app, "withdrawConsent", async ({ request, params }) => {
    const member = await memberFor(request, "withdrawConsent");
    if (!(await orClosed(withdrawConsent(db, member, params.id)))) throw notFound("consent", params.id);
    return { done: true };
  });
}

function serveRights(app: FastifyInstance, db: Database, about: About): void {
  mount(app, "listLooksAtPerson", async ({ request, params, query }) => {
    const { member, person } = await about(request, "listLooksAtPerson", params.person);
    const before = query.before === undefined ? {} : { before: query.before };
    const lines = await orClosed(readAudit(db, member, { person, ...before, limit: 100 }));
    return { items: lines.map(toldLookTo(member)) };
  });
  mount(app, "requestDeletion", async ({ request, params, body }) => {
    const { member, person } = await about(request, "requestDeletion", params.person);
    const { id, askedAt, state } = await orClosed(askForDeletion(db, member, { person, words: body.words }));
    return { id, askedAt, state };
  });
  mount(app, "listDeletions", async ({ request }) => {
    const items = await orClosed(listDeletions(db, await memberFor(request, "listDeletions")));
    return { items: items.map(toldDeletion) };
  });
  mount(app, "answerDeletion", async ({ request, params, body }) => {
    const member = await memberFor(request, "answerDeletion");
    const notice = deletionNotice(body);
    if (!(await orClosed(answerDeletion(db, member, { id: params.id, ...body, notice }))))
      throw notFound("wish that waits", params.id);
    return { done: true };
  });
  mount(app, "readContact", async ({ request, params }) => {
    const { member, person } = await about(request, "readContact", params.person);
    const found = await orClosed(asMember(db, member, (tx) => readPerson(tx, person)));
    if (found === undefined) throw notFound("person", params.person);
    return toldPerson(found);
  });
  mount(app, "saveContact", async ({ request, params, body }) => {
    const { member, person } = await about(request, "saveContact", params.person);
    const saved = await orClosed(saveContact(db, member, person, body));
    if (saved === undefined) throw notFound("person", params.person);
    return toldPerson(saved);
  });
}

async function journeyOf(db: Database, member: Member, ask: Parameters<typeof storedJourney>[2]) {
  const { person, events } = await storedJourney(db, member, ask);
  return {
    person: toldPerson(person),
    events: events.map(({ person: _person, by: _by, sensitive, ...event }) => ({
      ...event,
      ...(sensitive === null ? {} : { sensitive }),
    })),
  };
}

const toldLookTo =
  ({ account }: Member) =>
  ({ seq, at, who, name, role, org, action, why, openUntil }: AuditLine) => ({
    seq,
    at,
    own: who === account,
    name,
    role,
    org,
    action,
    why,
    ...(openUntil === null ? {} : { openUntil }),
  });

const toldDeletion = ({ answer, answeredAt, ...rest }: Deletion) => ({
  ...rest,
  answer: answer ?? undefined,
  answeredAt: answeredAt ?? undefined,
});

const toldConsent = ({ person: _person, withdrawnAt, ...consent }: Consent) => ({
  ...consent,
  ...(withdrawnAt === null ? {} : { withdrawnAt }),
});
