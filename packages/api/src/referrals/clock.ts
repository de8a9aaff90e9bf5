import type { FastifyInstance } from "fastify";
import { tick } from "@footbridge/store/referrals/by-clock.ts";
import { shelvesEdited } from "../directory/listings.ts";
import { letterFor, type ReferralsPlace } from "./letter-for.ts";

/** How often the clock looks, and how long after the start for the first time, in milliseconds. */
const everyMs = 15 * 60_000;
const firstMs = 60_000;

/** Reminds partners that have not answered, and lets lapse what nobody answered; looking again does nothing. */
export function windClock(app: FastifyInstance, place: ReferralsPlace): void {
  const look = (): void => {
    if (place.keeper.standing() === undefined) return;
    shelvesEdited(place)
      .then((shelves) => tick(place.db, place.today(), (kept) => letterFor(place, shelves, kept, true)))
      .catch((failure: unknown) => app.log.error({ err: failure }, "referrals could not be brought to mind"));
  };
  const first = setTimeout(look, firstMs).unref();
  const timer = setInterval(look, everyMs).unref();
  app.addHook("onClose", (_app, done) => {
    clearTimeout(first);
    clearInterval(timer);
    done();
  });
}
