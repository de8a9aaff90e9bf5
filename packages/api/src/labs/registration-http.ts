import type { Day } from "@footbridge/core/units/day.ts";
import * as store from "@footbridge/store/labs/registration.ts";
import { holdsLab } from "@footbridge/store/labs/hosting.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { Tries } from "../accounts/tries.ts";
import { mount } from "../door/mount.ts";
import { notFound, Trouble } from "../door/trouble.ts";
import { isOwnPage } from "../door/who.ts";
import { newId, newRegistrationCode, newResumeCode, readTyped, shownResume } from "./codes.ts";
import { passLetter } from "./letters.ts";
import type { LabsPlace } from "./place.ts";

/** Registrations and wrong codes from one address in ten minutes: an organization may register many from one. */
const most = 60;
const pauseMs = 10 * 60_000;

/** Registration before the day: by the host's link, without an account; and the host's list. */
export function serveRegistration(app: FastifyInstance, place: LabsPlace): void {
  const { db } = place;
  mount(app, "getRegistration", async ({ request, params: { lab } }) =>
    listFor(place, await holder(place, request, "getRegistration", lab), lab),
  );
  mount(app, "openRegistration", async ({ request, params: { lab }, body }) => {
    const member = await holder(place, request, "openRegistration", lab);
    for (;;) {
      const put = store.openRegistration(db, member, lab, { code: newRegistrationCode(), ...body });
      if ((await orClosed(put)) !== undefined) return listFor(place, member, lab);
    }
  });
  mount(app, "closeRegistration", async ({ request, params: { lab } }) => {
    const member = await holder(place, request, "closeRegistration", lab);
    await orClosed(store.closeRegistration(db, member, lab));
    return listFor(place, member, lab);
  });
  mount(app, "changeRegistered", async ({ request, reply, params: { lab, id }, body }) => {
    void reply.header("cache-control", "no-store");
    const member = await holder(place, request, "changeRegistered", lab);
    const pass = body.newPass === true ? newResumeCode() : undefined;
    const change = { lab, id, role: body.role, pass };
    if (!(await orClosed(store.changeRegistered(db, member, change)))) throw notFound("registration", id);
    // A device that is in the room comes again, as what it is now.
    place.live.rooms.closeOf(({ guest }) => guest?.lab === lab && guest.seat === id);
    const list = await listFor(place, member, lab);
    return { ...list, ...(pass === undefined ? {} : { pass: shownResume(pass) }) };
  });
  mount(app, "removeRegistered", async ({ request, params: { lab, id } }) => {
    const member = await holder(place, request, "removeRegistered", lab);
    if (!(await orClosed(store.removeRegistered(db, member, lab, id)))) throw notFound("registration", id);
    return listFor(place, member, lab);
  });
  serveLink(app, place);
}

type HostDeed =
  | "getRegistration"
  | "openRegistration"
  | "closeRegistration"
  | "changeRegistered"
  | "removeRegistered";

async function holder(
  { db }: LabsPlace,
  request: FastifyRequest,
  name: HostDeed,
  lab: string,
): Promise<Member> {
  const member = await memberFor(request, name);
  if (!(await orClosed(holdsLab(db, member, lab)))) throw notFound("lab", lab);
  return member;
}

async function listFor({ db, today }: LabsPlace, member: Member, lab: string) {
  const { open, people } = await orClosed(store.readRegistration(db, member, lab));
  return {
    ...(open === undefined ? {} : { open: { ...open, ended: open.until < today() } }),
    people: people.map(({ organization, email, ...rest }) => ({
      ...rest,
      ...(organization === "" ? {} : { organization }),
      ...(email === "" ? {} : { email }),
    })),
  };
}

/** What whoever has a link or a code of their own asks. */
function serveLink(app: FastifyInstance, { db, today, publicUrl }: LabsPlace): void {
  const door = doorOf();
  mount(app, "getLabAhead", async ({ request, reply, params }) => {
    void reply.header("cache-control", "no-store");
    door.check(request);
    const code = readTyped(params.code, registrationSigns);
    const open = code === undefined ? undefined : await store.readOpen(db, code);
    if (open === undefined) throw door.wrong(request);
    const { lab: _lab, ...told } = open;
    return { ...told, ended: open.until < today() };
  });
  mount(app, "registerForLab", async ({ request, reply, params, body }) => {
    void reply.header("cache-control", "no-store");
    if (!isOwnPage(request)) throw new Trouble("not-allowed", "Only pages of this address may register.");
    door.check(request);
    const code = readTyped(params.code, registrationSigns);
    const there = code === undefined ? undefined : await store.readOpen(db, code);
    if (code === undefined || there === undefined) throw door.wrong(request);
    const pass = newResumeCode();
    const letterOf = (lab: store.LabAhead) =>
      body.email === ""
        ? undefined
        : { recipient: body.email, ...passLetter(lab, { pass: shownResume(pass), publicUrl }) };
    const who = { id: newId("p"), ...body };
    const done = await store.register(db, { code, today: today(), pass, who, letterOf });
    if (done === undefined) throw ended(there, today());
    door.count(request);
    return { pass: shownResume(pass), title: done.title, day: done.day, letter: body.email !== "" };
  });
  mount(app, "getLabPass", async ({ request, reply, params }) => {
    void reply.header("cache-control", "no-store");
    door.check(request);
    const pass = readTyped(params.pass, passSigns);
    const found = pass === undefined ? undefined : await store.readPass(db, pass);
    if (found === undefined) throw door.wrong(request);
    return toldPass(found);
  });
  mount(app, "withdrawFromLab", async ({ request, params }) => {
    if (!isOwnPage(request)) throw new Trouble("not-allowed", "Only pages of this address may do this.");
    door.check(request);
    const pass = readTyped(params.pass, passSigns);
    if (pass === undefined || !(await store.withdraw(db, pass))) throw door.wrong(request);
    return { done: true as const };
  });
}

const registrationSigns = 10;
const passSigns = 8;

const ended = ({ until }: store.OpenRegistration, today: Day): Trouble =>
  new Trouble(
    "wrong-state",
    until < today
      ? `Registration ended on ${until}. On the day, come in by the code on the wall.`
      : "No place is left. Ask the host.",
  );

const toldPass = ({ lab: _lab, organization, sponsors, ...rest }: store.OwnPass) => ({
  ...rest,
  sponsors: [...sponsors],
  ...(organization === "" ? {} : { organization }),
});

/** Counts wrong codes, and registrations, by address. */
function doorOf() {
  const tries = new Tries({ failures: most, pauseMs, codes: most });
  return {
    check: (request: FastifyRequest): void => {
      const wait = tries.pause(request.ip, most);
      if (wait > 0)
        throw new Trouble("too-many-requests", `Too much came from here. Try again in ${wait} s.`, {
          retryAfter: wait,
        });
    },
    count: (request: FastifyRequest): void => tries.add(request.ip),
    wrong: (request: FastifyRequest): Trouble => {
      tries.add(request.ip);
      return new Trouble(
        "not-found",
        "Nobody registers by this link or code now. Look at the invitation again, or ask your host.",
      );
    },
  };
}
