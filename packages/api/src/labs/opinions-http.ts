import { readBoard } from "@footbridge/live/board/read.ts";
import type { RoomDeed } from "@footbridge/core/lab/rights.ts";
import type { LabHand, Seated } from "@footbridge/store/labs/hands.ts";
import * as store from "@footbridge/store/labs/opinions.ts";
import type { FastifyInstance } from "fastify";
import { mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import { newId } from "./codes.ts";
import { handFor, orNoSeat, orNotTheirs, orRefused, seatToken, standingOf } from "./hand.ts";
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
  /** A seat's own standing, where it may say now what should be done; a host always may. */
  const maySay = async (hand: LabHand) => {
    if (!("token" in hand)) return undefined;
    pace.step(hand.token);
    const seated = await standingOf(db, hand.token);
    orRefused("recommend", seated);
    return seated;
  };
  mount(
    app,
    "giveVote",
    async ({ request, reply, body }) => {
      const token = seatToken(request, reply);
      pace.step(token);
      const seated = await standingOf(db, token);
      orRefused(body.given ? await deedOn(place, seated, body.on) : "take-dot", seated);
      const told = await orNoSeat(store.giveVote(db, token, body));
      if (told === "ended") throw new Trouble("wrong-state", "Your table has gone on, or the lab is over.");
      if (!told.done) throw new Trouble("wrong-state", "All your dots are given. Take one back first.");
      teller.changed(seated.lab, "votes");
      teller.own(seated.lab, seated.seat, { votes: told.votes });
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
      const seated = await maySay(hand);
      const table = seated === undefined ? body.table : seated.table;
      const { text } = body;
      const made = await orNotTheirs(
        store.addRecommendation(db, hand, { lab, id: newId("rec"), text, table }),
      );
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
      await maySay(hand);
      const done = await orNotTheirs(store.changeRecommendation(db, hand, { ...params, ...body }));
      if (done === undefined) throw notFound("recommendation of yours", params.id);
      teller.changed(params.lab, "recommendations");
      return toldRecommendation(done);
    },
    unlimited,
  );
}

/** What a dot there would be on: a recommendation of the lab, or a card of one's own table. */
async function deedOn({ db, live }: LabsPlace, { lab, table }: Seated, on: string): Promise<RoomDeed> {
  if ((await store.readRecommendations(db, lab)).some(({ id, archived }) => id === on && !archived))
    return "dot-recommendation";
  const name = `board:${lab}:${table ?? ""}`;
  const { cards } = readBoard(live.rooms.open(name) ?? (await live.rooms.read(name)));
  if (cards.some(({ id, archived }) => id === on && !archived)) return "dot-card";
  throw notFound("card of your table", on);
}
