import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asDesk } from "../../src/database/work.ts";
import * as links from "../../src/measure/links.ts";
import * as looks from "../../src/measure/looks.ts";
import * as targets from "../../src/measure/targets.ts";
import { engines } from "../engines.ts";

const pair = (id: string, weight: number, kind: "exact" | "fuzzy" = "fuzzy"): links.FoundLink => ({
  id,
  kind,
  left: { person: `${id}-a`, providers: ["Harbor"], records: 1 },
  right: { person: `${id}-b`, providers: ["Uptown"], records: 2 },
  agree: ["birth date", "sex"],
  differ: ["county"],
  weight,
});

describe.each(engines)("the desk on $name", ({ use }) => {
  const engine = use();
  const desk = async () => (await engine.store()).db;

  test("exact links stand at once, fuzzy ones wait; the likeliest first", async () => {
    const db = await desk();
    await links.replaceFound(db, [pair("a", 0.7), pair("b", 0.9), pair("c", 1, "exact")]);
    const all = await links.list(db, {});
    expect(all.items.map(({ id, state }) => [id, state])).toEqual([
      ["c", "linked"],
      ["b", "candidate"],
      ["a", "candidate"],
    ]);
    const first = await links.list(db, { limit: 2 });
    expect((await links.list(db, { after: first.next })).items.map(({ id }) => id)).toEqual(["a"]);
    expect(await links.decided(db)).toEqual([]);
  });

  test("a decision can be taken back, outlives the next search, and is never forgotten", async () => {
    const db = await desk();
    await links.replaceFound(db, [pair("a", 0.7), pair("b", 0.9)]);
    await links.decide(db, "a", { state: "linked", by: "R. Alvarez", note: "same address" });
    await links.replaceFound(db, [pair("c", 0.8)]);
    expect((await links.list(db, {})).items.map(({ id }) => id)).toEqual(["c", "a"]);
    expect((await links.decided(db)).map(({ id, state }) => [id, state])).toEqual([["a", "linked"]]);
    expect((await links.decide(db, "a", { state: "candidate", by: "S. Okafor" })).decided).toBeUndefined();
    expect(await links.decided(db)).toEqual([]);
    const kept = await asDesk(db, (tx) =>
      sql<{ by: string }>`select by from measure.link_decisions order by at`.execute(tx),
    );
    expect(kept.rows.map(({ by }) => by)).toEqual(["R. Alvarez", "S. Okafor"]);
    await expect(links.decide(db, "x", { state: "linked", by: "me" })).rejects.toMatchObject({
      kind: "missing",
    });
  });

  test("who looked at people is written down for good", async () => {
    const db = await desk();
    const look = {
      by: "R. Alvarez",
      reason: "second look",
      report: "PY2023Q4",
      window: "r4q" as const,
      metric: "wioa.erq2",
      program: "adult",
      group: "all",
      people: 12,
    };
    await looks.note(db, { ...look, side: "rest", provider: "Harbor" });
    await looks.note(db, { ...look, side: "numerator" });
    // As one written down before the side was kept.
    await asDesk(db, (tx) =>
      sql`insert into measure.looks (id, at, by, reason, report, report_window, metric, program, grp, area, people)
        values ('old', '2026-01-01', 'S. Okafor', 'x', 'PY2023Q4', 'r4q', 'wioa.erq2', 'adult', 'all', '', 3)`.execute(
        tx,
      ),
    );
    const kept = (await looks.list(db, {})).items;
    expect(kept.map(({ by, side, provider }) => [by, side, provider])).toEqual([
      ["R. Alvarez", "numerator", undefined],
      ["R. Alvarez", "rest", "Harbor"],
      ["S. Okafor", undefined, undefined],
    ]);
    for (const statement of ["delete from measure.looks", "update measure.looks set by = 'x'"])
      await expect(asDesk(db, (tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({
        code: "42501",
      });
  });

  test("a target saved again for the same number replaces the level", async () => {
    const db = await desk();
    const target = {
      agreement: "Bridge 2026",
      kind: "contract",
      metric: "wioa.erq2",
      program: "adult",
      group: "all",
      level: "72.5",
      report: "PY2025Q4",
      window: "r4q",
    } as const;
    const first = await targets.save(db, target);
    const second = await targets.save(db, { ...target, level: "75" });
    expect([second.id, second.level]).toEqual([first.id, "75"]);
    await targets.save(db, { ...target, provider: "Harbor" });
    expect((await targets.list(db, "Bridge 2026")).map(({ provider }) => provider)).toEqual([
      undefined,
      "Harbor",
    ]);
    await targets.remove(db, first.id);
    await expect(targets.remove(db, first.id)).rejects.toMatchObject({ kind: "missing" });
    expect(await targets.list(db, "other")).toEqual([]);
  });
});
