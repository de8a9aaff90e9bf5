import { labOperations, type LabsName } from "@footbridge/contract/labs/operations.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { seatOfToken } from "@footbridge/store/labs/hands.ts";
import type { FastifyInstance } from "fastify";
import type { AccountsPlace } from "../accounts/place.ts";
import { mount } from "../door/mount.ts";
import { Trouble } from "../door/trouble.ts";
import type { Live } from "../live/http.ts";
import { serveAfter } from "./after-http.ts";
import { serveDesigns } from "./designs-http.ts";
import { tokenOf } from "./hand.ts";
import { serveHosting } from "./hosting-http.ts";
import { boardKind, labKind, prototypeRights } from "./kinds.ts";
import { serveOpinions } from "./opinions-http.ts";
import type { LabsPlace } from "./place.ts";
import { servePulses } from "./pulses-http.ts";
import { serveRegistration } from "./registration-http.ts";
import { serveSeats } from "./seats-http.ts";
import { Teller } from "./tell.ts";
import { wordingReader } from "./wording.ts";

/** What labs need of the rest of the service. */
interface AroundLabs {
  readonly live: Live | undefined;
  readonly today: () => Day;
}

/** Learning labs; without a place for accounts the addresses say so. */
export function serveLabs(
  app: FastifyInstance,
  accounts: AccountsPlace | undefined,
  { live, today }: AroundLabs,
): void {
  if (accounts === undefined || live === undefined) {
    for (const name of Object.keys(labOperations) as LabsName[])
      mount(app, name, () => {
        throw new Trouble("not-ready", "This service keeps no labs.");
      });
    return;
  }
  const { db, publicUrl } = accounts;
  const wording = wordingReader();
  const troubled = (failure: unknown): void => app.log.error({ err: failure }, "a lab is in trouble");
  const teller = new Teller({ db, rooms: live.rooms, wording, troubled });
  const place: LabsPlace = { db, live, today, publicUrl, teller };
  live.kinds.guestOf = async (request) => {
    const token = tokenOf(request);
    const seated = token === undefined ? undefined : await seatOfToken(db, token);
    return seated;
  };
  live.kinds.add(labKind(place));
  live.kinds.add(boardKind(place));
  live.kinds.also("pathway", prototypeRights(place));
  serveHosting(app, place);
  serveRegistration(app, place);
  serveSeats(app, place, wording);
  servePulses(app, place, wording);
  serveOpinions(app, place);
  serveDesigns(app, place);
  serveAfter(app, place, wording);
  app.addHook("preClose", (done) => {
    teller.close();
    done();
  });
}
