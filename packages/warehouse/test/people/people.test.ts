import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql, statement } from "@footbridge/core/sql/fragment.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Duck, openDuck } from "../../src/duckdb/open.ts";
import { findAlike } from "../../src/people/alike.ts";
import { decidedPeople, type Decision, renamedFor } from "../../src/people/decided.ts";
import { writePseudonyms } from "../../src/people/pseudonyms.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-people-"));
let duck: Duck;
beforeAll(async () => {
  duck = await openDuck();
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true });
});

const key = Buffer.alloc(32, 7);

interface Told {
  readonly id: string | null;
  readonly birth?: string | null;
  readonly sex?: string | null;
  readonly black?: string | null;
  readonly zip?: string | null;
  readonly county?: string | null;
}

/** A file of records with the elements that people are known by. */
async function fileOf(provider: string, people: readonly Told[], realm = "state") {
  const records = join(folder, `${provider}.parquet`);
  const text = (value: string | null | undefined): string =>
    value === null || value === undefined ? "null" : `'${value}'`;
  const rows = people.map(
    ({ id, birth = "1990-05-17", sex = "2", black = "1", zip = "10451", county = "005" }) =>
      `(${text(id)}, ${text(birth)}::date, ${text(sex)}, null, null, null, ${text(black)}, null, null, ${text(zip)}, ${text(county)}, date '2024-01-01')`,
  );
  await duck.run({
    text: `copy (select * from (values ${rows.join(", ")}) as r("100", "200", "201", "210", "211", "212", "213", "214", "215", "103", "102", "900"))
      to '${records}' (format parquet)`,
    values: [],
  });
  const pseudonyms = join(folder, `${provider}-people.parquet`);
  await writePseudonyms(duck, { records, to: pseudonyms, key, realm });
  return { provider, records, people: pseudonyms };
}

const personsIn = async (path: string) =>
  (await duck.rows(statement(sql`select "100", "person" from read_parquet(${path}) order by "100"`))).map(
    ({ 100: id, person }) => [id, person],
  );

describe("a pseudonym", () => {
  test("is the HMAC-SHA-256 of realm and identifier, as Node has it", async () => {
    const { people } = await fileOf("hmac", [{ id: " A1 " }, { id: "" }, { id: null }, { id: "B2" }]);
    const pseudonym = (id: string): string =>
      `p${createHmac("sha256", key).update(`state\u0000${id}`).digest("hex").slice(0, 32)}`;
    expect(await personsIn(people)).toEqual([
      [" A1 ", pseudonym("A1")],
      ["B2", pseudonym("B2")],
    ]);
  });

  test("is the same with every provider for a state's identifier, and another for a provider's own", async () => {
    const one = await personsIn((await fileOf("one", [{ id: "X" }])).people);
    const two = await personsIn((await fileOf("two", [{ id: "X" }])).people);
    const own = await personsIn((await fileOf("own", [{ id: "X" }], "provider own")).people);
    expect(two).toEqual(one);
    expect(own).not.toEqual(one);
  });
});

describe("who may be one", () => {
  test("exactly where the pseudonym is one, and nobody within one provider", async () => {
    const files = [await fileOf("harbor", [{ id: "1" }, { id: "2" }]), await fileOf("uptown", [{ id: "2" }])];
    const found = await findAlike(duck, files);
    const exact = found.filter(({ kind }) => kind === "exact");
    expect(exact).toHaveLength(1);
    expect(exact[0]).toMatchObject({
      weight: 1,
      left: { providers: ["harbor"] },
      right: { providers: ["uptown"] },
    });
  });

  test.each([
    ["all signs", {}, 1, []],
    ["all but the ZIP code, which is blank", { zip: null }, 0.75, []],
    ["another ZIP code", { zip: "10452" }, undefined, []],
    ["another county", { county: "061" }, 0.8, ["county"]],
    ["another birth date", { birth: "1990-05-18" }, undefined, []],
    ["a blank birth date", { birth: null }, undefined, []],
    ["sex not told", { sex: "9" }, undefined, []],
    ["race not told", { black: null }, undefined, []],
  ])("by %s", async (_case, told, weight, differ) => {
    const files = [
      await fileOf("harbor", [{ id: "1" }]),
      await fileOf("own school", [{ id: "1", ...told }], "provider own school"),
    ];
    const [found] = await findAlike(duck, files);
    expect([found?.kind, found?.weight, found?.differ]).toEqual(
      weight === undefined ? [undefined, undefined, undefined] : ["fuzzy", weight, differ],
    );
  });

  test("blanks on both sides never match", async () => {
    const blank = { birth: null, sex: null, black: null, zip: null, county: null };
    const files = [
      await fileOf("harbor", [{ id: "1", ...blank }]),
      await fileOf("own", [{ id: "2", ...blank }, { id: null }], "provider own"),
    ];
    expect(await findAlike(duck, files)).toEqual([]);
  });
});

describe("decisions", () => {
  const one = (left: string, right: string): Decision => ({ kind: "one", left, right });

  test("join in chains, whatever their order; undone, nothing is left of them", () => {
    const chain = [one("c", "b"), one("a", "b"), one("d", "c")];
    const told = (decisions: readonly Decision[]) =>
      [...renamedFor("x", decisions)].toSorted(([a], [b]) => a.localeCompare(b));
    expect(told(chain)).toEqual([
      ["b", "a"],
      ["c", "a"],
      ["d", "a"],
    ]);
    expect(told(chain.toReversed())).toEqual(told(chain));
    expect(told([])).toEqual([]);
  });

  test("part one pseudonym of two providers", () => {
    const two: Decision = { kind: "two", person: "p", provider: "uptown" };
    expect(renamedFor("harbor", [two]).size).toBe(0);
    expect(renamedFor("uptown", [two]).get("p")).toMatch(/^p~/);
  });

  test("are applied to a file, which else is taken as it is", async () => {
    const { people } = await fileOf("decided", [{ id: "1" }, { id: "2" }]);
    const [[, first] = [], [, second] = []] = (await personsIn(people)) as string[][];
    expect(await decidedPeople(duck, people, "decided", [], folder)).toBe(people);
    const merged = await decidedPeople(duck, people, "decided", [one(first ?? "", second ?? "")], folder);
    const persons = (await personsIn(merged)).map(([, person]) => person);
    expect(new Set(persons).size).toBe(1);
  });
});
