import type { EverywhereAnswer } from "@footbridge/contract/everywhere.ts";
import { askTown } from "@footbridge/contract/town-routes.ts";
import type { WhyNotAnswer } from "@footbridge/contract/why-not.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../src/app.ts";
import { appOn, misfits, post, problemIn, shelf } from "./asking.ts";
import { anaStands, tinyCity } from "./tiny-city.ts";

let app: App;
beforeAll(async () => {
  app = await appOn(shelf(tinyCity()));
});
afterAll(() => app.app.close());

const ask = (body: object) => post(app, "/api/v1/routes", body);
const aide = "occupation:31-1131";
const nurse = "occupation:29-1141";

describe("a route", () => {
  test("to the aide's job ends when the class does: 12 weeks, $1,050, one step", async () => {
    const response = await ask({ standing: anaStands, target: aide });
    expect(response.statusCode).toBe(200);
    expect(misfits("askRoute", response)).toEqual([]);
    const { status, itineraries, catalogVersion } = response.json<RouteAnswer>();
    expect([status, catalogVersion]).toEqual(["exact", 1]);
    expect(itineraries.map(({ vector }) => vector)).toEqual([
      [12, 105_000, Math.round(-10_000 * Math.log(0.8)), 1],
    ]);
  });

  test("to the nurse's job takes both classes: 36 weeks, $2,100, two steps", async () => {
    const { itineraries } = (await ask({ persona: "ana", target: nurse })).json<RouteAnswer>();
    expect(itineraries.map(({ weeks, cost, steps }) => [weeks, cost, steps.length])).toEqual([
      [36, 210_000, 2],
    ]);
  });

  test("asked from a later Monday takes the class that is still to come: its end in week 22 is 17 weeks from week 5", async () => {
    const { itineraries } = (
      await ask({ persona: "ana", target: aide, start: "2027-02-08" })
    ).json<RouteAnswer>();
    expect(itineraries.map(({ weeks, arrives }) => [weeks, arrives])).toEqual([[17, "2027-06-07"]]);
  });

  test("to a job whose licence nobody gives is closed", async () => {
    const response = await ask({ persona: "ana", target: "occupation:29-1240" });
    expect([response.json<RouteAnswer>().status, misfits("askRoute", response)]).toEqual(["closed", []]);
  });

  test("by the criteria that were asked for", async () => {
    const { criteria, itineraries } = (
      await ask({ persona: "ana", target: aide, criteria: ["cost"] })
    ).json<RouteAnswer>();
    expect([criteria, itineraries.map(({ vector }) => vector)]).toEqual([["cost"], [[105_000]]]);
  });

  test("says what is odd in the question, and answers all the same", async () => {
    const standing = { ...anaStands, facts: ["reading:3", "cert:aid"], attributes: ["left-handed"] };
    const { findings } = (await ask({ standing, target: aide })).json<{ findings: Finding[] }>();
    expect(findings.map(({ severity, at, fix }) => [severity, at, fix])).toEqual([
      ["warning", "body.standing.facts[1]", "Did you mean cert:aide?"],
      ["warning", "body.standing.attributes[0]", "See /api/v1/vocabulary."],
    ]);
  });

  test("is never kept by anyone between", async () => {
    expect((await ask({ persona: "ana", target: aide })).headers["cache-control"]).toBe("no-store");
  });
});

describe("why not", () => {
  const whyNot = (body: object) => post(app, "/api/v1/routes/why-not", body);

  test("says the exact money that is missing, and where the person stands with it", async () => {
    const standing = { ...anaStands, budget: 100_000 };
    const response = await whyNot({ standing, target: aide });
    expect(misfits("askWhyNot", response)).toEqual([]);
    const { status, ways } = response.json<WhyNotAnswer>();
    const money = ways.find(({ changes }) => changes.every(({ kind }) => kind === "budget"));
    expect([status, money?.changes[0], money?.weeks, money?.cost]).toEqual([
      "closed",
      expect.objectContaining({ kind: "budget", to: 105_000, more: 5000 }),
      12,
      105_000,
    ]);
    const again = (await ask({ standing: money?.standing, target: aide })).json<RouteAnswer>();
    expect(again.itineraries.map(({ vector }) => vector[1])).toEqual([105_000]);
  });

  test("names the bridge that nobody has built", async () => {
    const { missingBridges } = (
      await whyNot({ persona: "ana", target: "occupation:29-1240" })
    ).json<WhyNotAnswer>();
    expect(missingBridges.map(({ fact }) => fact)).toEqual(["licence:surgeon"]);
  });

  test("can be asked of a program: the nurse school asks for the aide's certificate", async () => {
    const response = await whyNot({ persona: "ana", target: "program:nurse-school" });
    expect(misfits("askWhyNot", response)).toEqual([]);
    const { target, ways } = response.json<WhyNotAnswer>();
    expect(target).toEqual({
      target: "program:nurse-school",
      kind: "program",
      label: { en: "Nurse school" },
    });
    expect(ways[0]?.changes).toEqual([
      expect.objectContaining({ kind: "fact", fact: "cert:aide", label: { en: "Aide certificate" } }),
    ]);
  });
});

describe("everywhere", () => {
  test("is every job with a way there, by the week, and a count of the rest", async () => {
    const response = await post(app, "/api/v1/routes/everywhere", { persona: "ana" });
    expect(misfits("askEverywhere", response)).toEqual([]);
    const { jobs, closed } = response.json<EverywhereAnswer>();
    expect(jobs.map(({ target, weeks }) => [target, weeks])).toEqual([
      [aide, 12],
      [nurse, 36],
    ]);
    expect(closed).toBe(1);
  });
});

describe("a town of one's own", () => {
  const example = askTown.example as {
    readonly town: object;
    readonly person: object;
    readonly target: string;
  };

  test("answers as the command does: week 12, $950, by hand", async () => {
    const response = await post(app, "/api/v1/routes/town", example);
    expect(misfits("askTown", response)).toEqual([]);
    expect(response.json()).toEqual({
      status: "exact",
      criteria: ["time", "cost", "risk", "steps"],
      front: [
        {
          vector: [12, 95_000, Math.round(-10_000 * Math.log(0.8)), 1],
          steps: [
            {
              kind: "study",
              program: "aide-class",
              offering: "aide-class-spring",
              start: "2027-02-01",
              end: "2027-03-29",
              cost: 95_000,
            },
          ],
          occupation: "aide",
        },
      ],
    });
  });

  test("with things wrong in town, person and target names all of them", async () => {
    const town = { ...example.town, start: "2027-01-05" };
    const person = { ...example.person, weeklyHours: -1 };
    const response = await post(app, "/api/v1/routes/town", { town, person, target: "job:aide" });
    expect(response.statusCode).toBe(422);
    expect(problemIn(response).findings.map(({ at }) => at)).toEqual(
      expect.arrayContaining(["body.town.start", "body.person.weeklyHours", "body.target"]),
    );
  });
});
