import type { Day } from "@footbridge/core/units/day.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asMember } from "../../src/database/work.ts";
import type { Store } from "../../src/open-store.ts";
import { addPerson } from "../../src/people/person.ts";
import { markAttendance } from "../../src/seats/attendance.ts";
import { listGivenClasses } from "../../src/seats/classes.ts";
import { enroll } from "../../src/seats/enroll.ts";
import { leaveClass, setSeats } from "../../src/seats/release.ts";
import { readRoster } from "../../src/seats/roster.ts";
import { readSeatsLeft } from "../../src/seats/seats-left.ts";
import { engines } from "../engines.ts";
import { memberOf } from "../people/two-houses.ts";
import { classOf, listOf, nurseAides } from "../small-city.ts";

const today = "2027-01-04" as Day;
const denied = { code: "42501" };
const letter = (language: string, title: string) => ({ subject: `${language}: a seat`, body: title });

describe.each(engines)("seats of a class on $name", ({ use }) => {
  const engine = use();

  /** Harbor School gives a class of two seats; four people are known to it. */
  async function school(store: Store, seatsLeft = 2) {
    const { db } = store;
    await store.catalog.import(listOf("harbor", nurseAides(classOf("class", { seatsLeft }))));
    const lead = await memberOf(db, "lea", "program-manager", "harbor-school");
    const other = await memberOf(db, "uli", "program-manager", "uptown");
    const named = (name: string, email?: string) =>
      addPerson(db, lead, { name, language: "es", email }).then(({ id }) => id);
    const people = {
      ana: await named("Ana"),
      bo: await named("Bo"),
      cy: await named("Cy", "cy@example.org"),
      di: await named("Di"),
    };
    const ask = (person: string) => enroll(db, lead, { offering: "class", person, program: "none", today });
    const kinds = async (person: string): Promise<readonly string[]> => {
      const found = await sql<{ kind: string }>`select kind from people.events
        where person = ${person} order by recorded_at, id`.execute(db);
      return found.rows.map(({ kind }) => kind);
    };
    return { db, lead, other, people, ask, kinds };
  }

  test("are taken, waited for, given back and handed on in order, and the journeys say so", async () => {
    const store = await engine.store();
    const { db, lead, people, ask, kinds } = await school(store);
    const first = await ask(people.ana);
    expect([first, await ask(people.bo)]).toMatchObject([
      { outcome: "enrolled", seat: 1 },
      { outcome: "enrolled", seat: 2 },
    ]);
    expect((await readSeatsLeft(db)).left).toEqual({ class: 0 });
    expect([await ask(people.cy), await ask(people.di), await ask(people.cy)]).toMatchObject([
      { outcome: "waiting", place: 1 },
      { outcome: "waiting", place: 2 },
      { outcome: "already-in" },
    ]);
    const before = (await readSeatsLeft(db)).version;
    const enrollment = "enrollment" in first ? first.enrollment : "";
    const moved = await leaveClass(db, lead, { enrollment, how: "released", today, letter });
    expect(moved).toMatchObject([{ person: people.cy, name: "Cy", seat: 1, told: true }]);
    const letters = await sql<{
      recipient: string;
      subject: string;
      body: string;
    }>`select recipient, subject, body
      from people.outbox`.execute(db);
    expect(letters.rows).toEqual([
      { recipient: "cy@example.org", subject: "es: a seat", body: "Nurse aide" },
    ]);
    expect((await readSeatsLeft(db)).version).toBeGreaterThan(before);
    expect(await kinds(people.ana)).toEqual(["enrollment", "completion"]);
    expect(await kinds(people.cy)).toEqual(["waiting", "enrollment"]);
    expect(await leaveClass(db, lead, { enrollment, how: "released", today, letter })).toBeUndefined();
    const wider = await setSeats(db, lead, { offering: "class", seats: 3, today, letter });
    expect(wider).toMatchObject({ outcome: "done", moved: [{ person: people.di, seat: 3, told: false }] });
    expect(await setSeats(db, lead, { offering: "class", seats: 1, today, letter })).toEqual({
      outcome: "too-few",
      taken: 3,
    });
    const roster = await readRoster(db, lead, "class");
    expect(roster?.people.map(({ name, state, seat }) => [name, state, seat])).toEqual([
      ["Cy", "enrolled", 1],
      ["Bo", "enrolled", 2],
      ["Di", "enrolled", 3],
      ["Ana", "released", 1],
    ]);
    // Whoever is deleted leaves the seat.
    await sql`delete from people.events where person = ${people.bo}`.execute(db);
    await sql`delete from people.person where id = ${people.bo}`.execute(db);
    expect((await readSeatsLeft(db)).left).toEqual({ class: 1 });
  });

  test("are never taken twice, however many ask at once", async () => {
    const store = await engine.store();
    const { db, lead, ask } = await school(store, 3);
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, n) => addPerson(db, lead, { name: `P${n}`, language: "en" })),
    );
    const got = await Promise.all([...many, ...many].map(({ id }) => ask(id)));
    const seats = got.flatMap((one) => (one.outcome === "enrolled" ? [one.seat] : []));
    expect(seats.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    expect(got.filter(({ outcome }) => outcome === "waiting")).toHaveLength(9);
    expect(got.filter(({ outcome }) => outcome === "already-in")).toHaveLength(12);
    const places = got.flatMap((one) => (one.outcome === "waiting" ? [one.place] : []));
    expect(places.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("attendance is marked by day, and a changed mark corrects the earlier event", async () => {
    const store = await engine.store();
    const { db, lead, people, ask, kinds } = await school(store);
    const seated = await ask(people.ana);
    const enrollment = "enrollment" in seated ? seated.enrollment : "";
    const mark = (present: boolean) =>
      markAttendance(db, lead, {
        offering: "class",
        day: today,
        hours: 3,
        marks: [
          { enrollment, present },
          { enrollment: "enrollment-guessed", present },
        ],
      });
    expect((await mark(true)).map(({ outcome }) => outcome)).toEqual(["written", "not-in"]);
    expect((await mark(true)).map(({ outcome }) => outcome)).toEqual(["unchanged", "not-in"]);
    expect((await mark(false)).map(({ outcome }) => outcome)).toEqual(["corrected", "not-in"]);
    expect(await kinds(people.ana)).toEqual(["enrollment", "attendance", "correction"]);
    expect((await readRoster(db, lead, "class"))?.attendance).toEqual([
      { enrollment, day: today, present: false, hours: 3 },
    ]);
  });

  test("another organization neither sees nor touches who sits there", async () => {
    const store = await engine.store();
    const { db, lead, other, people, ask } = await school(store);
    const seated = await ask(people.ana);
    const enrollment = "enrollment" in seated ? seated.enrollment : "";
    await markAttendance(db, lead, {
      offering: "class",
      day: today,
      hours: 3,
      marks: [{ enrollment, present: true }],
    });
    const count = (table: string) =>
      asMember(db, other, async (tx) => (await sql`select from ${sql.table(table)}`.execute(tx)).rows.length);
    expect([await count("people.enrollments"), await count("people.attendance")]).toEqual([0, 0]);
    expect(await count("people.class_seats")).toBe(1);
    expect(await enroll(db, other, { offering: "class", person: people.bo, program: "none", today })).toEqual(
      {
        outcome: "no-class",
      },
    );
    expect(await leaveClass(db, other, { enrollment, how: "released", today, letter })).toBeUndefined();
    expect(await readRoster(db, other, "class")).toBeUndefined();
    for (const statement of [
      "insert into people.class_seats (offering, org, seats) values ('mine', 'uptown', 5)",
      "insert into people.enrollments (id, offering, org, person, state, seat, program, title, by) select 'x', 'class', 'uptown', 'p', 'enrolled', 9, 'none', 'X', 'uli'",
      "update people.class_seats set taken = 0",
      "delete from people.enrollments",
    ])
      await expect(asMember(db, other, (tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject(denied);
    // With the person's yes to coordinate, the other house sees where they sit.
    await sql`insert into people.consents (id, person, purpose, partner, words, language, given_by, expires_at)
      values ('c', ${people.ana}, 'coordination', 'uptown', '1', 'en', 'lea', now() + interval '1 day')`.execute(
      db,
    );
    expect(await count("people.enrollments")).toBe(1);
  });

  test("stay for the roster once the list no longer names the class, and nobody new comes", async () => {
    const store = await engine.store();
    const { db, lead, other, people, ask, kinds } = await school(store, 1);
    const sits = await ask(people.ana);
    await ask(people.cy);
    await store.catalog.import(listOf("harbor", nurseAides(classOf("next", { seatsLeft: 2 }))));
    const roster = await readRoster(db, lead, "class");
    expect(roster?.given).toMatchObject({ listed: false, taken: 1, waiting: 1 });
    expect(roster?.people).toHaveLength(2);
    const listed = async () =>
      (await listGivenClasses(db, lead)).map(({ offering: { id } }) => id).toSorted();
    expect(await listed()).toEqual(["class", "next"]);
    expect(await readRoster(db, other, "class")).toBeUndefined();
    expect(await ask(people.bo)).toEqual({ outcome: "not-listed" });
    const more = { offering: "class", seats: 9, today, letter };
    expect(await setSeats(db, lead, more)).toEqual({ outcome: "not-listed" });
    const enrollment = sits.outcome === "enrolled" ? sits.enrollment : "";
    const marks = { offering: "class", day: today, hours: 2, marks: [{ enrollment, present: true }] };
    expect(await markAttendance(db, lead, marks)).toMatchObject([{ outcome: "written" }]);
    // Who waits does not get a seat in a class that is not given any more.
    expect(await leaveClass(db, lead, { enrollment, how: "released", today, letter })).toEqual([]);
    expect(await kinds(people.ana)).toEqual(["enrollment", "attendance", "completion"]);
    const line = (await readRoster(db, lead, "class"))?.people.find(({ state }) => state === "waiting");
    await leaveClass(db, lead, { enrollment: line?.enrollment ?? "", how: "released", today, letter });
    expect(await listed()).toEqual(["next"]);
  });
});
