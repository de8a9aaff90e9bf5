import type { OperationName } from "@footbridge/contract/operations.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { addPerson } from "@footbridge/store/people/person.ts";
import { harborSchool } from "./house.ts";

const winter = { offering: "aide-class/winter" };
const codesOf = (answer: { json(): unknown }) =>
  (answer.json() as { findings: readonly { code: string }[] }).findings.map(({ code }) => code);

describe.each(engines)("the seats of a class, over HTTP on $name", ({ use }) => {
  const engine = use();

  test("the last seat that is taken is gone from the next route, and back in it once it is given back", async () => {
    const store = await engine.store();
    const { ask, soonest, keeper, people, members } = await harborSchool(store);
    await keeper.open();
    const di = (
      await addPerson(store.db, members.harbor, { name: "Di", language: "es", email: "di@example.org" })
    ).id;
    const enroll = (person: string) => ask("harbor", "enrollPerson", winter, { person });
    expect(await soonest()).toBe(12);
    // The catalog says nothing of its seats: unknown is neither none nor many.
    const unknown = await enroll(people.bo);
    expect([unknown.statusCode, codesOf(unknown)]).toEqual([409, ["seats.unknown"]]);
    await ask("harbor", "setClassSeats", winter, { seats: 1 });
    const seated = (await enroll(people.bo)).json<{ enrollment: string; seat: number }>();
    expect(seated.seat).toBe(1);
    expect(await soonest()).toBe(22);
    const page = await ask("none", "list.offerings", {}, undefined, "?limit=9");
    const { items } = page.json<{ items: { id: string; seatsLeft?: number }[] }>();
    expect(items.find(({ id }) => id === winter.offering)?.seatsLeft).toBe(0);
    expect((await enroll(di)).json()).toMatchObject({ outcome: "waiting", place: 1 });
    expect(codesOf(await enroll(di))).toEqual(["seats.already-in"]);
    expect(codesOf(await ask("harbor", "setClassSeats", winter, { seats: 0 }))).toEqual(["seats.too-few"]);
    const left = await ask("harbor", "leaveClass", { enrollment: seated.enrollment }, { how: "released" });
    expect(left.json()).toMatchObject({ moved: [{ name: "Di", seat: 1, told: true }] });
    expect(await soonest()).toBe(22);
    const letters = (await ask("admin", "listOutbox")).json<{
      items: { recipient: string; subject: string }[];
    }>();
    expect(letters.items[0]).toMatchObject({
      recipient: "di@example.org",
      subject: "Hay un lugar para usted: Nursing assistant class",
    });
    await ask("harbor", "setClassSeats", winter, { seats: 2 });
    expect(await soonest()).toBe(12);
  });

  test("the roster shows who is there, and attendance of a day that is none of the class is refused", async () => {
    const store = await engine.store();
    const { ask, people } = await harborSchool(store);
    await ask("harbor", "setClassSeats", winter, { seats: 2 });
    const seated = await ask("harbor", "enrollPerson", winter, { person: people.bo, program: "adult" });
    const { enrollment } = seated.json<{ enrollment: string }>();
    const mark = (day: string) =>
      ask("harbor", "markAttendance", winter, { day, hours: 5, marks: [{ enrollment, present: true }] });
    // It is 4 January; the class begins on 1 February.
    expect(codesOf(await mark("2027-02-01"))).toEqual(["seats.session-to-come"]);
    expect(codesOf(await mark("2027-01-04"))).toEqual(["seats.session-outside"]);
    const roster = (await ask("harbor", "getClass", winter)).json<{
      sessions: { day: string; hours: number }[];
      people: { name: string }[];
    }>();
    expect(roster.sessions.slice(0, 2)).toEqual([
      { day: "2027-02-01", hours: 5 },
      { day: "2027-02-03", hours: 5 },
    ]);
    expect(roster.people).toMatchObject([{ name: "Bo", state: "enrolled", seat: 1 }]);
    const journey = (await ask("harbor", "readJourney", { person: people.bo }, { why: "meeting" })).json<{
      events: { kind: string; body: object }[];
    }>();
    expect(journey.events.find(({ kind }) => kind === "enrollment")?.body).toEqual({
      kind: "enrollment",
      program: "adult",
      offering: "aide-class/winter",
      seat: "1",
      starts: "2027-02-01",
      title: "Nursing assistant class",
      plannedEnd: "2027-03-29",
    });
    // A class that the list no longer names keeps who is there, and takes nobody.
    await sql`update catalog.offerings set retired_at = now() where key = ${winter.offering}`.execute(
      store.db,
    );
    const late = await ask("harbor", "enrollPerson", winter, { person: people.bo });
    expect([late.statusCode, codesOf(late)]).toEqual([409, ["seats.not-listed"]]);
    expect((await ask("harbor", "getClass", winter)).json()).toMatchObject({ people: [{ name: "Bo" }] });
    // Whose birth is to come, is not even taken in.
    const unborn = await ask("harbor", "addPerson", {}, { name: "Eva", language: "en", born: "2030-01-01" });
    expect(codesOf(unborn)).toEqual(["person.birth-cannot-be"]);
  });

  test("every role: the house that gives the class, and nobody else", async () => {
    const store = await engine.store();
    const { ask, who, people } = await harborSchool(store);
    await ask("harbor", "setClassSeats", winter, { seats: 20 });
    const seated = await ask("harbor", "enrollPerson", winter, { person: people.bo });
    const { enrollment } = seated.json<{ enrollment: string }>();
    const asks: readonly (readonly [OperationName, Readonly<Record<string, string>>, object?])[] = [
      ["getClass", winter],
      ["setClassSeats", winter, { seats: 20 }],
      ["enrollPerson", winter, { person: people.cy }],
      ["markAttendance", winter, { day: "2027-01-04", hours: 1, marks: [{ enrollment, present: true }] }],
      ["leaveClass", { enrollment }, { how: "released" }],
    ];
    for (const [name, params, body] of asks)
      for (const as of who.filter((one) => one !== "harbor")) {
        const { statusCode } = await ask(as, name, params, body);
        expect([name, as, statusCode]).toEqual([name, as, as === "uptown" || as === "lead" ? 404 : 403]);
      }
    // A person of another house is not there for this one.
    expect((await ask("harbor", "enrollPerson", winter, { person: people.cy })).statusCode).toBe(404);
    const lists: string[] = [];
    for (const as of who) if ((await ask(as, "listClasses")).statusCode === 200) lists.push(as);
    expect(lists.toSorted()).toEqual(["harbor", "lead", "uptown"]);
    expect((await ask("uptown", "listClasses")).json()).toEqual({ items: [] });
    expect((await ask("harbor", "leaveClass", { enrollment }, { how: "released" })).statusCode).toBe(200);
  });
});
