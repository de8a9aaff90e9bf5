import { findServices } from "@footbridge/core/directory/find.ts";
import { error } from "@footbridge/core/finding.ts";
import type { EntryBody } from "@footbridge/core/referrals/entry.ts";
import { entryBodySchema } from "@footbridge/core/referrals/entry.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import type { KeptReferral } from "@footbridge/store/referrals/lines.ts";
import * as store from "@footbridge/store/referrals/referrals.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import type { Shelves } from "../details/shelves.ts";
import { directoryNow, shelvesEdited } from "../directory/listings.ts";
import { toldAll } from "../directory/http.ts";
import { type Asked, mount } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import { serveBarriers } from "./barriers-http.ts";
import { windClock } from "./clock.ts";
import { letterFor, type ReferralsPlace } from "./letter-for.ts";
import { serveLinks } from "./link-http.ts";
import { namedService, toldReferral } from "./present.ts";
import { orRefused } from "./refused.ts";

/** Sending people on to services, and what came of it. */
export function serveReferrals(app: FastifyInstance, place: ReferralsPlace): void {
  const { db, keeper, today } = place;
  const tell = async (kept: Parameters<typeof toldReferral>[0]) =>
    toldReferral(kept, await shelvesEdited(place), today());
  mount(app, "listReferrals", async ({ request, query }) => {
    const member = await memberFor(request, "listReferrals");
    const which = { ...query, open: query.open === "true" };
    const [kept, shelves] = [
      await orClosed(store.listReferrals(db, member, which)),
      await shelvesEdited(place),
    ];
    return { items: kept.map((one) => toldReferral(one, shelves, today())) };
  });
  mount(app, "planReferral", async ({ request, params, body }) => {
    const member = await memberFor(request, "planReferral");
    const asked = askedOf(await shelvesEdited(place), body);
    const told = await orClosed(store.askReferral(db, member, { ...params, asked, today: today() }));
    if (told === undefined) throw notFound("person", params.person);
    return tell(orRefused(told, body.after ?? params.person));
  });
  mount(app, "sendReferral", async ({ request, params }) => {
    const member = await memberFor(request, "sendReferral");
    const kept = await seenBy(place, member, params.id);
    const letter = letterFor(place, await shelvesEdited(place), kept);
    const sent = await orClosed(store.sendReferral(db, member, { id: params.id, letter, today: today() }));
    return tell(orRefused(sent, params.id));
  });
  mount(app, "addReferralStep", async ({ request, params, body }) => {
    const member = await memberFor(request, "addReferralStep");
    const step = { ...params, seen: body.seen, body: bodyOf(body.step, member), today: today() };
    return tell(orRefused(await orClosed(store.addStep(db, member, step)), params.id));
  });
  mount(app, "findNextServices", async ({ request, params, query }) => {
    const member = await memberFor(request, "findNextServices");
    const kept = await seenBy(place, member, params.id);
    return nextFor(place, member, kept, query.place);
  });
  mount(app, "countRefusals", async ({ request }) => {
    const counts = await orClosed(store.countRefusals(db, await memberFor(request, "countRefusals")));
    const { shelves } = keeper.now();
    return {
      items: counts.map(({ need, service, answer, people }) => ({
        need: { fact: need, label: shelves.labelOf(need) },
        ...(service === null ? {} : { service: namedService(shelves, service) }),
        reason: answer,
        people,
      })),
    };
  });
  serveBarriers(app, place);
  serveLinks(app, place);
  windClock(app, place);
}

async function seenBy({ db }: ReferralsPlace, member: Member, id: string): Promise<KeptReferral> {
  const kept = await orClosed(store.getReferral(db, member, id));
  if (kept === undefined) throw notFound("referral", id);
  return kept;
}

/** What is asked, with the partner and the need that the directory knows. */
function askedOf({ one }: Shelves, body: Asked<"planReferral">["body"]) {
  const support = one.support.get(body.service);
  if (support === undefined) throw notFound("service", body.service);
  if (support.closed === true)
    throw unusable([
      error("referral.closed-service", "body.service", "This service is closed.", "Choose another one."),
    ]);
  return { kind: "asked" as const, partner: support.organization, need: support.need, ...body };
}

/** A step in the log's words: who takes a referral back is told by what they are. */
function bodyOf(step: Asked<"addReferralStep">["body"]["step"], { role }: Member): EntryBody {
  if (step.kind !== "withdrawn") return entryBodySchema.parse(step);
  return { ...step, by: role === "participant" ? "person" : "staff" };
}

/** The best services for the same need, but for those that were asked already. */
async function nextFor(
  place: ReferralsPlace,
  member: Member,
  { person, referral: { asked } }: KeptReferral,
  wanted: string | undefined,
) {
  const before = await orClosed(store.listReferrals(place.db, member, { person }));
  const without = new Set(
    before.flatMap(({ referral }) => (referral.asked.need === asked.need ? [referral.asked.service] : [])),
  );
  const directory = await directoryNow(place);
  const was = directory.shelves.one.support.get(asked.service);
  const language = await orClosed(store.languageOf(place.db, member, person));
  const near = was?.site === undefined ? undefined : directory.shelves.one.site.get(was.site);
  const looking = {
    need: asked.need,
    place: wanted ?? (was?.places.length === 1 ? was.places[0] : undefined),
    canTake: true,
    without,
    near:
      near?.latitude === undefined || near.longitude === undefined
        ? undefined
        : { latitude: near.latitude, longitude: near.longitude },
  };
  const inLanguage = findServices(directory.listings, { ...looking, language }, directory.now);
  // None speaks it: another language is better than no help.
  const found = inLanguage.length > 0 ? inLanguage : findServices(directory.listings, looking, directory.now);
  return toldAll(found, directory, 5);
}
