import { answerByLink, openLink, showLinkedPerson } from "@footbridge/store/referrals/by-link.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Tries } from "../accounts/tries.ts";
import { shelvesEdited } from "../directory/listings.ts";
import { mount } from "../door/mount.ts";
import { Trouble } from "../door/trouble.ts";
import type { ReferralsPlace } from "./letter-for.ts";
import { toldLink } from "./present.ts";
import { orRefused } from "./refused.ts";

/** Wrong links from one address before it has to wait, and how long in milliseconds. */
const wrongLinks = 20;
const pauseMs = 15 * 60_000;

/** Answers by link, without an account. Whatever only opens a link, a mail scanner too, changes nothing. */
export function serveLinks(app: FastifyInstance, place: ReferralsPlace): void {
  const { db, today } = place;
  const tries = new Tries({ failures: wrongLinks, pauseMs, codes: wrongLinks });
  /** Opens a link; who tries many that were never given has to wait. */
  const linkOf = async (request: FastifyRequest, token: string) => {
    const wait = tries.pause(request.ip, wrongLinks);
    if (wait > 0)
      throw new Trouble("too-many-requests", `Too many wrong links from here. Try again in ${wait} s.`, {
        retryAfter: wait,
      });
    const link = await openLink(db, token);
    if (link !== undefined) return link;
    tries.add(request.ip);
    throw new Trouble("not-found", "This link is not one of ours. Open it from the letter, whole.");
  };
  mount(app, "getReferralLink", async ({ request, reply, params }) => {
    void reply.header("cache-control", "no-store");
    return toldLink(await linkOf(request, params.token), await shelvesEdited(place), today());
  });
  mount(app, "showReferralPerson", async ({ request, reply, params }) => {
    void reply.header("cache-control", "no-store");
    const { referral, ...link } = await linkOf(request, params.token);
    refuseLate(toldLink({ ...link, referral }, await shelvesEdited(place), today()).state);
    const person = await showLinkedPerson(db, params.token);
    if (person === undefined)
      throw new Trouble("wrong-state", "The person took their yes back: their name is no longer shown.");
    const { shares, note } = referral.asked;
    const shared = (what: (typeof shares)[number]) => shares.includes(what);
    return {
      name: person.name,
      ...(shared("phone") && person.phone !== null ? { phone: person.phone } : {}),
      ...(shared("email") && person.email !== null ? { email: person.email } : {}),
      ...(shared("language") ? { language: person.language } : {}),
      ...(note === undefined ? {} : { note }),
    };
  });
  mount(app, "answerReferralLink", async ({ request, reply, params, body }) => {
    void reply.header("cache-control", "no-store");
    const link = await linkOf(request, params.token);
    const shelves = await shelvesEdited(place);
    refuseLate(toldLink(link, shelves, today()).state);
    const told = await answerByLink(db, { ...params, ...body, today: today() });
    const kept = orRefused(told, "of this link");
    return toldLink({ ...link, ...kept }, shelves, today());
  });
}

function refuseLate(state: "open" | "answered" | "expired" | "closed"): void {
  if (state === "expired") throw new Trouble("wrong-state", "This link has ended. Call whoever sent it.");
  if (state === "closed")
    throw new Trouble(
      "wrong-state",
      "This is closed: the person has found help, or does not need it any more.",
    );
}
