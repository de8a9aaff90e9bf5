import type { OperationName } from "@footbridge/contract/operations.ts";
import { checkEnrollment, checkSession } from "@footbridge/core/seats/check-seats.ts";
import { sessionsOf } from "@footbridge/core/seats/timetable.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { asMember, type Member } from "@footbridge/store/database/work.ts";
import { readPerson } from "@footbridge/store/people/person.ts";
import { markAttendance } from "@footbridge/store/seats/attendance.ts";
import { type GivenClass, givenClass, listGivenClasses } from "@footbridge/store/seats/classes.ts";
import { enroll } from "@footbridge/store/seats/enroll.ts";
import { leaveClass, setSeats } from "@footbridge/store/seats/release.ts";
import { readRoster, type Seatholder } from "@footbridge/store/seats/roster.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { mount } from "../door/mount.ts";
import { notFound, unusable } from "../door/trouble.ts";
import { seatLetter } from "./letters.ts";
import { notSeated, tooFewSeats } from "./trouble.ts";

/** What the seats of classes need of the rest of the service. */
export interface SeatsPlace {
  readonly db: Database;
  readonly today: () => Day;
  /** Tells the city; done when routes know. */
  readonly seatsChanged: () => Promise<void>;
}

/** Classes, their rosters and their lines. */
export function serveSeats(app: FastifyInstance, place: SeatsPlace): void {
  const { db, today, seatsChanged } = place;
  serveClasses(app, place);
  mount(app, "setClassSeats", async ({ request, params, body }) => {
    const member = await memberFor(request, "setClassSeats");
    const ask = { ...params, ...body, today: today(), letter: seatLetter };
    const done = await orClosed(setSeats(db, member, ask));
    if (done.outcome === "no-class") throw notFound("class of your organization", params.offering);
    if (done.outcome === "not-listed") throw notSeated(done.outcome, params.offering);
    if (done.outcome === "too-few") throw tooFewSeats(done.taken);
    await seatsChanged();
    return { moved: done.moved };
  });
  mount(app, "enrollPerson", async ({ request, params, body }) => {
    const { member, offering } = await classFor(place, request, "enrollPerson", params.offering);
    const person = await orClosed(asMember(db, member, (tx) => readPerson(tx, body.person)));
    if (person === undefined) throw notFound("person", body.person);
    const findings = checkEnrollment(offering, person.born ?? undefined, today());
    if (findings.length > 0) throw unusable(findings);
    const seated = await orClosed(enroll(db, member, { ...params, ...body, today: today() }));
    if (seated.outcome !== "enrolled" && seated.outcome !== "waiting")
      throw notSeated(seated.outcome, params.offering);
    await seatsChanged();
    return seated;
  });
  mount(app, "leaveClass", async ({ request, params, body }) => {
    const member = await memberFor(request, "leaveClass");
    const ask = { ...params, ...body, today: today(), letter: seatLetter };
    const moved = await orClosed(leaveClass(db, member, ask));
    if (moved === undefined) throw notFound("enrollment", params.enrollment);
    await seatsChanged();
    return { moved };
  });
  mount(app, "markAttendance", async ({ request, params, body }) => {
    const { member, offering } = await classFor(place, request, "markAttendance", params.offering);
    const day = body.day as Day;
    const findings = checkSession(offering, day, today());
    if (findings.length > 0) throw unusable(findings);
    const marks = await orClosed(markAttendance(db, member, { ...params, ...body, day }));
    return { marks };
  });
}

function serveClasses(app: FastifyInstance, { db }: SeatsPlace): void {
  mount(app, "listClasses", async ({ request }) => {
    const classes = await orClosed(listGivenClasses(db, await memberFor(request, "listClasses")));
    return { items: classes.map(toldClass) };
  });
  mount(app, "getClass", async ({ request, params }) => {
    const member = await memberFor(request, "getClass");
    const roster = await orClosed(readRoster(db, member, params.offering));
    if (roster === undefined) throw notFound("class of your organization", params.offering);
    const { given, people, attendance } = roster;
    return {
      ...toldClass(given),
      sessions: sessionsOf(given.offering),
      people: people.map(toldPerson),
      attendance,
    };
  });
}

/** As whom, and which class of theirs. */
async function classFor(
  { db }: SeatsPlace,
  request: FastifyRequest,
  name: OperationName,
  offering: string,
): Promise<{ readonly member: Member; readonly offering: GivenClass["offering"] }> {
  const member = await memberFor(request, name);
  const given = await orClosed(asMember(db, member, (tx) => givenClass(tx, member, offering)));
  if (given === undefined) throw notFound("class of your organization", offering);
  return { member, offering: given.offering };
}

const toldClass = ({ seats, ...given }: GivenClass) => ({
  ...given,
  ...(seats === null ? {} : { seats }),
});

const toldPerson = ({ name, seat, endedAt, ...person }: Seatholder) => ({
  ...person,
  ...(name === null ? {} : { name }),
  ...(seat === null ? {} : { seat }),
  ...(endedAt === null ? {} : { endedAt }),
});
