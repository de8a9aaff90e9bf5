import { type Pathway, pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asMember, asReader, type Member } from "../../src/database/work.ts";
import { listPathways, makePathway, readDraft, saveDraft, storeFromLive } from "../../src/pathways/draft.ts";
import { listMoves, movePathway } from "../../src/pathways/moves.ts";
import { countEmbed, listEmbeds, readPublished } from "../../src/pathways/published.ts";
import { keepVersion, listVersions, publishVersion, readVersion } from "../../src/pathways/versions.ts";
import { engines } from "../engines.ts";
import { twoHouses } from "../people/two-houses.ts";

const denied = { code: "42501" };
const score = { holds: 1, gap: 2, untold: 3 };
const scorecard = { parts: [], counts: score };

/** A drawing of one step with these partners. */
const drawing = (partners: readonly string[], title = "Care ladder"): Pathway =>
  pathwaySchema.parse({
    id: "care",
    title,
    steps: [{ id: "aide", kind: "training", title: "Aide" }],
    partners: partners.map((organization) => ({
      organization,
      name: `The ${organization}`,
      kind: "provider",
    })),
  });

describe.each(engines)("pathways on $name", ({ use }) => {
  const engine = use();
  const table = async (partners: readonly string[] = []) => {
    const { db } = await engine.store();
    const { members } = await twoHouses(db);
    const { uptownLead: lead, uptown, harbor } = members;
    await makePathway(db, lead, { pathway: drawing(partners), score });
    const version = (member: Member, publish: boolean, revision = 1) =>
      keepVersion(db, member, { id: "care", revision, scorecard, note: "as agreed", publish });
    return { db, members, lead, uptown, harbor, version };
  };

  test("the owner's people and the partners that the draft names see it; nobody else does", async () => {
    const { db, members, lead } = await table(["city"]);
    const seenBy = async () => {
      const seen: string[] = [];
      for (const [name, member] of Object.entries(members)) {
        const found = await listPathways(db, member, { archived: false, most: 10 });
        expect((await readDraft(db, member, "care")) !== undefined).toBe(found.length === 1);
        if (found.length === 1) seen.push(name);
      }
      return seen.toSorted();
    };
    expect(await seenBy()).toEqual(["admin", "agency", "employer", "uptown", "uptownLead"]);
    await saveDraft(db, lead, { pathway: drawing(["harbor"]), score, revision: 1 });
    expect(await seenBy()).toEqual(["admin", "employer", "harbor", "uptown", "uptownLead"]);
  });

  test("a partner edits the draft, and whoever read an older one is told so", async () => {
    const { db, harbor, lead } = await table(["harbor"]);
    expect(await saveDraft(db, harbor, { pathway: drawing(["harbor"], "Care"), score, revision: 1 })).toBe(2);
    expect(await saveDraft(db, lead, { pathway: drawing([]), score, revision: 1 })).toBeUndefined();
    expect(await readDraft(db, lead, "care")).toMatchObject({
      title: "Care",
      revision: 2,
      name: "Name of hal",
      partners: ["harbor"],
      partnerNames: { harbor: "The harbor" },
    });
  });

  test("a partner moves nothing, publishes nothing and takes nothing over", async () => {
    const { db, harbor, uptown, version } = await table(["harbor"]);
    for (const member of [harbor, uptown]) {
      await expect(version(member, true)).rejects.toMatchObject(denied);
      const move = { id: "care", from: "prototype", to: "archived", why: "" } as const;
      await expect(movePathway(db, member, move)).rejects.toMatchObject(denied);
    }
    await expect(
      asMember(db, harbor, (tx) => sql`update pathways.pathway set org = 'harbor'`.execute(tx)),
    ).rejects.toMatchObject(denied);
    expect(await version(harbor, false)).toBe(1);
    expect(await publishVersion(db, harbor, { pathway: "care", number: 1 })).toBe(false);
  });

  test("a version is what the draft was, and stays it", async () => {
    const { db, lead, version } = await table();
    expect(await version(lead, false)).toBe(1);
    await saveDraft(db, lead, { pathway: drawing([], "Another"), score, revision: 1 });
    expect(await version(lead, false)).toBeUndefined();
    expect(await version(lead, true, 2)).toBe(2);
    const first = await readVersion(db, lead, { pathway: "care", number: 1 });
    expect(first).toMatchObject({ pathway: drawing([]), scorecard, note: "as agreed", publishedAt: null });
    expect((await listVersions(db, lead, "care")).map(({ number, hash }) => [number, hash.length])).toEqual([
      [2, 64],
      [1, 64],
    ]);
    // Not even whoever has the database rewrites one by mistake.
    await expect(sql`update pathways.versions set note = 'x'`.execute(db)).rejects.toMatchObject(denied);
    await expect(sql`delete from pathways.versions`.execute(db)).rejects.toMatchObject(denied);
  });

  test("everybody sees what is published, until it is archived, and nothing of the draft", async () => {
    const { db, lead, version } = await table();
    await version(lead, false);
    expect(await readPublished(db, "care", undefined)).toBeUndefined();
    expect(await publishVersion(db, lead, { pathway: "care", number: 1 })).toBe(true);
    await saveDraft(db, lead, { pathway: drawing([], "Not yet"), score, revision: 1 });
    await version(lead, false, 2);
    expect(await readPublished(db, "care", undefined)).toMatchObject({ number: 1, pathway: drawing([]) });
    expect(await readPublished(db, "care", 2)).toBeUndefined();
    await expect(
      asReader(db, (tx) => sql`select draft from pathways.pathway`.execute(tx)),
    ).rejects.toMatchObject(denied);
    await movePathway(db, lead, { id: "care", from: "prototype", to: "archived", why: "twice" });
    expect(await readPublished(db, "care", undefined)).toBeUndefined();
  });

  test("a move is written down with who and why, and what is archived comes back", async () => {
    const { db, lead, members } = await table();
    const move = (from: "prototype" | "pilot", to: "pilot" | "archived" | "restored", why: string) =>
      movePathway(db, lead, { id: "care", from, to, why });
    expect(await move("prototype", "pilot", "all agreed")).toBe(true);
    expect(await move("prototype", "pilot", "late")).toBe(false);
    expect(await move("pilot", "archived", "a double")).toBe(true);
    expect(await listPathways(db, lead, { archived: false, most: 10 })).toEqual([]);
    expect(await listPathways(db, members.admin, { archived: true, most: 10 })).toHaveLength(1);
    expect(await saveDraft(db, lead, { pathway: drawing([]), score, revision: 1 })).toBeUndefined();
    expect(await move("pilot", "restored", "not a double")).toBe(true);
    expect(await readDraft(db, lead, "care")).toMatchObject({ state: "pilot", archivedAt: null });
    expect((await listMoves(db, lead, "care")).map(({ from, to, why }) => [from, to, why])).toEqual([
      ["pilot", "restored", "not a double"],
      ["pilot", "archived", "a double"],
      ["prototype", "pilot", "all agreed"],
    ]);
  });

  test("what was drawn together at once becomes the draft; the same again is no new revision", async () => {
    const { db, lead } = await table();
    const it = { pathway: drawing([], "Together"), score, by: "hal" };
    await storeFromLive(db, it);
    await storeFromLive(db, it);
    expect(await readDraft(db, lead, "care")).toMatchObject({
      title: "Together",
      revision: 2,
      name: "Name of hal",
    });
  });

  test("a site is counted once a day, and only where something is published", async () => {
    const { db, lead, harbor, version } = await table();
    await countEmbed(db, "care", "school.example");
    await version(lead, true);
    for (const host of ["school.example", "school.example", "city.example"])
      await countEmbed(db, "care", host);
    expect((await listEmbeds(db, lead, "care")).map(({ host, days }) => [host, days])).toEqual([
      ["city.example", 1],
      ["school.example", 1],
    ]);
    expect(await listEmbeds(db, harbor, "care")).toEqual([]);
  });
});
