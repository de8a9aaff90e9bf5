import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { usualAsOf } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { standingEvents } from "@footbridge/core/history/standing-events.ts";
import { seeded } from "@footbridge/core/units/seeded.ts";
import { addPerson } from "@footbridge/store/people/person.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { memberOf } from "../../../store/test/people/two-houses.ts";
import { accountsOn } from "../accounts/at-the-door.ts";
import { told as comparable } from "../journeys/comparable.ts";
import { foldablePeople } from "../journeys/people.ts";
import { unfold } from "../journeys/unfold.ts";
import { certified, deskOn, newFolder } from "../measure/desk-in-use.ts";

interface Cell {
  readonly metric: string;
  readonly program: string;
  readonly group: string;
  readonly area?: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly suppressed: boolean;
}

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const keyOf = ({ metric, program, group, area }: Cell) => [metric, program, group, area ?? ""].join(" | ");

describe("the records of journeys kept here", () => {
  const engine = engines[0].use();

  test("give by `metrics run` the numbers that the app reports of the same people's own file", async () => {
    const store = await engine.store();
    const lead = await memberOf(store.db, "lee", "program-manager", "uptown");
    const { app } = await accountsOn(store);
    const { signIn } = app;
    if (signIn === undefined) throw new Error("a service with accounts signs in");
    signIn.identify = () => Promise.resolve({ account: "lee", memberships: [lead] });
    const ask = (url: string, payload: object) =>
      app.inject({
        method: "POST",
        url: `/api/v1/${url}`,
        payload,
        headers: { host: "localhost", origin: "http://localhost" },
      });
    const random = seeded(3);
    const people = [...foldablePeople({ people: 300, seed: 8 })]
      .filter(({ length }) => length === 1)
      .slice(0, 120);
    for (const [place, rows] of people.entries()) {
      const person = await addPerson(store.db, lead, { name: `Person ${place}`, language: "en" });
      // What stands after corrections; those are folded in fold.test.ts.
      const told = standingEvents(unfold(rows, random.fork(rows[0]?.["100"] ?? "")));
      const own = (id: string) => `${place}/${id}`;
      const events = told.map(({ id, happened, body }) => ({
        id: own(id),
        happened,
        body:
          "enrollment" in body && body.enrollment !== undefined
            ? { ...body, enrollment: own(body.enrollment) }
            : body,
      }));
      const answer = await ask(`people/${person.id}/events`, { events });
      if (answer.statusCode !== 200) throw new Error(answer.body);
    }
    const asked = { why: "the quarter", asOf: usualAsOf };
    const json = (await ask("journey-rows", asked)).json<{ people: number; rows: object[] }>();
    expect([json.people, json.rows.length]).toEqual([people.length, people.length]);
    const folder = newFolder();
    const file = join(folder, "rows.csv");
    writeFileSync(file, (await ask("journey-rows.csv", asked)).body);
    expect(readFileSync(file, "utf8").split("\n")).toHaveLength(people.length + 2);
    const words = ["metrics", "run", file, "--report", "PY2023Q4", "--no-suppression", "--json"];
    const out = await run(process.execPath, ["packages/cli/src/main.ts", ...words], {
      cwd: root,
      maxBuffer: 1e8,
    });
    const ours = new Map(
      (JSON.parse(out.stdout) as { results: Cell[] }).results.map((cell) => [keyOf(cell), cell]),
    );

    const elements = [...recordsKnowledge().layout.values()].filter(({ origin }) => origin !== "public-file");
    const desk = await deskOn(store);
    await certified(desk, [...pirlLines(people.flat().map(comparable), elements)].join(""));
    const report = (await desk.app.inject({ url: "/api/v1/reports/PY2023Q4" })).json<{ cells: Cell[] }>();
    const shown = report.cells.filter(({ suppressed }) => !suppressed);
    expect(shown.length).toBeGreaterThan(20);
    // A median is published rounded, so that no one's pay can be read from it.
    for (const cell of shown) {
      const own = ours.get(keyOf(cell)) ?? cell;
      expect([keyOf(cell), cell.numerator, cell.denominator]).toEqual([
        keyOf(own),
        own.numerator,
        own.denominator,
      ]);
      const off = Math.abs((cell.value ?? 0) - (own.value ?? 0));
      expect([keyOf(cell), cell.numerator === null ? off <= 50 : off]).toEqual([
        keyOf(cell),
        cell.numerator === null ? true : 0,
      ]);
    }
    expect(shown.filter((cell) => !ours.has(keyOf(cell)))).toEqual([]);
  });
});
