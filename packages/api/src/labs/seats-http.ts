import { readRecommendations } from "@footbridge/store/labs/opinions.ts";
import { readPulses } from "@footbridge/store/labs/pulses.ts";
import * as store from "@footbridge/store/labs/seats.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Tries } from "../accounts/tries.ts";
import { mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import { isOwnPage } from "../door/who.ts";
import { newId, newResumeCode, newToken, readTyped, shownResume } from "./codes.ts";
import { keepToken, orNoSeat, orRefused, seatToken, standingOf } from "./hand.ts";
import { Pace } from "./pace.ts";
import type { LabsPlace } from "./place.ts";
import { toldRecommendation, toldSeat, toldWords } from "./present.ts";
import type { WordingReader } from "./wording.ts";

/** Wrong codes from one address before it waits: a room of 240 behind one address mistypes often. */
const wrongCodes = 100;
const pauseMs = 10 * 60_000;
/** What one seat asks for in a minute. */
const perMinute = 240;

/** The door, and one's own seat. */
export function serveSeats(app: FastifyInstance, place: LabsPlace, wording: WordingReader): void {
  const { db, teller, publicUrl } = place;
  const door = doorOf();
  const pace = new Pace(perMinute);
  const own = (token: string) => tellSeat(place, wording, pace, token);
  mount(
    app,
    "joinLab",
    async ({ request, reply, body }) => {
      door.check(request);
      const code = readTyped(body.code, 6);
      const [token, resume] = [newToken(), newResumeCode()];
      const { affiliation, organization, contact } = body;
      const joining = { token, resume, seat: newId("p"), affiliation, organization, contact };
      const joined = code === undefined ? undefined : await store.join(db, { code, ...joining });
      if (joined === undefined) throw door.wrong(request);
      if (joined === "full") throw new Trouble("wrong-state", "This lab is full: 2,000 have joined.");
      keepToken(reply, token, publicUrl);
      void reply.header("cache-control", "no-store");
      teller.changed(joined.lab, "present");
      return { ...(await own(token)), resume: shownResume(resume) };
    },
    unlimited,
  );
  mount(
    app,
    "resumeSeat",
    async ({ request, reply, body }) => {
      door.check(request);
      const code = readTyped(body.resume, 8);
      const token = newToken();
      const resumed = code === undefined ? undefined : await store.resume(db, code, token);
      if (resumed === undefined) throw door.wrong(request);
      if (resumed === "shut") throw new Trouble("wrong-state", "The door of this lab is not open now.");
      keepToken(reply, token, publicUrl);
      void reply.header("cache-control", "no-store");
      teller.changed(resumed.lab, "present");
      return own(token);
    },
    unlimited,
  );
  serveOwnSeat(app, place, { own, pace });
}

type SeatTeller = typeof tellSeat;

/** A seat and all that its holder is told. */
async function tellSeat({ db }: LabsPlace, wording: WordingReader, pace: Pace, token: string) {
  pace.step(token);
  const seat = await orNoSeat(store.readSeat(db, token));
  const { lab } = seat.room;
  const words = toldWords(await readPulses(db, lab), await wording());
  const recommendations = (await readRecommendations(db, lab)).map(toldRecommendation);
  return { ...toldSeat(seat), words, recommendations };
}

interface OwnSeatTools {
  readonly own: (token: string) => ReturnType<SeatTeller>;
  readonly pace: Pace;
}

/** One's own seat on this device. */
function serveOwnSeat(app: FastifyInstance, place: LabsPlace, { own, pace }: OwnSeatTools): void {
  const { db, live, teller, publicUrl } = place;
  mount(app, "getSeat", ({ request, reply }) => own(seatToken(request, reply)), unlimited);
  mount(
    app,
    "leaveLab",
    async ({ request, reply }) => {
      await store.leave(db, seatToken(request, reply));
      keepToken(reply, undefined, publicUrl);
      return { done: true as const };
    },
    unlimited,
  );
  mount(
    app,
    "sitDown",
    async ({ request, reply, body }) => {
      const token = seatToken(request, reply);
      pace.step(token);
      orRefused("sit", await standingOf(db, token));
      if (!(await orNoSeat(store.sitDown(db, token, body.table)))) throw notFound("table", body.table);
      const seat = await own(token);
      const { lab } = seat.room;
      live.rooms.closeOf(({ guest }) => guest?.lab === lab && guest.seat === seat.seat);
      teller.changed(lab, "present");
      return seat;
    },
    unlimited,
  );
}

/** A room of 240 phones asks from one address: each seat is counted by itself instead. */
export const unlimited = { config: { rateLimit: false as const } };

/** Counts wrong codes by address. A code that never was and one that has ended get the same answer. */
function doorOf() {
  const tries = new Tries({ failures: wrongCodes, pauseMs, codes: wrongCodes });
  return {
    check: (request: FastifyRequest): void => {
      if (!isOwnPage(request)) throw new Trouble("not-allowed", "Only pages of this address may join.");
      const wait = tries.pause(request.ip, wrongCodes);
      if (wait > 0)
        throw new Trouble("too-many-requests", `Too many wrong codes from here. Try again in ${wait} s.`, {
          retryAfter: wait,
        });
    },
    wrong: (request: FastifyRequest): Trouble => {
      tries.add(request.ip);
      return new Trouble(
        "not-found",
        "No lab has this code now. Look at the code on the wall again, or ask your host: codes end.",
      );
    },
  };
}
