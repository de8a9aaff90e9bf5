import { describe, expect, test } from "vitest";
import { certify, discard, isKept, mend, remap } from "../../src/measure/decide.ts";
import * as mappings from "../../src/measure/mappings.ts";
import { pending, takenIn } from "../../src/measure/pending.ts";
import {
  everCertified,
  fixes,
  get,
  list,
  providers,
  standing,
  start,
} from "../../src/measure/submissions.ts";
import { beat, claim, finish, releaseAll } from "../../src/measure/work-on.ts";
import { engines } from "../engines.ts";
import { certifiedFile, checkedFile, errorsIn, fileOf } from "./hand-in.ts";

const clean = { outcome: "clean", form: "pirl", rows: 40, groups: [], findings: [] } as const;
const harbor = fileOf("Harbor Learning", "PY2023Q4");
const wrong = (code: string) => ({ kind: "wrong-state", code });

describe.each(engines)("a submission on $name", ({ use }) => {
  const engine = use();
  const desk = async () => (await engine.store()).db;

  test("goes from draft over checking and checked to certified, and waits for the reports", async () => {
    const db = await desk();
    const { id, state } = await start(db, harbor);
    expect(state).toBe("draft");
    const mine = await claim(db, "w1");
    expect([mine?.id, mine?.state]).toEqual([id, "checking"]);
    expect(await beat(db, id, "w1", { phase: "checking", bytes: 10, rows: 2 })).toBe(true);
    expect((await get(db, id))?.progress).toEqual({ phase: "checking", bytes: 10, rows: 2 });
    expect(await finish(db, mine!, "w1", clean)).toBe(true);
    expect(await get(db, id)).toMatchObject({ state: "checked", rows: 40, counts: { error: 0 } });
    const done = await certify(db, id, { by: "R. Alvarez", note: "complete" });
    expect(done).toMatchObject({ state: "certified", certified: { by: "R. Alvarez", note: "complete" } });
    expect((await pending(db)).map((each) => each.id)).toEqual([id]);
    await takenIn(db, [id]);
    expect(await pending(db)).toEqual([]);
  });

  test("handed in twice with the same bytes is one; under another mapping it is another", async () => {
    const db = await desk();
    const first = await start(db, harbor);
    expect((await start(db, { ...harbor, provider: " harbor  LEARNING " })).id).toBe(first.id);
    const { id: mapping } = await mappings.save(
      db,
      { provider: "Harbor Learning" },
      { columns: { Start: "900" } },
    );
    expect((await start(db, { ...harbor, mapping })).id).not.toBe(first.id);
    expect((await list(db, {})).total).toBe(2);
  });

  test("with errors, unchecked, or changed since it was looked at, is not certified", async () => {
    const db = await desk();
    const { id } = await checkedFile(db, harbor, errorsIn(2));
    await expect(certify(db, id, { by: "me" })).rejects.toMatchObject(wrong("submission.has-errors"));
    await mend(db, id, [{ row: 1, element: "901", value: "20240630" }], "me");
    await expect(certify(db, id, { by: "me" })).rejects.toMatchObject(wrong("submission.not-checked"));
    await finish(db, (await claim(db, "w"))!, "w", clean);
    await expect(certify(db, id, { by: "me", revision: 1 })).rejects.toMatchObject(
      wrong("submission.changed"),
    );
    expect((await certify(db, id, { by: "me", revision: 2 })).state).toBe("certified");
    await expect(certify(db, id, { by: "me" })).rejects.toMatchObject(wrong("submission.already-certified"));
    await expect(certify(db, "sub-none", { by: "me" })).rejects.toMatchObject({ kind: "missing" });
  });

  test("that replaces another does so in one moment, and the former stays on record", async () => {
    const db = await desk();
    const first = await certifiedFile(db, harbor, "2024-08-01T12:00:00Z");
    const second = await certifiedFile(
      db,
      fileOf("harbor learning", "PY2023Q4", "better"),
      "2024-08-09T12:00:00Z",
    );
    expect(await get(db, first.id)).toMatchObject({
      state: "superseded",
      superseded: { at: "2024-08-09T12:00:00.000Z", by: second.id },
    });
    expect((await standing(db, "harbor learning", "PY2023Q4"))?.id).toBe(second.id);
    expect((await everCertified(db)).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await providers(db)).toEqual([
      { provider: "harbor learning", lastReport: "PY2023Q4", submissions: 2 },
    ]);
  });

  test("certified by several at once is certified once, and one stands for the quarter", async () => {
    const db = await desk();
    const made = [];
    for (const sha of ["a", "b", "c"]) made.push(await checkedFile(db, fileOf("Harbor", "PY2023Q4", sha)));
    const asked = made.flatMap(({ id }) => [certify(db, id, { by: "x" }), certify(db, id, { by: "y" })]);
    const ended = await Promise.allSettled(asked);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    const states = (await list(db, {})).items.map(({ state }) => state).toSorted();
    expect(states).toEqual(["certified", "superseded", "superseded"]);
  });

  test("whose checker is gone is checked by another; the slow one's word no longer counts", async () => {
    const db = await desk();
    await start(db, harbor);
    const slow = await claim(db, "slow");
    expect(await claim(db, "other")).toBeUndefined();
    await releaseAll(db);
    const mine = await claim(db, "other");
    expect(mine?.id).toBe(slow?.id);
    expect(await beat(db, mine!.id, "slow", { phase: "checking", bytes: 0, rows: 0 })).toBe(false);
    expect(await finish(db, slow!, "slow", clean)).toBe(false);
    expect(await finish(db, mine!, "other", clean)).toBe(true);
  });

  test("mended while it is checked is checked again from the new revision", async () => {
    const db = await desk();
    const { id } = await start(db, harbor);
    const before = await claim(db, "w");
    await mend(db, id, [{ row: 3, element: "900", value: "20240101" }], undefined);
    expect(await finish(db, before!, "w", clean)).toBe(false);
    const again = await claim(db, "w");
    expect(again?.revision).toBe(2);
    await mend(db, id, [{ row: 3, element: "900", value: "20240102" }], "me");
    expect((await fixes(db, id)).map(({ value }) => value)).toEqual(["20240101", "20240102"]);
  });

  test("that could not be used is refused, can be read by a mapping, and be taken back", async () => {
    const db = await desk();
    const { id } = await checkedFile(db, harbor, { ...clean, outcome: "unusable" });
    await expect(certify(db, id, { by: "me" })).rejects.toMatchObject(wrong("submission.refused"));
    await expect(mend(db, id, [{ row: 1, element: "900", value: "" }], "me")).rejects.toMatchObject(
      wrong("submission.refused"),
    );
    const mapping = await mappings.save(db, harbor, { columns: { Begin: "900" } });
    expect(await remap(db, id, mapping.id)).toMatchObject({ state: "draft", mapping: mapping.id });
    expect((await mappings.list(db, "HARBOR learning")).map((one) => one.id)).toEqual([mapping.id]);
    expect(await isKept(db, harbor.sha256)).toBe(true);
    await discard(db, id);
    expect([await get(db, id), await isKept(db, harbor.sha256)]).toEqual([undefined, false]);
  });

  test("that was certified cannot be mended or taken back", async () => {
    const db = await desk();
    const { id } = await certifiedFile(db, harbor, "2024-08-01T12:00:00Z");
    const already = wrong("submission.already-certified");
    await expect(discard(db, id)).rejects.toMatchObject(already);
    await expect(mend(db, id, [{ row: 1, element: "900", value: "" }], "me")).rejects.toMatchObject(already);
    await expect(remap(db, id, "map-1")).rejects.toMatchObject(already);
  });

  test("is listed newest first, page by page, by provider, quarter and state", async () => {
    const db = await desk();
    for (const [provider, day] of [
      ["A", "01"],
      ["B", "02"],
      ["C", "03"],
    ] as const)
      await start(db, fileOf(provider, "PY2023Q4"), new Date(`2024-08-${day}T00:00:00Z`));
    const first = await list(db, { limit: 2 });
    expect([first.items.map(({ provider }) => provider), first.total]).toEqual([["C", "B"], 3]);
    const second = await list(db, { limit: 2, after: first.next });
    expect([second.items.map(({ provider }) => provider), second.next]).toEqual([["A"], undefined]);
    expect((await list(db, { provider: "b" })).total).toBe(1);
    expect((await list(db, { state: "certified" })).total).toBe(0);
    expect((await list(db, { report: "PY2023Q3" })).total).toBe(0);
  });
});
