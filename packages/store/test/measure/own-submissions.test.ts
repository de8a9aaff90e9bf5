import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { asMember, atSeat, type Member } from "../../src/database/work.ts";
import { discard, mend, remap } from "../../src/measure/decide.ts";
import * as mappings from "../../src/measure/mappings.ts";
import { adopt, fixes, get, list, providers, start } from "../../src/measure/submissions.ts";
import { whoseSubmissions } from "../../src/migrations/007-whose-submissions.ts";
import { engines } from "../engines.ts";
import { memberOf, twoHouses } from "../people/two-houses.ts";
import { certifiedFile, checkedFile, fileOf } from "./hand-in.ts";

const report = "PY2023Q4";
const harborFile = { ...fileOf("Harbor Learning", report), organization: "harbor" };
const uptownFile = { ...fileOf("Uptown Works", report), organization: "uptown" };
const cell = { row: 1, element: "901", value: "20240101" };

describe.each(engines)("a program manager and the own organization's files, on $name", ({ use }) => {
  const engine = use();
  const town = async (store = engine.store()) => {
    const { db } = await store;
    const { members } = await twoHouses(db);
    const harborLead = await memberOf(db, "hope", "program-manager", "harbor");
    const seat = (member: Member) => ({ db, member });
    return {
      db,
      members: { ...members, harborLead },
      harbor: seat(harborLead),
      uptown: seat(members.uptownLead),
    };
  };

  test("hands in, reads, mends, maps and takes back the own, and finds nothing of another's", async () => {
    const { db, harbor, uptown } = await town();
    const own = await start(harbor, harborFile);
    expect(own).toMatchObject({ organization: "harbor", state: "draft" });
    const mapping = await mappings.save(uptown, uptownFile, { columns: { Begin: "900" } });
    const theirs = await start(uptown, { ...uptownFile, mapping: mapping.id });
    expect((await list(harbor, {})).items.map(({ id }) => id)).toEqual([own.id]);
    expect((await providers(uptown)).map(({ provider }) => provider)).toEqual(["Uptown Works"]);
    expect(await get(harbor, theirs.id)).toBeUndefined();
    expect(await mappings.list(harbor)).toEqual([]);
    const missing = { kind: "missing" };
    await expect(mend(harbor, theirs.id, [cell], "me")).rejects.toMatchObject(missing);
    await expect(remap(harbor, theirs.id, mapping.id)).rejects.toMatchObject(missing);
    await expect(discard(harbor, theirs.id)).rejects.toMatchObject(missing);
    expect((await mend(harbor, own.id, [cell], "me")).revision).toBe(2);
    expect(await fixes(db, own.id)).toEqual([cell]);
    const kept = await mappings.save(harbor, harborFile, { columns: { Start: "900" } });
    expect(await remap(harbor, own.id, kept.id)).toMatchObject({ revision: 3, mapping: kept.id });
    await discard(harbor, own.id);
    expect((await list(db, {})).items.map(({ id }) => id)).toEqual([theirs.id]);
  });

  test("what is certified stays as it is, and is said to be so", async () => {
    const { db, harbor } = await town();
    const { id } = await certifiedFile(db, harborFile, "2024-08-01");
    expect((await get(harbor, id))?.state).toBe("certified");
    const closed = { code: "submission.already-certified" };
    await expect(mend(harbor, id, [cell], "me")).rejects.toMatchObject(closed);
    await expect(discard(harbor, id)).rejects.toMatchObject(closed);
  });

  test("a statement without a condition shows and changes the own alone, and can certify nothing", async () => {
    const { db, members, harbor } = await town();
    const own = await checkedFile(db, harborFile);
    await checkedFile(db, uptownFile);
    await mend(db, own.id, [cell], "desk");
    const seen = async (member: Member) => {
      const counts = [];
      for (const table of ["submissions", "fixes", "mappings"]) {
        const found = await asMember(db, member, (tx) =>
          sql<{ n: number }>`select count(*) as n from ${sql.table(`measure.${table}`)}`.execute(tx),
        );
        counts.push(found.rows[0]?.n);
      }
      return counts;
    };
    expect(await seen(members.harborLead)).toEqual([1, 1, 0]);
    expect(await seen(members.uptownLead)).toEqual([1, 0, 0]);
    for (const each of ["ana", "harbor", "employer", "agency", "board", "auditor", "admin"] as const)
      expect([each, await seen(members[each])]).toEqual([each, [0, 0, 0]]);
    const run = (text: string) => atSeat(harbor, (tx) => sql.raw(text).execute(tx));
    const changed = await run("update measure.submissions set state = 'draft', revision = 9");
    expect(changed.numAffectedRows).toBe(1n);
    const denied = { code: "42501" };
    for (const text of [
      "update measure.submissions set state = 'certified'",
      "update measure.submissions set certified_by = 'me'",
      "update measure.submissions set org = 'uptown'",
      "update measure.submissions set errors = 0",
      `insert into measure.submissions (id, provider, provider_key, org, report, file_name, bytes, sha256, state, received_at)
        values ('x', 'Uptown Works', 'uptown works', 'uptown', 'PY2023Q4', 'x', 1, 'x', 'draft', now())`,
      `insert into measure.submissions (id, provider, provider_key, org, report, file_name, bytes, sha256, state, received_at)
        values ('x', 'Harbor', 'harbor', 'harbor', 'PY2023Q4', 'x', 1, 'x', 'checked', now())`,
      "select * from measure.looks",
      "select * from measure.cells",
      "select * from measure.people_links",
    ])
      await expect(run(text)).rejects.toMatchObject(denied);
    await run("delete from measure.submissions");
    expect((await list(db, {})).items.map(({ provider }) => provider)).toEqual(["Uptown Works"]);
  });

  test("files that nobody's were become an organization's once it is named", async () => {
    const { db, harbor } = await town();
    const { organization: _none, ...nobodys } = harborFile;
    await start(db, nobodys);
    expect((await list(harbor, {})).total).toBe(0);
    await adopt(db, "harbor learning", "harbor");
    expect((await list(harbor, {})).total).toBe(1);
  });

  test("files from before are matched to the catalog by name, where one organization alone has it", async () => {
    const { db } = await town(engine.own());
    await db.transaction().execute(async (tx) => {
      for (const statement of [
        `insert into catalog.organizations (key, feed, hash, version, doc) values
          ('harbor', 'x', 'a', 1, '{"name": "Harbor  Learning"}'),
          ('twin-1', 'x', 'b', 1, '{"name": "Twin"}'), ('twin-2', 'x', 'c', 1, '{"name": "twin"}')`,
        `insert into measure.submissions (id, provider, provider_key, report, file_name, bytes, sha256, state, received_at)
          values ('1', 'HARBOR Learning', 'harbor learning', 'PY2023Q4', 'x', 1, 'x', 'draft', now()),
            ('2', 'Twin', 'twin', 'PY2023Q4', 'x', 1, 'x', 'draft', now()),
            ('3', 'Nobody', 'nobody', 'PY2023Q4', 'x', 1, 'x', 'draft', now())`,
        "drop policy own_read on measure.fixes",
        "drop policy own_mended on measure.fixes",
        ...["own_read", "own_handed_in", "own_mended", "own_taken_back"].map(
          (name) => `drop policy ${name} on measure.submissions`,
        ),
        ...["own_read", "own_kept"].map((name) => `drop policy ${name} on measure.mappings`),
        "alter table measure.submissions drop column org",
        "alter table measure.mappings drop column org",
        "alter table measure.looks drop column provider, drop column side",
      ])
        await sql.raw(statement).execute(tx);
      await whoseSubmissions.up(tx);
    });
    const found = (await list(db, {})).items.map(
      ({ id, organization }) => `${id} ${organization ?? "nobody's"}`,
    );
    expect(found.toSorted((a, b) => a.localeCompare(b))).toEqual(["1 harbor", "2 nobody's", "3 nobody's"]);
  });
});
