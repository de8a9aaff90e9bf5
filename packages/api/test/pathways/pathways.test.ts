import type { Told } from "@footbridge/contract/client.ts";
import { operations, type OperationName } from "@footbridge/contract/operations.ts";
import { type Pathway, pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { simulate } from "@footbridge/core/simulate/simulate.ts";
import { summarize } from "@footbridge/core/simulate/summary.ts";
import { readPathwayKnowledge } from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
import { typeInto } from "@footbridge/live/pathway/type-into.ts";
import { readPathway as readLive } from "@footbridge/live/pathway/read.ts";
import { describe, expect, onTestFinished, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { memberOf, twoHouses } from "../../../store/test/people/two-houses.ts";
import { Browser } from "../accounts/at-the-door.ts";
import { shelf } from "../asking.ts";
import { buildApp } from "../../src/app.ts";
import { nobody, type Who } from "../../src/policy.ts";
import { tinyCity, tinyWords } from "../tiny-city.ts";

type Read = Told<"readPathway">;

/** A class with a partner each, and a job after it. */
const drawn = (id: string, partners: readonly string[]): Pathway =>
  pathwaySchema.parse({
    id,
    title: "Care ladder",
    partners: partners.map((organization) => ({ organization, name: organization, kind: "provider" })),
    steps: [
      {
        id: "aide",
        kind: "training",
        title: "Aide",
        weeks: 8,
        partners: [{ organization: "uptown", role: "Class" }],
      },
      {
        id: "job",
        kind: "job",
        title: "Job",
        after: { has: "done:aide" },
        wage: { hourly: 2100 },
        partners: [{ organization: "harbor", role: "Hires" }],
      },
    ],
  });

interface Ask {
  readonly id?: string;
  readonly number?: number;
  readonly query?: string;
  readonly body?: object;
}

describe.each(engines)("pathways on $name", ({ use }) => {
  const engine = use();
  const table = async () => {
    const { db } = await engine.store();
    const { members } = await twoHouses(db);
    const harborLead = await memberOf(db, "lou", "program-manager", "harbor");
    const secret = () => Promise.resolve("a secret of at least thirty-two signs");
    const app = await buildApp({
      store: shelf(tinyCity()),
      limits: { workers: 1 },
      vocabulary: tinyWords,
      accounts: { db, secret },
    });
    onTestFinished(() => app.app.close());
    await app.keeper.open();
    const who: Record<string, (typeof members)["harbor"]> = {
      ...members,
      lead: members.uptownLead,
      harborLead,
    };
    if (app.app.signIn === undefined) throw new Error("a service with accounts signs in");
    app.app.signIn.identify = (request) => {
      const member = who[String(request.headers["x-as"])];
      return Promise.resolve(
        member === undefined ? { memberships: [] } : { account: member.account, memberships: [member] },
      );
    };
    const browser = new Browser(app);
    const ask = async (
      as: string,
      name: OperationName,
      { id = "", number = 0, query = "", body }: Ask = {},
    ) => {
      const { method, path, response } = operations[name];
      const url = path.replace("{id}", encodeURIComponent(id)).replace("{number}", String(number));
      const told = await browser.ask(method, `${url}${query}`, { headers: { "x-as": as }, body });
      if (told.statusCode === 200) response.parse(told.json());
      return told;
    };
    const made = async (from: object): Promise<string> =>
      (await ask("lead", "createPathway", { body: { from } })).json<{ id: string }>().id;
    const read = async (as: string, id: string) => (await ask(as, "readPathway", { id })).json<Read>();
    const save = async (as: string, pathway: Pathway, revision: number) =>
      ask(as, "savePathway", { id: pathway.id, body: { revision, pathway } });
    const { live } = app;
    if (live === undefined) throw new Error("a service with accounts has live documents");
    const whoIs = (as: string): Who => {
      const member = who[as];
      return member === undefined ? nobody : { ...nobody, account: member.account, memberships: [member] };
    };
    return { ask, made, read, save, browser, live, who: whoIs };
  };

  test("begins blank, from a template, a sector, a version, a file of ours or of CTDL", async () => {
    const { ask, made, read } = await table();
    const blank = await made({ kind: "blank", title: "Ours" });
    expect(await read("lead", blank)).toMatchObject({
      title: "Ours",
      state: "prototype",
      leads: true,
      revision: 1,
    });
    const { starts } = (await ask("lead", "listPathways")).json<Told<"listPathways">>();
    const template = await made({ kind: "template", id: starts.templates[0]?.id });
    expect((await read("lead", template)).pathway.steps.length).toBeGreaterThan(5);
    const sector = await made({ kind: "sector", id: "healthcare" });
    expect((await read("lead", sector)).pathway.steps.some(({ kind }) => kind === "job")).toBe(true);
    const copy = await made({ kind: "version", id: template, title: "Another" });
    expect(await read("lead", copy)).toMatchObject({ title: "Another" });
    const ctdl = (await ask("lead", "exportPathway", { id: template })).json<object>();
    const back = await made({ kind: "file", file: ctdl });
    const { pathway, keeps } = await read("lead", back);
    expect(keeps).toBe(true);
    expect({ ...pathway, id: "" }).toEqual({ ...(await read("lead", template)).pathway, id: "" });
    expect((await ask("lead", "exportPathway", { id: back })).json()).toEqual(ctdl);
    for (const from of [
      { kind: "file", file: [] },
      { kind: "file", file: { title: "no steps" } },
      { kind: "file", file: { "@graph": [{ "@id": "x", "@type": "Course" }] } },
    ])
      expect((await ask("lead", "createPathway", { body: { from } })).statusCode).toBe(422);
  });

  test("a partner edits what names it, saves over nobody, and does not lock itself out", async () => {
    const { ask, made, read, save } = await table();
    const id = await made({ kind: "blank", title: "Ours" });
    expect((await ask("harbor", "readPathway", { id })).statusCode).toBe(404);
    expect((await save("lead", drawn(id, ["harbor"]), 1)).json()).toEqual({ revision: 2, findings: [] });
    expect(await read("harbor", id)).toMatchObject({ revision: 2, leads: false });
    expect((await save("harbor", { ...drawn(id, ["harbor"]), title: "Theirs" }, 2)).statusCode).toBe(200);
    const late = await save("lead", drawn(id, ["harbor"]), 2);
    expect([late.statusCode, late.json<{ detail: string }>().detail]).toEqual([
      409,
      "Name of hal changed this pathway since you read it. Read it again, then make your change.",
    ]);
    expect((await save("harbor", drawn(id, []), 3)).json()).toMatchObject({
      findings: [{ code: "pathway.partner-leaves" }],
    });
    const circle = {
      ...drawn(id, []),
      steps: [{ id: "a", kind: "bridge", title: "A", after: { has: "done:a" } }],
    };
    const wrong = await ask("lead", "savePathway", { id, body: { revision: 3, pathway: circle } });
    expect(wrong.json()).toMatchObject({ findings: [{ code: "pathway.self-link" }] });
  });

  test("goes from state to state by its owner, as far as each state's questions are answered", async () => {
    const { ask, made, save, read } = await table();
    const id = await made({ kind: "blank", title: "Ours" });
    const move = (as: string, to: string, why = "") => ask(as, "movePathway", { id, body: { to, why } });
    expect((await move("lead", "pilot")).json()).toMatchObject({
      findings: [{ code: "pathway.state.no-steps" }],
    });
    await save("lead", drawn(id, ["harbor"]), 1);
    expect((await move("harborLead", "pilot")).statusCode).toBe(403);
    expect((await move("harbor", "pilot")).statusCode).toBe(403);
    expect((await move("lead", "pilot")).json()).toEqual({ state: "pilot", archived: false });
    expect(
      (await move("lead", "active"))
        .json<{ findings: { code: string }[] }>()
        .findings.map(({ code }) => code),
    ).toEqual(["pathway.state.unpublished", "pathway.state.gaps"]);
    await ask("lead", "keepPathwayVersion", { id, body: { revision: 2, publish: true } });
    expect((await move("lead", "active", "The council decided so")).statusCode).toBe(200);
    expect((await move("lead", "archived", "Drawn twice")).statusCode).toBe(200);
    expect((await save("lead", drawn(id, []), 2)).statusCode).toBe(409);
    expect((await move("lead", "restored")).statusCode).toBe(200);
    expect((await read("lead", id)).moves.map(({ from, to, why }) => [from, to, why])).toEqual([
      ["active", "restored", ""],
      ["active", "archived", "Drawn twice"],
      ["pilot", "active", "The council decided so"],
      ["prototype", "pilot", ""],
    ]);
  });

  test("versions stay and are compared; everybody reads what is published, and nothing else", async () => {
    const { ask, made, save } = await table();
    const id = await made({ kind: "blank", title: "Ours" });
    await save("lead", drawn(id, ["harbor"]), 1);
    const keep = (as: string, revision: number, publish: boolean) =>
      ask(as, "keepPathwayVersion", { id, body: { revision, note: "as agreed", publish } });
    expect((await keep("harbor", 2, true)).statusCode).toBe(403);
    expect((await keep("harbor", 2, false)).json()).toEqual({ number: 1 });
    expect((await ask("none", "getPublishedPathway", { id })).statusCode).toBe(404);
    expect((await ask("lead", "publishPathwayVersion", { id, number: 1, body: {} })).statusCode).toBe(200);
    expect((await ask("lead", "publishPathwayVersion", { id, number: 1, body: {} })).statusCode).toBe(409);
    const [aide, job] = drawn(id, []).steps;
    if (aide === undefined || job === undefined) throw new Error("two steps");
    await save("lead", { ...drawn(id, ["harbor"]), steps: [{ ...aide, weeks: 12 }, job] }, 2);
    expect((await keep("lead", 2, false)).statusCode).toBe(409);
    const compared = await ask("harbor", "comparePathwayVersions", { id, query: "?one=1&other=draft" });
    expect(compared.json()).toMatchObject({
      one: { number: 1, numbers: { exits: [{ weeks: 8 }] } },
      other: { numbers: { exits: [{ weeks: 12 }] } },
      change: { steps: { changed: [{ id: "aide", fields: [{ field: "weeks", before: 8, after: 12 }] }] } },
    });
    const open = (await ask("none", "getPublishedPathway", { id })).json<Told<"getPublishedPathway">>();
    expect(open).toMatchObject({ number: 1, state: "prototype", pathway: drawn(id, ["harbor"]) });
    const ctdl = (await ask("none", "getPublishedPathwayCtdl", { id })).json<Record<string, unknown[]>>();
    expect(ctdl["@graph"]?.[0]).toMatchObject({
      "ceterms:ownedBy": ["urn:footbridge:organization:uptown"],
      "ceterms:subjectWebpage": expect.stringMatching(`^http.*/pathway/${id}$`) as string,
    });
    for (const name of [
      "readPathway",
      "listPathwayVersions",
      "comparePathwayVersions",
      "exportPathway",
    ] as const)
      expect((await ask("none", name, { id })).statusCode).toBe(403);
    expect((await ask("auditor", "readPathway", { id })).statusCode).toBe(403);
  });

  test("checks, numbers and a small cohort of a draft; cards out of the catalog", async () => {
    const { ask, made, save, browser } = await table();
    const id = await made({ kind: "blank", title: "Ours" });
    await save("lead", drawn(id, ["harbor"]), 1);
    expect((await ask("lead", "checkPathway", { id })).json<Told<"checkPathway">>().parts).toHaveLength(6);
    const { numbers, profiles } = (await ask("lead", "getPathwayNumbers", { id })).json<
      Told<"getPathwayNumbers">
    >();
    expect([numbers.exits[0]?.hourly, numbers.reach.enter, profiles.length > 0]).toEqual([2100, 2000, true]);
    const walked = (
      await ask("lead", "simulatePathway", { id, body: { people: 100, replications: 2 } })
    ).json<Told<"simulatePathway">>();
    expect(walked.summary.employed.mean).toBeGreaterThan(10);
    // The same cohort walks here as on the server, from what the answer says that it rests on.
    const { profiles: known } = await readPathwayKnowledge();
    const profile = known.find((one) => one.id === walked.profile);
    if (profile === undefined) throw new Error("the profile is known");
    const { seed, weeks, arriveWeeks, assumptions } = walked;
    const counts = { people: 100, replications: 2, seed, weeks, arriveWeeks };
    const runs = simulate({ ...counts, pathway: drawn(id, ["harbor"]), profile, assumptions });
    expect(summarize(runs ?? [])).toMatchObject(walked.summary);
    const many = await ask("lead", "simulatePathway", { id, body: { people: 2000, replications: 20 } });
    expect(many.statusCode).toBe(422);
    const found = (await ask("none", "findPathwayCards", { query: "?q=nurse" })).json<
      Told<"findPathwayCards">
    >();
    expect(found.items.map(({ kind, id }) => `${kind} ${id}`)).toContain("program nurse-school");
    const card = await browser.ask("GET", "/api/v1/pathway-cards/program/nurse-school");
    expect(card.json()).toMatchObject({ step: { record: { kind: "program", id: "nurse-school" } } });
    expect((await browser.ask("GET", "/api/v1/pathway-cards/program/nobody")).statusCode).toBe(404);
  });

  test("other sites may show a published version, and that page alone; each host counts once a day", async () => {
    const { ask, made, browser } = await table();
    const id = await made({ kind: "blank", title: "Ours" });
    const shownBy = (referer: string, dest = "iframe") =>
      browser.ask("GET", `/embed/pathway/${id}`, {
        headers: { referer, "sec-fetch-dest": dest, accept: "text/html" },
      });
    const hosts = async () =>
      (await ask("lead", "listPathwayEmbeds", { id }))
        .json<Told<"listPathwayEmbeds">>()
        .items.map(({ host, days }) => [host, days]);
    await shownBy("https://before.example/page");
    await ask("lead", "keepPathwayVersion", { id, body: { revision: 1, publish: true } });
    const { headers } = await shownBy("https://school.example/programs?student=7");
    expect(headers["content-security-policy"]).toMatch(/frame-ancestors \*(;|$)/);
    expect(headers["x-frame-options"]).toBeUndefined();
    for (const again of ["https://school.example/", "http://localhost/own", "ftp://x.example/", "nonsense"])
      await shownBy(again);
    await shownBy("https://link.example/", "document");
    expect(await hosts()).toEqual([["school.example", 1]]);
    const other = await browser.ask("GET", `/pathway/${id}`, { headers: { accept: "text/html" } });
    expect(other.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(other.headers["x-frame-options"]).toBeDefined();
  });

  test("what is drawn together becomes the draft, and what is saved as a whole is shown to those who draw", async () => {
    const { ask, made, read, save, live, who } = await table();
    const id = await made({ kind: "blank", title: "Ours" });
    const name = `pathway:${id}`;
    const kind = live.kinds.of(name)?.kind;
    if (kind === undefined) throw new Error("pathways are a kind of live document");
    const rights = (as: string) => kind.rightsOf(who(as), id);
    expect([await rights("lead"), await rights("harbor"), await rights("none")]).toEqual([
      "write",
      "none",
      "none",
    ]);
    await live.rooms.edit(name, (doc) => typeInto(doc.getText("title"), "Drawn together"));
    await kind.greet?.(who("lead"), id);
    expect(await read("lead", id)).toMatchObject({
      title: "Drawn together",
      revision: 2,
      changedBy: "Name of lee",
    });
    expect((await save("lead", drawn(id, ["harbor"]), 1)).statusCode).toBe(409);
    expect((await save("lead", drawn(id, ["harbor"]), 2)).statusCode).toBe(200);
    expect(readLive(await live.rooms.read(name)).pathway).toEqual(drawn(id, ["harbor"]));
    expect(await rights("harbor")).toBe("write");
    await ask("lead", "movePathway", { id, body: { to: "archived", why: "twice" } });
    expect(await rights("harbor")).toBe("read");
  });
});
