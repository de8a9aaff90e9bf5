import { readBoard } from "@footbridge/live/board/read.ts";
import { addCard } from "@footbridge/live/board/edits.ts";
import { giveVote } from "@footbridge/store/labs/opinions.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import type { Word } from "../../src/live/line.ts";
import { saved, until, type Visitor } from "../live/client.ts";
import { labWith, Phone, serving } from "./lab-room.ts";

/** What these tests ask of a part. */
interface Told {
  readonly people?: number;
  readonly length?: number;
  readonly timer?: object;
}

/** The last that a visitor was told of a part. */
function told(visitor: Visitor, part: string): Told | undefined {
  const words = visitor.words.filter((word: Word) => word.kind === "part" && word.part === part);
  const last = words.at(-1);
  return last?.kind === "part" ? (last.value as Told) : undefined;
}

const now = (): string => new Date().toISOString();

describe.each(engines)("a learning lab, on $name", ({ use }) => {
  const engine = use();

  test("a phone joins by the code, sits down, and the same seat opens on another device", async () => {
    const app = await serving(await engine.store());
    const { lab, code, host } = await labWith(app);
    const phone = new Phone(app);
    const joined = await phone.do<{ seat: string; resume: string }>("joinLab", {
      body: {
        code: `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`,
        affiliation: "college",
        organization: "Borough College",
        contact: { name: "Ana Ruiz", email: "ana@example.org", reminders: true },
      },
    });
    await phone.do("sitDown", { body: { table: "t2" } });
    const laptop = new Phone(app);
    const again = await laptop.do<{ seat: string; table: string }>("resumeSeat", {
      body: { resume: joined.resume },
    });
    expect(again).toMatchObject({ seat: joined.seat, table: "t2", name: "Ana Ruiz" });
    const { people } = await host.do<{ people: object[] }>("getLab", { params: { lab } });
    expect(people).toMatchObject([{ seat: joined.seat, affiliation: "college", email: "ana@example.org" }]);
    // Leaving on one device leaves the other where it is.
    await phone.do("leaveLab");
    expect([await phone.status("getSeat"), await laptop.status("getSeat")]).toEqual([403, 200]);
    await host.do("takeSeatAway", { params: { lab, seat: joined.seat } });
    expect(await laptop.status("getSeat")).toBe(403);
  });

  test("a code that never was and one that has ended get the same answer, and many wrong ones a pause", async () => {
    const app = await serving(await engine.store());
    const { lab, code, host } = await labWith(app);
    await host.do("closeLabDoor", { params: { lab, role: "participant" } });
    const phone = new Phone(app, "10.9.9.9");
    const answers = await Promise.all(
      [code, "QQQQQQ", "no code"].map((one) =>
        phone.ask("POST", "/api/v1/lab-seat", { body: { code: one } }),
      ),
    );
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(404);
    for (let n = 0; n < 97; n += 1)
      await phone.ask("POST", "/api/v1/lab-seat", { body: { code: "nothing" } });
    expect(await phone.status("joinLab", { body: { code } })).toBe(429);
    expect(await new Phone(app, "10.9.9.8").status("joinLab", { body: { code } })).toBe(404);
  });

  test("words stay hidden until they are revealed, merged, with the host's rulings; offensive ones wait", async () => {
    const app = await serving(await engine.store());
    const { lab, host, joined } = await labWith(app);
    const [ana, bo, cy] = [await joined("t1"), await joined("t1"), await joined("t2")];
    const room = await host.do<{ pulse: { id: string } }>("startPulse", {
      params: { lab },
      body: { question: "A career pathway is …", when: "before" },
    });
    const pulse = room.pulse.id;
    const desk = host.visit();
    desk.open(`lab:${lab}`);
    const hers = ana.visit();
    hers.open(`lab:${lab}`);
    await until(() => told(desk, "count") !== undefined && told(hers, "room") !== undefined);
    await ana.do("sayWord", { body: { pulse, word: "Ladder!" } });
    await bo.do("sayWord", { body: { pulse, word: "ladders" } });
    await cy.do("sayWord", { body: { pulse, word: "bridge" } });
    await cy.do("sayWord", { body: { pulse, word: "maze" } });
    await until(() => JSON.stringify(told(desk, "count") ?? "").includes("maze"));
    const before = JSON.stringify(hers.words);
    // Of her own word she hears, on all her devices; of the others' nothing.
    expect(["Ladder!", "ladders", "bridge", "maze"].filter((word) => before.includes(word))).toEqual([
      "Ladder!",
    ]);
    expect(JSON.stringify(await ana.do("getSeat"))).not.toContain("maze");
    expect(told(desk, "count")).toMatchObject({ groups: [{ people: 2 }, { shown: "maze", people: 1 }] });
    const at = { params: { lab, pulse } };
    await host.do("leadPulse", {
      ...at,
      body: { deed: "rule", ruling: "together", words: ["maze", "ladder"] },
    });
    const ruled = await host.do<{ groups: object[]; rulings: object[] }>("getPulse", at);
    expect([ruled.groups.length, ruled.rulings.length]).toEqual([1, 1]);
    await host.do("leadPulse", { ...at, body: { deed: "free", words: ["ladder", "maze"] } });
    await host.do("leadPulse", { ...at, body: { deed: "rule", ruling: "hold", word: "maze" } });
    await host.do("leadPulse", { ...at, body: { deed: "reveal", revealed: true } });
    await until(() => told(hers, "words")?.length === 1);
    expect(told(hers, "words")).toMatchObject([{ pulse, people: 3, groups: [{ people: 2 }] }]);
    await host.do("leadPulse", { ...at, body: { deed: "open", open: false } });
    expect(await ana.status("sayWord", { body: { pulse, word: "late" } })).toBe(409);
  });

  test("10,000 words from one phone: some are taken, the rest told to wait, and nobody else is held up", async () => {
    const app = await serving(await engine.store());
    const { lab, host, joined } = await labWith(app);
    const [loud, calm] = [await joined("t1"), await joined("t1")];
    const { pulse } = await host.do<{ pulse: { id: string } }>("startPulse", {
      params: { lab },
      body: { question: "?", when: "during" },
    });
    const statuses: number[] = [];
    for (let n = 0; n < 60; n += 1)
      statuses.push(await loud.status("sayWord", { body: { pulse: pulse.id, word: `word ${n}` } }));
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(await calm.status("sayWord", { body: { pulse: pulse.id, word: "calm" } })).toBe(200);
    const tally = await host.do<{ people: number }>("getPulse", { params: { lab, pulse: pulse.id } });
    expect(tally.people).toBe(2);
  });

  test("a table writes on its own board, reads the others, and not while it is locked", async () => {
    const app = await serving(await engine.store());
    const { lab, host, joined } = await labWith(app);
    const [ana, cy] = [await joined("t1"), await joined("t2")];
    const her = ana.visit();
    const hers = her.open(`board:${lab}:t1`);
    const his = cy.visit().open(`board:${lab}:t1`);
    await Promise.all([saved(hers.provider), saved(his.provider)]);
    addCard("card-1", "asset", "<script>alert(1)</script>", { author: ana.seat, at: now() })(hers.doc);
    await saved(hers.provider);
    addCard("card-2", "asset", "not my table", { author: cy.seat, at: now() })(his.doc);
    await until(() => readBoard(his.doc).cards.length === 2);
    expect([his.provider.authorizedScope, readBoard(hers.doc).cards.map(({ text }) => text)]).toEqual([
      "readonly",
      ["<script>alert(1)</script>"],
    ]);
    // Nobody shows a face in another's name, or another's face.
    const faces = () =>
      [...(hers.provider.awareness?.getStates().values() ?? [])].map(({ seat }) => seat?.name);
    his.provider.awareness?.setLocalStateField("seat", { seat: "host", name: "The host" });
    hers.provider.awareness?.setLocalStateField("seat", { seat: ana.seat, name: "Ana" });
    his.provider.awareness?.setLocalStateField("seat", { seat: cy.seat, name: "Cy" });
    await until(() => faces().includes("Cy"));
    expect(faces()).not.toContain("The host");
    await host.do("leadLab", { params: { lab }, body: { deed: "lock", locked: true, table: "t1" } });
    // Who was writing is told at once.
    await until(() => her.ended.includes("rights"));
    const locked = ana.visit().open(`board:${lab}:t1`);
    await saved(locked.provider);
    expect(locked.provider.authorizedScope).toBe("readonly");
    const desk = host.visit().open(`board:${lab}:t1`);
    await saved(desk.provider);
    addCard("card-3", "idea", "from the host", { author: "host", at: now() })(desk.doc);
    await saved(desk.provider);
  });

  test("a card in another's name, or of a megabyte, is refused in words", async () => {
    const app = await serving(await engine.store());
    const { lab, joined } = await labWith(app);
    const [ana, bo] = [await joined("t1"), await joined("t1")];
    const codes: string[] = [];
    for (const [author, text] of [
      [bo.seat, "as Bo"],
      [ana.seat, "x".repeat(1024 * 1024)],
      [ana.seat, "x".repeat(3000)],
    ] as const) {
      const visitor = ana.visit();
      const board = visitor.open(`board:${lab}:t1`);
      await saved(board.provider);
      addCard("card-9", "asset", text, { author, at: now() })(board.doc);
      await until(() => visitor.ended.includes("refused"));
      const word = visitor.words.find(({ kind }) => kind === "refused");
      codes.push(word?.kind === "refused" ? (word.findings[0]?.code ?? "") : "");
    }
    expect(codes).toEqual(["board.author", "live.too-large", "board.too-long"]);
  });

  test("dots are few, each once, on what is there, and whose they are is told to nobody", async () => {
    const store = await engine.store();
    const app = await serving(store);
    const { lab, host, joined } = await labWith(app);
    const [ana, bo] = [await joined("t1"), await joined("t2")];
    const board = ana.visit().open(`board:${lab}:t1`);
    await saved(board.provider);
    addCard("card-1", "asset", "Lantern", { author: ana.seat, at: now() })(board.doc);
    await saved(board.provider);
    const lead = (body: object) => host.do("leadLab", { params: { lab }, body });
    const toStage = (stage: string, table?: string) => lead({ deed: "stage", stage, table });
    const say = { params: { lab }, body: { text: "Childcare", table: "t1" } };
    expect(await bo.status("addRecommendation", say)).toBe(409);
    await toStage("recommend", "t2");
    const recs = await Promise.all(
      ["Childcare", "Evenings", "Nights"].map((text) =>
        bo.do<{ id: string; table: string }>("addRecommendation", {
          params: { lab },
          body: { text, table: "t1" },
        }),
      ),
    );
    // In the name of one's own table, whatever is claimed.
    expect(recs.map(({ table }) => table)).toEqual(["t2", "t2", "t2"]);
    const dot = (phone: Phone, on: string, given = true) => phone.status("giveVote", { body: { on, given } });
    expect(await dot(ana, "card-1")).toBe(409);
    await toStage("vote", "t1");
    expect([await dot(ana, "card-1"), await dot(ana, "card-1")]).toEqual([200, 200]);
    expect([await dot(bo, "card-1"), await dot(ana, recs[0]?.id ?? "")]).toEqual([404, 409]);
    await toStage("recommend");
    expect(await dot(ana, recs[0]?.id ?? "")).toBe(200);
    // Two each on cards, and two on what should be done.
    expect([await dot(ana, recs[1]?.id ?? ""), await dot(ana, recs[2]?.id ?? "")]).toEqual([200, 409]);
    expect([await dot(ana, "card-1", false), await dot(ana, "card-1")]).toEqual([200, 409]);
    const wall = host.visit();
    wall.open(`lab:${lab}`);
    await until(() => told(wall, "votes") !== undefined && told(wall, "recommendations") !== undefined);
    expect(told(wall, "votes")).toEqual({ counts: { [recs[0]?.id ?? ""]: 1, [recs[1]?.id ?? ""]: 1 } });
    expect(
      await ana.status("changeRecommendation", {
        params: { lab, id: recs[0]?.id ?? "" },
        body: { text: "Mine" },
      }),
    ).toBe(404);
    expect(
      await bo.status("changeRecommendation", {
        params: { lab, id: recs[0]?.id ?? "" },
        body: { archived: true },
      }),
    ).toBe(200);
    // Beneath the service, the database holds the same.
    const token = ana.cookie.split("=")[1] ?? "";
    expect(await giveVote(store.db, token, { on: "card-1", given: true })).toBe("ended");
    await toStage("asset");
    expect(await dot(ana, recs[0]?.id ?? "", false)).toBe(409);
    await lead({ deed: "close", closed: true });
    expect(await ana.status("sitDown", { body: { table: "t2" } })).toBe(409);
  });

  test("the room is led at once: stages, spotlight, timer; a facilitator leads, a participant does not", async () => {
    const app = await serving(await engine.store());
    const { lab, host, joined } = await labWith(app);
    const ana = await joined("t1");
    const door = await host.do<{ code: string }>("openLabDoor", {
      params: { lab },
      body: { role: "facilitator" },
    });
    const fay = new Phone(app);
    await fay.do("joinLab", { body: { code: door.code } });
    const hers = ana.visit();
    hers.open(`lab:${lab}`);
    await until(() => told(hers, "room") !== undefined);
    const lead = (phone: Phone, body: object) => phone.status("leadLab", { params: { lab }, body });
    expect(await lead(fay, { deed: "stage", stage: "challenge" })).toBe(200);
    expect(await lead(fay, { deed: "stage", stage: "idea", table: "t2" })).toBe(200);
    expect(await lead(fay, { deed: "spotlight", table: "t2" })).toBe(200);
    expect(await lead(fay, { deed: "timer", seconds: 300, label: "Ideas" })).toBe(200);
    expect(await lead(fay, { deed: "spotlight", table: "t9" })).toBe(403);
    expect(await lead(ana, { deed: "stage", stage: "vote" })).toBe(403);
    expect(await lead(fay, { deed: "close", closed: true })).toBe(403);
    await until(() => told(hers, "room")?.timer !== undefined);
    expect(told(hers, "room")).toMatchObject({
      stage: "challenge",
      spotlight: "t2",
      tables: [{ stage: "challenge" }, { stage: "idea" }],
    });
    expect([told(hers, "count"), told(hers, "present"), told(hers, "door")]).toEqual(
      Array(3).fill(undefined),
    );
    const [screen, wall] = [new Phone(app), "screen"];
    const shut = await host.do<{ code: string }>("openLabDoor", { params: { lab }, body: { role: wall } });
    await screen.do("joinLab", { body: { code: shut.code } });
    const seen = screen.visit();
    seen.open(`lab:${lab}`);
    await until(() => told(seen, "door") !== undefined);
    const fresh = await host.do<{ code: string }>("openLabDoor", {
      params: { lab },
      body: { role: "participant" },
    });
    await until(() => JSON.stringify(told(seen, "door")).includes(fresh.code));
    const rightsOf = async (table: string): Promise<unknown[]> => {
      const role = "facilitator" as const;
      const who = { desk: false, memberships: [], guest: { lab, seat: "fay", role, table } };
      return Promise.all(
        [`board:${lab}:${table}`, `pathway:${lab}-${table}`].map(async (name) =>
          app.live?.kinds.rightsOf(who, name),
        ),
      );
    };
    expect(await rightsOf("t1")).toEqual(["write", "write"]);
    expect(await lead(host, { deed: "close", closed: true })).toBe(200);
    expect(await rightsOf("t1")).toEqual(["read", "read"]);
    expect(await lead(fay, { deed: "stage", stage: "vote" })).toBe(403);
  });

  test("a guest of one lab sees and changes nothing of another", async () => {
    const app = await serving(await engine.store());
    const mine = await labWith(app);
    const theirs = await labWith(app);
    const ana = await mine.joined("t1");
    const visitor = ana.visit();
    const own = [`board:${mine.lab}:t9`, `board:${mine.lab}:t1:more`];
    for (const name of [`lab:${theirs.lab}`, `board:${theirs.lab}:t1`, ...own]) visitor.open(name);
    await until(() => visitor.ended.length === 4);
    expect(new Set(visitor.ended)).toEqual(new Set(["not-allowed"]));
    const params = { lab: theirs.lab };
    expect(await ana.status("addRecommendation", { params, body: { text: "x" } })).toBe(403);
    expect(await ana.status("leadLab", { params, body: { deed: "stage", stage: "idea" } })).toBe(403);
    for (const name of [
      ...(["getLab", "listLabs", "removeLab", "getBrief", "getLabRecord"] as const),
      ...(["listLabDesigns", "getLabDesign"] as const),
    ])
      expect([name, await ana.status(name, { params: { ...params, table: "t1" } })]).toEqual([name, 403]);
  });
});
