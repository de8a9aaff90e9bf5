import { describe, expect, it } from "vitest";
import type { Answer } from "@footbridge/core/routes/answer.ts";
import { compileTown } from "@footbridge/core/routes/compile.ts";
import type { Person, Target } from "@footbridge/core/routes/person.ts";
import { solve } from "@footbridge/core/routes/solve.ts";
import { week } from "../../town/calendar.ts";
import { all } from "../../town/requirements.ts";
import { person, town, type TownSketch } from "../../town/vocabulary.ts";

const job = (id: string): Target => ({ kind: "occupation", id });
const fact = (id: string): Target => ({ kind: "fact", fact: id });
const ask = (sketch: TownSketch, who: Partial<Person>, target: Target): Answer =>
  solve(compileTown(sketch.build()), person(who), target);
const vectors = (sketch: TownSketch, who: Partial<Person>, target: Target) =>
  ask(sketch, who, target).front.map(({ vector }) => vector);

/** Two classes of ten weeks that start together; both are needed. */
const pair = (first: object, second: object) =>
  town()
    .program("a")
    .gives("a")
    .offering({ start: 0, weeks: 10, ...first })
    .offering({ start: 20, weeks: 10, ...first })
    .program("b")
    .gives("b")
    .offering({ start: 0, weeks: 10, ...second })
    .offering({ start: 20, weeks: 10, ...second })
    .job("end", 2_000)
    .needs(all("a", "b"));

describe("R7, what a week can hold", () => {
  it("two classes side by side, one after the other where only one is allowed", () => {
    expect(vectors(pair({}, {}), {}, job("end"))).toEqual([[10, 0, 0, 2]]);
    expect(vectors(pair({}, {}), { maxParallelStudy: 1 }, job("end"))).toEqual([[30, 0, 0, 2]]);
    expect(ask(pair({}, {}), { maxParallelStudy: 0 }, job("end")).status).toBe("closed");
  });

  it("not beside each other when the same evening or too many hours are asked for", () => {
    const evening = { blocks: ["weekday-evening-1"] as const };
    expect(vectors(pair(evening, evening), {}, job("end"))).toEqual([[30, 0, 0, 2]]);
    expect(vectors(pair(evening, { blocks: ["saturday"] }), {}, job("end"))).toEqual([[10, 0, 0, 2]]);
    expect(vectors(pair(evening, { ...evening, place: "online" }), {}, job("end"))).toEqual([[10, 0, 0, 2]]);
    expect(vectors(pair({ hours: 23 }, { hours: 22.5 }), {}, job("end"))).toEqual([[30, 0, 0, 2]]);
    expect(vectors(pair({ hours: 22.5 }, { hours: 22.5 }), {}, job("end"))).toEqual([[10, 0, 0, 2]]);
  });

  it("four at once for somebody who may", () => {
    const names = ["a", "b", "c", "d"];
    const sketch = names.reduce(
      (built, name) =>
        built.program(name).gives(name).offering({ start: 0, weeks: 6 }).offering({ weeks: 7 }),
      town(),
    );
    const end = sketch.job("end", 2_000).needs(...names);
    expect(vectors(end, { maxParallelStudy: 4 }, job("end"))).toEqual([[6, 0, 0, 4]]);
    expect(vectors(end, { maxParallelStudy: 3 }, job("end"))).toEqual([[13, 0, 0, 4]]);
    expect(vectors(end, { maxParallelStudy: 2 }, job("end"))).toEqual([[13, 0, 0, 4]]);
    expect(vectors(end, { maxParallelStudy: 1 }, job("end"))).toEqual([[27, 0, 0, 4]]);
  });

  it("work takes 35 hours and the weekdays, so that a Saturday class of ten hours fits beside it", () => {
    const beside = (offering: object) =>
      town()
        .program("class")
        .gives("c")
        .offering({ weeks: 10, ...offering })
        .job("porter", 1_500)
        .experience("year", 50)
        .job("end", 2_000)
        .needs("c", "year");
    expect(vectors(beside({ hours: 10, blocks: ["saturday"] }), {}, job("end"))).toEqual([[50, 0, 0, 2]]);
    expect(vectors(beside({ hours: 11, blocks: ["saturday"] }), {}, job("end"))).toEqual([[60, 0, 0, 2]]);
    expect(vectors(beside({ hours: 10, blocks: ["weekday-morning"] }), {}, job("end"))).toEqual([
      [60, 0, 0, 2],
    ]);
    expect(ask(beside({ hours: 5 }), { weeklyHours: 34 }, job("end")).status).toBe("closed");
  });
});

describe("R8, the income floor", () => {
  const sketch = town().program("p").gives("x").offering({ start: 3, weeks: 4, hours: 20 });

  it("today's job for the hours left over must meet it", () => {
    const who = { hourlyWage: 2_000, weeklyHours: 45 };
    expect(vectors(sketch, { ...who, incomeFloor: 50_000 }, fact("x"))).toEqual([[7, 0, 0, 1]]);
    expect(ask(sketch, { ...who, incomeFloor: 50_001 }, fact("x")).status).toBe("closed");
  });

  it("a job taken for its pay alone can make room for a class", () => {
    const withJob = town()
      .program("p")
      .gives("x")
      .offering({ start: 3, weeks: 4, hours: 20, blocks: ["saturday"] })
      .job("driver", 2_600)
      .experience("driven", 6);
    const who = { hourlyWage: 2_000, weeklyHours: 60, incomeFloor: 90_000 };
    // 40 hours left over at today's wage are $800, 35 hours of driving $910; driving must cover weeks 3 to 6.
    expect(vectors(withJob, who, fact("x"))).toEqual([[7, 0, 0, 2]]);
    expect(ask(withJob, { ...who, incomeFloor: 91_001 }, fact("x")).status).toBe("closed");
  });
});

describe("R9, what is paid", () => {
  it("streams lower tuition only, supports are bought by the week, online at home", () => {
    const sketch = town()
      .program("p")
      .gives("x")
      .offering({ start: 0, weeks: 4, tuition: 30_000, other: 1_000, streams: ["grant"] })
      .program("q")
      .gives("y")
      .offering({ start: 0, weeks: 4, place: "online" })
      .stream("grant", 100_000, "per-offering")
      .service("north", "childcare", 700)
      .service("north", "childcare", 500)
      .service("south", "childcare", 900);
    expect(vectors(sketch, { budget: 1_000 }, fact("x"))).toEqual([[4, 1_000, 0, 1]]);
    expect(vectors(sketch, { budget: 3_000, needs: ["childcare"] }, fact("x"))).toEqual([[4, 3_000, 0, 1]]);
    expect(ask(sketch, { budget: 2_999, needs: ["childcare"] }, fact("x")).status).toBe("closed");
    expect(vectors(sketch, { budget: 9_999, needs: ["childcare"], home: "south" }, fact("y"))).toEqual([
      [4, 3_600, 0, 1],
    ]);
    expect(ask(sketch, { budget: 9_999, needs: ["transport"] }, fact("y")).status).toBe("closed");
  });

  it("a voucher pays one of two classes, and the answer says which", () => {
    const sketch = town()
      .program("a")
      .gives("a")
      .offering({ start: 0, weeks: 2, tuition: 50_000, streams: ["voucher"] })
      .program("b")
      .gives("b")
      .offering({ start: 2, weeks: 2, tuition: 30_000, streams: ["voucher"] })
      .stream("voucher", 60_000, "once")
      .job("end", 2_000)
      .needs("a", "b");
    const answer = ask(sketch, { budget: 90_000 }, job("end"));
    expect(answer.front.map(({ vector }) => vector)).toEqual([[4, 30_000, 0, 2]]);
    expect(answer.front[0]?.steps).toMatchObject([
      { program: "a", cost: 0, stream: "voucher", startWeek: 0, endWeek: 2 },
      { program: "b", cost: 30_000 },
    ]);
    expect(answer.front[0]?.steps[1]).not.toHaveProperty("stream");
  });
});

describe("R10 and R13, what is closed, and when", () => {
  it("a full class is open only to those who accept a wait-list, and it says so", () => {
    const sketch = town().program("p").gives("x").offering({ start: 1, weeks: 2, seats: 0 });
    expect(ask(sketch, {}, fact("x")).status).toBe("closed");
    expect(ask(sketch, { acceptWaitlist: true }, fact("x")).front[0]?.steps).toMatchObject([
      { waitlist: true },
    ]);
  });

  it("mode, place, and times when somebody cannot study close a class", () => {
    const sketch = town()
      .program("p")
      .gives("x")
      .offering({ start: 1, weeks: 2, mode: "in-person", place: "south", blocks: ["sunday"] });
    expect(ask(sketch, {}, fact("x")).status).toBe("exact");
    expect(ask(sketch, { places: ["north", "online"] }, fact("x")).status).toBe("closed");
    expect(ask(sketch, { modes: ["online"] }, fact("x")).status).toBe("closed");
    expect(ask(sketch, { unavailable: ["sunday"] }, fact("x")).status).toBe("closed");
    expect(ask(sketch, { unavailable: ["saturday"] }, fact("x")).status).toBe("exact");
  });

  it("weeks of steps are the town's, time is the person's; open entry says so", () => {
    const sketch = town()
      .program("p")
      .gives("x")
      .offering({ start: 4, weeks: 2 })
      .program("q")
      .needs("x")
      .gives("y");
    const answer = ask(sketch.offering({ weeks: 3 }), { start: week(-2) }, fact("y"));
    expect(answer.front).toMatchObject([
      {
        vector: [11, 0, 0, 2],
        steps: [
          { program: "p", startWeek: 4, endWeek: 6 },
          { program: "q", startWeek: 6, endWeek: 9, openEntry: true },
        ],
      },
    ]);
  });
});
