import * as store from "@footbridge/store/labs/pulses.ts";
import { readRoom } from "@footbridge/store/labs/room.ts";
import type { PulseRuling } from "@footbridge/core/lab/record.ts";
import { clean, plain } from "@footbridge/core/lab/pulse/wording.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { type Asked, mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import { newId } from "./codes.ts";
import { orNoSeat, orRefused, seatToken, standingOf } from "./hand.ts";
import { Pace } from "./pace.ts";
import type { LabsPlace } from "./place.ts";
import { toldTally, withRuling } from "./present.ts";
import { unlimited } from "./seats-http.ts";
import type { WordingReader } from "./wording.ts";

/** Words that one seat may send in a minute. */
const wordsPerMinute = 30;

/** One word: asked, said, counted, ruled on, revealed. */
export function servePulses(app: FastifyInstance, { db, teller }: LabsPlace, wording: WordingReader): void {
  const pace = new Pace(wordsPerMinute);
  mount(app, "startPulse", async ({ request, params: { lab }, body }) => {
    const member = await memberFor(request, "startPulse");
    const started = await orClosed(store.startPulse(db, member, { lab, id: newId("pulse"), ...body }));
    const room = started ? await readRoom(db, lab) : undefined;
    if (room === undefined) throw new Trouble("not-found", "There is no such lab, or it has had 20 pulses.");
    teller.changed(lab, "room", "count");
    return room;
  });
  mount(app, "getPulse", async ({ request, params }) => {
    const found = await orClosed(store.readPulse(db, await memberFor(request, "getPulse"), params));
    if (found === undefined) throw notFound("pulse", params.pulse);
    return toldTally(found, await wording());
  });
  mount(app, "leadPulse", async ({ request, params, body }) => {
    const member = await memberFor(request, "leadPulse");
    if (!(await orClosed(store.changePulse(db, member, params, changeOf(body)))))
      throw notFound("pulse", params.pulse);
    const found = await orClosed(store.readPulse(db, member, params));
    if (found === undefined) throw notFound("pulse", params.pulse);
    teller.changed(params.lab, "room", "count", "words");
    return toldTally(found, await wording());
  });
  mount(
    app,
    "sayWord",
    async ({ request, reply, body }) => {
      const token = seatToken(request, reply);
      pace.step(token);
      const seated = await standingOf(db, token);
      orRefused("say", seated);
      const said = await orNoSeat(store.sayWord(db, token, body));
      if (said.state !== "said") throw new Trouble("wrong-state", whyNot[said.state]);
      teller.changed(said.lab, "count");
      teller.own(said.lab, seated.seat, { pulse: body.pulse, word: body.word });
      // Words that come after the host has revealed them are shown as they come.
      if (said.revealed) teller.changed(said.lab, "words");
      return { word: body.word };
    },
    unlimited,
  );
}

const whyNot = {
  ended: "This question takes no words now. Wait for the next one.",
  often: "You have changed your word 30 times. The last one counts.",
} as const;

type LeadBody = Asked<"leadPulse">["body"];

function changeOf(body: LeadBody): store.PulseChange {
  if (body.deed === "open") return { open: body.open };
  if (body.deed === "reveal") return { revealed: body.revealed };
  if (body.deed === "free") {
    const taken = [body.words.map(clean), body.words.map(plain)];
    return {
      rulings: (before) =>
        taken.reduce(
          (rulings: readonly PulseRuling[], words) => withRuling(rulings, undefined, words),
          before,
        ),
    };
  }
  const ruling = rulingOf(body);
  const words = "word" in ruling ? [ruling.word] : ruling.words;
  return { rulings: (before) => withRuling(before, ruling, words).slice(-2000) };
}

function rulingOf(body: Extract<LeadBody, { deed: "rule" }>): PulseRuling {
  if ("word" in body) return { ruling: body.ruling, word: plain(body.word) };
  const [one, other] = body.words;
  return { ruling: body.ruling, words: [clean(one), clean(other)] };
}
