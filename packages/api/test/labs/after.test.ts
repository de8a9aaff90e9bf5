import { addStep } from "@footbridge/live/pathway/edits.ts";
import { readPathway } from "@footbridge/live/pathway/read.ts";
import { writePathway } from "@footbridge/live/pathway/write.ts";
import { addCard, addCluster, cluster, typeConcept } from "@footbridge/live/board/edits.ts";
import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readKeptDesign } from "@footbridge/store/labs/designs.ts";
import { remindOfSteps } from "@footbridge/store/labs/steps.ts";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { saved, until, type Visitor } from "../live/client.ts";
import { labWith, Phone, serving } from "./lab-room.ts";

interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Who is drawing is shut out at once, comes again to read, and what they type then reaches nobody. */
async function stopsTyping(
  drawing: Visitor,
  board: string,
  { doc, provider }: ReturnType<Visitor["open"]>,
): Promise<void> {
  await until(() => drawing.ended.includes("rights"));
  provider.detach();
  provider.attach();
  await until(() => provider.isSynced && provider.authorizedScope === "readonly");
  addStep({ id: "late", kind: "job", title: "Typed too late" })(doc);
  // What comes after it over the same line has been answered: so has this.
  await saved(drawing.open(board).provider);
}

describe.each(engines)("after a lab, on $name", ({ use }) => {
  const engine = use();

  test("a next step's owner is told, reminded before the day once and after it once, and answers by the link", async () => {
    const store = await engine.store();
    const app = await serving(store);
    const { lab, host } = await labWith(app);
    const step = {
      text: "Ask three schools",
      owner: "Lantern",
      email: "lantern@example.org",
      due: "2030-05-10",
    };
    const made = await host.do<{ id: string }>("addNextStep", { params: { lab }, body: step });
    const letters = async () =>
      (await sql<Letter>`select recipient, subject, body from people.outbox order by at`.execute(store.db))
        .rows;
    const tokenIn = (letter: Letter | undefined) => /lab-step\/([\w-]+)/.exec(letter?.body ?? "")?.[1] ?? "";
    expect(await letters()).toMatchObject([{ recipient: "lantern@example.org" }]);
    const remind = (today: string) =>
      remindOfSteps(store.db, today as Day, ({ email, late }) => ({
        recipient: email,
        subject: late ? "late" : "soon",
        body: `lab-step/token-of-${today}`,
        token: `token-of-${today}`,
      }));
    const written: number[] = [];
    for (const day of ["2030-05-01", "2030-05-08", "2030-05-09", "2030-05-11", "2030-05-20"])
      written.push(await remind(day));
    expect(written).toEqual([0, 1, 0, 1, 0]);
    const owner = new Phone(app);
    const link = { params: { token: tokenIn((await letters()).at(-1)) } };
    expect(await owner.do("getStepByLink", link)).toMatchObject({ step: { status: "open", late: false } });
    const answered = await owner.do("answerStepByLink", {
      ...link,
      body: { status: "done", note: "Two said yes" },
    });
    expect(answered).toMatchObject({ lab: "Autumn Lab", step: { status: "done", note: "Two said yes" } });
    expect(await owner.status("getStepByLink", { params: { token: "nothing-like-this" } })).toBe(404);
    const changed = { ...step, due: "2030-06-10", status: "open" };
    await host.do("changeNextStep", { params: { lab, id: made.id }, body: changed });
    expect(await remind("2030-06-09")).toBe(1);
    await owner.do("answerStepByLink", {
      params: { token: "token-of-2030-06-09" },
      body: { noMoreLetters: true },
    });
    expect(await remind("2030-06-20")).toBe(0);
    expect(await host.do("listNextSteps", { params: { lab } })).toMatchObject({
      items: [{ reminders: false }],
    });
  });

  test("the record is what the tables left, without a name; the brief is written from it, edited, and kept", async () => {
    const store = await engine.store();
    const app = await serving(store);
    const { lab, host, joined } = await labWith(app);
    const ana = await joined("t1", "college");
    const board = ana.visit().open(`board:${lab}:t1`);
    await saved(board.provider);
    const hand = { author: ana.seat, at: new Date().toISOString() };
    addCard("card-1", "challenge", "No evening <b>childcare</b>", hand)(board.doc);
    addCluster("cluster-1", "challenge", "Care", hand)(board.doc);
    cluster("card-1", "cluster-1")(board.doc);
    typeConcept("One door after another")(board.doc);
    await saved(board.provider);
    const drawn = pathwaySchema.parse({ id: `${lab}-t1`, title: "Aide to nurse", steps: [] });
    await app.live?.rooms.edit(`pathway:${lab}-t1`, (doc) => writePathway(doc, drawn));
    const guest = { lab, seat: ana.seat, role: "participant", table: "t1" } as const;
    const asGuest = (id: string) =>
      app.live?.kinds.rightsOf({ desk: false, memberships: [], guest }, `pathway:${id}`);
    expect([
      await asGuest(`${lab}-t1`),
      await asGuest(`${lab}-t2`),
      await asGuest(`${lab}-t99`),
      await asGuest("other-t1"),
    ]).toEqual(["write", "read", "none", "none"]);
    const keep = (table: string) => ({ body: { from: { kind: "table", lab, table } } });
    for (const time of ["first", "again"])
      expect([time, await host.do("createPathway", keep("t1"))]).toEqual([
        time,
        { id: `${lab}-t1`, findings: [] },
      ]);
    expect(await host.status("createPathway", keep("t2"))).toBe(404);
    expect(await ana.status("createPathway", keep("t1"))).toBe(403);
    await host.do("keepPathwayVersion", {
      params: { id: `${lab}-t1` },
      body: { revision: 1, note: "for us" },
    });
    await racesWithOthers(ana, await joined("t2"), lab);
    const stranger = await (await labWith(app)).joined("t1");
    const asked = [ana, stranger].map(({ cookie }) =>
      readKeptDesign(store.db, { token: cookie.split("=")[1] ?? "" }, { lab, table: "t1", number: 1 }),
    );
    expect(await Promise.all(asked)).toMatchObject([{ title: "Aide to nurse" }, undefined]);
    const drawing = ana.visit();
    const open = drawing.open(`pathway:${lab}-t1`);
    await saved(open.provider);
    const moves = { params: { id: `${lab}-t1` }, body: { to: "archived", why: "The lab is over." } };
    await host.do("movePathway", moves);
    expect(await asGuest(`${lab}-t1`)).toBe("read");
    await stopsTyping(drawing, `board:${lab}:t1`, open);
    const still = await app.live?.rooms.read(`pathway:${lab}-t1`);
    expect(still === undefined ? undefined : readPathway(still).pathway?.steps).toEqual([]);
    expect(await host.do("listLabDesigns", { params: { lab } })).toMatchObject({
      items: [{ draft: "archived" }, {}],
    });
    await host.do("leadLab", { params: { lab }, body: { deed: "stage", stage: "recommend" } });
    const rec = await ana.do<{ id: string }>("addRecommendation", {
      params: { lab },
      body: { text: "Evenings" },
    });
    await ana.do("giveVote", { body: { on: rec.id, given: true } });
    const { record } = await host.do<{ record: object }>("getLabRecord", { params: { lab } });
    expect(record).toMatchObject({
      tables: [{ concept: "One door after another" }, { concept: "" }],
      cards: [{ id: "card-1", table: "t1", cluster: "cluster-1", author: ana.seat }],
      prototypes: [{ table: "t1", pathway: { title: "Aide to nurse" } }],
      votes: [{ person: "voter-1", on: rec.id }],
    });
    const params = { lab, section: "purpose" };
    interface Sections {
      readonly sections: readonly { id: string; generated: string; edited?: string; outdated: boolean }[];
    }
    const brief = await host.do<Sections>("getBrief", { params });
    const first = brief.sections[0]?.id ?? "";
    await host.do("editBrief", { params: { lab, section: first }, body: { text: "In our own words." } });
    // The record is the same in another language: own words are not behind it for that.
    const es = await host.ask("GET", `/api/v1/labs/${lab}/brief?lang=es`);
    expect(es.json()).toMatchObject({ title: "Autumn Lab: resumen del evento y próximos pasos" });
    expect(es.json<Sections>().sections[0]).toMatchObject({ edited: "In our own words.", outdated: false });
    await joined("t2");
    const later = await host.do<Sections>("getBrief", { params });
    expect(later.sections[0]).toMatchObject({ edited: "In our own words." });
    const html = await host.ask("GET", `/api/v1/labs/${lab}/brief.html`);
    expect(html.body).toContain("In our own words.");
    expect(html.body).toContain("No evening &lt;b&gt;childcare&lt;/b&gt;");
    expect((await host.ask("GET", `/api/v1/labs/${lab}/brief.md`)).body).toContain("# Autumn Lab");
    const pdf = (await host.ask("GET", `/api/v1/labs/${lab}/brief.pdf`)).rawPayload.toString("latin1");
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
  });
});

/** From any table the paths of all are there to race against, as they stand and as they were kept; not from another lab. */
async function racesWithOthers(ana: Phone, bo: Phone, lab: string): Promise<void> {
  const params = { lab, table: "t1" };
  const { items } = await bo.do<{ items: object[] }>("listLabDesigns", { params });
  expect(items).toMatchObject([
    { table: "t1", title: "Aide to nurse", kept: [{ number: 1 }] },
    { table: "t2", kept: [] },
  ]);
  expect(JSON.stringify(items)).not.toContain("for us");
  for (const version of ["", "?version=1"]) {
    const { body } = await bo.ask("GET", `/api/v1/labs/{lab}/designs/{table}${version}`, { params });
    expect([version, JSON.parse(body)]).toMatchObject([version, { pathway: { title: "Aide to nurse" } }]);
  }
  for (const [table, version] of [
    ["t2", ""],
    ["t9", ""],
    ["t1", "?version=2"],
  ] as const) {
    const path = `/api/v1/labs/{lab}/designs/{table}${version}`;
    expect((await ana.ask("GET", path, { params: { lab, table } })).statusCode).toBe(404);
  }
}
