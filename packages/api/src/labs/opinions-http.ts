import { readBoard } from "@footbridge/live/board/read.ts";
import { type Seated, seatOfToken } from "@footbridge/store/labs/hands.ts";
import * as store from "@footbridge/store/labs/opinions.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import { newId } from "./codes.ts";
import { handFor, orNoSeat, orNotTheirs, seatToken } from "./hand.ts";
import { Pace } from "./pace.ts";
import type { LabsPlace } from "./place.ts";
import { toldRecommendation } from "./present.ts";
import { unlimited } from "./seats-http.ts";

/** Dots and recommendations that one seat may send in a minute. */
const perMinute = 60;

/** Dots and recommendations. */
export function serveOpinions(app: FastifyInstance, place: LabsPlace): void {
  const { db, teller } = place;
  const pace = new Pace(perMinute);
  mount(
    app,
    "giveVote",
    async ({ request, reply, body }) => {
      const token = seatToken(request, reply);
      pace.step(token);
      const seated = await seatOfToken(db, token);
      if (seated === undefined) throw new Trouble("not-allowed", "You have no seat in a lab on this device.");
      if (body.given && !(await mayVoteOn(place, seated, body.on)))
        throw notFound("card of your table", body.on);
      const told = await orNoSeat(store.giveVote(db, token, body));
      if (told === "ended") throw new Trouble("wrong-state", "This lab takes no dots any more.");
      if (!told.done) throw new Trouble("wrong-state", "All your dots are given. Take one back first.");
      teller.changed(seated.lab, "votes");
      return { votes: [...told.votes], left: told.left };
    },
    unlimited,
  );
  mount(
    app,
    "addRecommendation",
    async ({ request, reply, params: { lab }, body }) => {
      void reply.header("cache-control", "no-store");
      const hand = await handFor(place, request, "addRecommendation", lab);
      if ("token" in hand) pace.step(hand.token);
      const made = await orNotTheirs(store.addRecommendation(db, hand, { lab, id: newId("rec"), ...body }));
      if (made === undefined) throw new Trouble("wrong-state", "There is room for 500 recommendations here.");
      teller.changed(lab, "recommendations");
      return toldRecommendation(made);
    },
    unlimited,
  );
  mount(
    app,
    "changeRecommendation",
    async ({ request, reply, params, body }) => {
      void reply.header("cache-control", "no-store");
      const hand = await handFor(place, request, "changeRecommendation", params.lab);
      if ("token" in hand) pace.step(hand.token);
      const done = await orNotTheirs(store.changeRecommendation(db, hand, { ...params, ...body }));
      if (done === undefined) throw notFound("recommendation of yours", params.id);
      teller.changed(params.lab, "recommendations");
      return toldRecommendation(done);
    },
    unlimited,
  );
}

/** A recommendation of the lab, or a card of one's own table. */
async function mayVoteOn({ db, live }: LabsPlace, { lab, table }: Seated, on: string): Promise<boolean> {
  if ((await store.readRecommendations(db, lab)).some(({ id, archived }) => id === on && !archived))
    return true;
  if (table === undefined) return false;
  const name = `board:${lab}:${table}`;
  const { cards } = readBoard(live.rooms.open(name) ?? (await live.rooms.read(name)));
  return cards.some(({ id, archived }) => id === on && !archived);
}
