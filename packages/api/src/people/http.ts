import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { asMember, type Member } from "@footbridge/store/database/work.ts";
import { readAudit } from "@footbridge/store/people/audit.ts";
import {
  type Consent,
  giveConsent,
  listConsents,
  withdrawConsent,
} from "@footbridge/store/people/consents.ts";
import { askForDeletion, listDeletions } from "@footbridge/store/people/deletions.ts";
import { breakGlass } from "@footbridge/store/people/glass.ts";
import { addPerson, ownPerson } from "@footbridge/store/people/person.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import type { About } from "./about.ts";
import { serveJourneys } from "./journey-http.ts";
import { checkWords, readPurposes } from "./purposes.ts";
import { storedJourney } from "./stored-journey.ts";
import { toldPerson } from "./told-person.ts";

/** People, what they agreed to, and who looked. */
export function servePeople(app: FastifyInstance, db: Database, today: () => Day): void {
  /** As whom, and about whom: `me` is one's own person. */
  const about = async (request: FastifyRequest, name: OperationName, asked: string) => {
    const member = await memberFor(request, name);
    const person = asked === "me" ? await orClosed(asMember(db, member, ownPerson)) : asked;
    if (person === undefined) throw notFound("person", asked);
    return { member, person };
  };
  mount(app, "addPerson", async ({ request, body }) => {
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
    return { ...journey, consents: consents.map(toldConsent) };
  });
  mount(app, "breakGlass", async ({ request, params, body }) => {
    const { member, person } = await about(request, "breakGlass", params.person);
    const glass = await orClosed(breakGlass(db, member, { ...body, person, notice: noticeOf(member) }));
    if (glass === undefined) throw notFound("person", params.person);
    return { id: glass.id, until: glass.until };
  });
  serveJourneys(app, db, about, today);
  serveConsents(app, db, about);
  serveRights(app, db, about);
}

function serveConsents(app: FastifyInstance, db: Database, about: About): void {
  mount(app, "listPurposes", () => readPurposes());
  mount(app, "listConsents", async ({ request, params }) => {
    const { member, person } = await about(request, "listConsents", params.person);
    return { items: (await orClosed(listConsents(db, member, person))).map(toldConsent) };
  });
  mount(app, "giveConsent", async ({ request, params, body }) => {
    const { member, person } = await about(request, "giveConsent", params.person);
    const words = await checkWords(body.words);
    if (!words.ok) throw unusable(words.findings);
    return toldConsent(await orClosed(giveConsent(db, member, { ...body, person })));
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
    return {
      items: lines.map(({ seq, at, name, role, org, action, why }) => ({
        seq,
        at,
        name,
        role,
        org,
        action,
        why,
      })),
    };
  });
  mount(app, "requestDeletion", async ({ request, params, body }) => {
    const { member, person } = await about(request, "requestDeletion", params.person);
    const { id, askedAt, state } = await orClosed(askForDeletion(db, member, { person, words: body.words }));
    return { id, askedAt, state };
  });
  mount(app, "listDeletions", async ({ request }) => {
    const items = await orClosed(listDeletions(db, await memberFor(request, "listDeletions")));
    return { items: items.map(({ answer: _answer, ...rest }) => rest) };
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

const toldConsent = ({ person: _person, withdrawnAt, ...consent }: Consent) => ({
  ...consent,
  ...(withdrawnAt === null ? {} : { withdrawnAt }),
});

const noticeOf =
  ({ org }: Member) =>
  (language: string) =>
    language === "es"
      ? {
          subject: "Abrieron su archivo",
          body: `Alguien de ${org} abrió su archivo en una emergencia. Entre para ver quién y por qué.`,
        }
      : {
          subject: "Your record was opened",
          body: `Someone at ${org} opened your record in an emergency. Sign in to see who and why.`,
        };
