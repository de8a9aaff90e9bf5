import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { filesOfZip } from "@footbridge/feeds/table/zip.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { problemIn } from "../asking.ts";
import { referralHouse } from "./house.ts";

const full = { seen: 2, answer: { answer: "full", until: "2027-04-15" } };
const staff = "harbor uptown lead";
const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const packed = {
  id: uuid(1),
  name: "Bus passes",
  status: "active",
  organization: { id: uuid(2), name: "Riders", description: "They ride." },
  service_areas: [{ id: uuid(3), name: "The Bronx" }],
};

describe.each(engines)("referrals over HTTP on $name", ({ use }) => {
  const engine = use();
  const house = async () => referralHouse(await engine.store());

  test("from a search to an end: refused by link, the next best, accepted, started, finished", async () => {
    const { ask, send, bo, token } = await house();
    const found = await ask("none", "findServices", { query: "?need=childcare&place=bronx" });
    expect(found.json()).toMatchObject({ total: 2, items: [{ takes: "unknown" }, { takes: "unknown" }] });
    const first = await send("uptown", { note: "Evenings are best." });
    const link = { params: { token: first.token } };
    const opened = await ask("none", "getReferralLink", link);
    expect(opened.json()).toMatchObject({ state: "open", seq: 2, expires: "2027-03-24" });
    expect(opened.body).not.toContain("Bo");
    expect((await ask("none", "showReferralPerson", { ...link, body: {} })).json()).toEqual({
      name: "Bo",
      language: "en",
      note: "Evenings are best.",
    });
    expect((await ask("none", "answerReferralLink", { ...link, body: full })).json()).toMatchObject({
      state: "answered",
      answer: full.answer,
    });
    const after = await ask("none", "findServices", { query: "?need=childcare&canTake=true" });
    expect(after.json()).toMatchObject({ items: [{ service: "owl-care" }], total: 1 });
    const next = await ask("harbor", "findNextServices", { params: { id: first.id } });
    expect(next.json()).toMatchObject({ items: [{ service: "owl-care" }] });

    const { id } = await send("owl", { after: first.id });
    const yes = { seen: 2, answer: { answer: "accepted", seatsLeft: 3 } };
    await ask("none", "answerReferralLink", { params: { token: await token() }, body: yes });
    const step = (seen: number, one: object) =>
      ask("harbor", "addReferralStep", { params: { id }, body: { seen, step: one } });
    expect((await step(3, { kind: "started", on: "2027-03-10" })).json()).toMatchObject({ state: "started" });
    expect((await step(4, { kind: "finished", on: "2027-03-10", helped: "yes" })).json()).toMatchObject({
      state: "finished",
    });
    const list = await ask("harbor", "listReferrals", { query: `?person=${bo}` });
    // An answer by phone teaches as one by link.
    const called = await send("uptown");
    const told = { kind: "answered", answer: { answer: "not-eligible", why: "Only up to age 4." } };
    const by = { params: { id: called.id }, body: { seen: 2, step: told } };
    expect((await ask("harbor", "addReferralStep", by)).statusCode).toBe(200);
    const full2 = { kind: "answered", answer: { answer: "full", until: "2027-05-01" } };
    await ask("harbor", "addReferralStep", { ...by, body: { seen: 3, step: full2 } });
    const now = (await ask("uptown", "listMyServices")).json<{
      items: { service: string; fullUntil?: string }[];
      notes: { words: string }[];
    }>();
    expect(now.items.find(({ service }) => service === "uptown-care")?.fullUntil).toBe("2027-05-01");
    expect(now.notes.map(({ words }) => words)).toEqual(["Only up to age 4."]);
    expect(list.json<{ items: { state: string; passedOn?: string }[] }>().items).toMatchObject([
      { state: "finished", id },
      { state: "answered", passedOn: id },
    ]);
    // The person will see who looked, and by what.
    const looks = await ask("auditor", "listLooksAtPerson", { params: { person: bo } });
    expect(
      looks.json<{ items: { name: string; action: string }[] }>().items.map(({ action }) => action),
    ).toContain("look by link");
  });

  test("a letter goes where the organization says now, and what it closed is not asked", async () => {
    const { ask, send, bo } = await house();
    const edit = (body: object) => ask("uptown", "editService", { params: { service: "uptown-care" }, body });
    await edit({ email: "new@uptown.example.org", name: { en: "Uptown, anew" } });
    await send("uptown");
    const { items } = (await ask("admin", "listOutbox")).json<{ items: object[] }>();
    expect(items[0]).toMatchObject({
      recipient: "new@uptown.example.org",
      subject: "Can Uptown, anew take someone?",
    });
    await edit({ closed: true });
    const plan = await ask("harbor", "planReferral", {
      params: { person: bo },
      body: { service: "uptown-care" },
    });
    expect(problemIn(plan).findings.map(({ code }) => code)).toEqual(["referral.closed-service"]);
  });

  test("every role, every operation", async () => {
    const { ask, send, roles, bo } = await house();
    const { id } = await send("uptown");
    const asks: readonly (readonly [OperationName, string, object])[] = [
      ["findServices", `ana ${staff} employer agency board auditor admin none`, {}],
      [
        "getService",
        `ana ${staff} employer agency board auditor admin none`,
        { params: { service: "uptown-care" } },
      ],
      ["listMyServices", `${staff} admin`, {}],
      ["downloadDirectory", `ana ${staff} employer agency board auditor admin none`, {}],
      ["bringInDirectory", "admin", { query: "?fileName=a.json&try=true", body: [packed] }],
      ["confirmService", "uptown lead admin", { params: { service: "uptown-care" }, body: {} }],
      ["setServiceRoom", "uptown lead admin", { params: { service: "uptown-care" }, body: { room: "open" } }],
      [
        "editService",
        "uptown lead admin",
        { params: { service: "uptown-care" }, body: { phone: "718-555-0100" } },
      ],
      ["listReferrals", `ana ${staff}`, {}],
      ["planReferral", "harbor uptown lead", { params: { person: bo }, body: { service: "owl-care" } }],
      ["sendReferral", "", { params: { id }, body: {} }],
      ["findNextServices", staff, { params: { id } }],
      ["countRefusals", `${staff} agency board auditor admin`, {}],
      ["settleServiceNote", "", { params: { id: "guessed" }, body: {} }],
      ["addReferralStep", "", { params: { id: "guessed" }, body: { seen: 1, step: { kind: "withdrawn" } } }],
    ];
    for (const [name, allowed, it] of asks) {
      const answered: string[] = [];
      for (const as of roles) {
        const { statusCode } = await ask(as, name, it);
        expect([name, as, [200, 403, 404, 409].includes(statusCode), statusCode]).toEqual([
          name,
          as,
          true,
          statusCode,
        ]);
        if (statusCode === 200) answered.push(as);
      }
      expect([name, answered.toSorted()]).toEqual([
        name,
        allowed
          .split(" ")
          .filter((as) => as !== "")
          .toSorted(),
      ]);
    }
  });

  test("nothing is sent without the person's yes, and the finding says what to do", async () => {
    const { ask, bo } = await house();
    const body = { service: "uptown-care" };
    const planned = (await ask("harbor", "planReferral", { params: { person: bo }, body })).json<{
      id: string;
      agreed: boolean;
    }>();
    expect(planned.agreed).toBe(false);
    const refused = problemIn(await ask("harbor", "sendReferral", { params: { id: planned.id }, body: {} }));
    expect(refused).toMatchObject({ status: 409, findings: [{ code: "referral.no-consent" }] });
    expect((await ask("admin", "listOutbox")).json<{ items: object[] }>().items).toEqual([]);
  });

  test("forged, repeated, late and closed links each say what they are, and write nothing", async () => {
    const { ask, send, day, bo } = await house();
    const { id, token } = await send("uptown");
    const answer = (body: object, of = token) =>
      ask("none", "answerReferralLink", { params: { token: of }, body });
    expect(problemIn(await answer(full, "f".repeat(43))).status).toBe(404);
    expect((await answer(full)).statusCode).toBe(200);
    const again = problemIn(await answer(full));
    expect(again).toMatchObject({ status: 409, findings: [{ code: "referral.changed-meanwhile" }] });
    expect((await answer({ seen: 3, answer: { answer: "accepted" } })).json()).toMatchObject({
      answer: { answer: "accepted" },
    });
    day.today = "2027-03-25" as Day;
    expect((await ask("none", "getReferralLink", { params: { token } })).json()).toMatchObject({
      state: "expired",
    });
    expect(problemIn(await answer({ seen: 4, answer: { answer: "wrong-area" } })).detail).toContain("ended");
    expect(problemIn(await ask("none", "showReferralPerson", { params: { token }, body: {} })).status).toBe(
      409,
    );
    day.today = "2027-03-11" as Day;
    await ask("harbor", "addReferralStep", {
      params: { id },
      body: { seen: 4, step: { kind: "withdrawn" } },
    });
    expect(problemIn(await answer({ seen: 5, answer: { answer: "wrong-area" } })).detail).toContain("closed");
    // A link outlives the person's yes: it is closed, and an answer that comes yet is not kept.
    const late = await send("owl");
    const consents = await ask("harbor", "listConsents", { params: { person: bo } });
    const yes = consents.json<{ items: { id: string; partner: string }[] }>().items;
    const own = yes.find(({ partner }) => partner === "owl")?.id ?? "";
    expect((await ask("harbor", "withdrawConsent", { params: { id: own } })).statusCode).toBe(200);
    const link = { params: { token: late.token } };
    expect((await ask("none", "getReferralLink", link)).json()).toMatchObject({ state: "closed" });
    expect(problemIn(await answer({ seen: 2, answer: { answer: "accepted" } }, late.token)).status).toBe(409);
  });

  test("whoever guesses links has to wait; others do not", async () => {
    const { ask, send } = await house();
    const { token } = await send("uptown");
    const guess = (n: number) =>
      ask("none", "getReferralLink", {
        params: { token: `guess-${n}-of-many-that-are-long` },
        from: "10.9.9.9",
      });
    const codes: number[] = [];
    for (let n = 0; n < 22; n += 1) codes.push((await guess(n)).statusCode);
    expect([codes.filter((code) => code === 404).length, codes.at(-1)]).toEqual([20, 429]);
    expect((await ask("none", "getReferralLink", { params: { token } })).statusCode).toBe(200);
  });

  test("what is typed stays text, and what is asked stays a value", async () => {
    const { ask, send, bo } = await house();
    const { token } = await send("uptown");
    const why = "<script>alert(1)</script>'; drop table referrals.log; --";
    const body = { seen: 2, answer: { answer: "not-eligible", why } };
    await ask("none", "answerReferralLink", { params: { token }, body });
    const notes = (await ask("uptown", "listMyServices")).json<{ notes: { id: string; words: string }[] }>()
      .notes;
    expect(notes.map(({ words }) => words)).toEqual([why]);
    expect(
      (await ask("uptown", "settleServiceNote", { params: { id: notes[0]?.id ?? "" }, body: {} })).statusCode,
    ).toBe(200);
    const queries = (bad: string) => {
      const sign = encodeURIComponent(bad);
      return Promise.all([
        ask("none", "findServices", { query: `?need=${sign}&q=${sign}&place=${sign}` }),
        ask("harbor", "listReferrals", { query: `?person=${sign}` }),
      ]);
    };
    for (const bad of ["'; drop table catalog.supports; --", "%", "\\"]) {
      const [found, mine] = await queries(bad);
      expect([found.json<{ total: number }>().total, mine.json()]).toEqual([0, { items: [] }]);
    }
    for (const told of await queries("\u0000"))
      expect(problemIn(told).findings.map(({ code }) => code)).toContain("request.nul");
    const list = await ask("harbor", "listReferrals", { query: `?person=${bo}` });
    expect(list.json<{ items: object[] }>().items).toHaveLength(1);
    const more = { ...body, org: "harbor", state: "finished" };
    expect((await ask("none", "answerReferralLink", { params: { token }, body: more })).statusCode).toBe(422);
    const nowhere = problemIn(await ask("none", "findServices", { query: "?zip=99999&latitude=91" }));
    expect(nowhere.status).toBe(422);
    const zip = async (code: string) =>
      (await ask("none", "findServices", { query: `?zip=${code}` })).json<object>();
    expect(await zip("10451")).toMatchObject({ total: 2, zip: { known: "middle", place: "bronx" } });
    expect(await zip("10499")).toMatchObject({ total: 2, zip: { known: "place", place: "bronx" } });
    expect(await zip("99999")).toMatchObject({ total: 2, zip: { known: "nothing" } });
    const after = { params: { person: bo }, body: { service: "owl-care", after: "referral-unknown" } };
    expect((await ask("harbor", "planReferral", after)).statusCode).toBe(404);
    expect((await ask("harbor", "listReferrals")).json<{ items: object[] }>().items).toHaveLength(1);
  });

  test("an organization keeps its own services: room, words, and that all of it is so", async () => {
    const { ask } = await house();
    const on = { params: { service: "uptown-care" } };
    const past = problemIn(
      await ask("uptown", "setServiceRoom", { ...on, body: { room: "full", until: "2027-03-01" } }),
    );
    expect(past.findings).toMatchObject([{ at: "body.until" }]);
    await ask("uptown", "setServiceRoom", { ...on, body: { room: "full", until: "2027-04-01" } });
    await ask("uptown", "editService", {
      ...on,
      body: {
        audience: { en: "Parents of small children." },
        hours: [{ days: [1, 2], opens: 540, closes: 1020 }],
      },
    });
    expect((await ask("uptown", "confirmService", { ...on, body: {} })).json()).toMatchObject({
      takes: "no",
      fullUntil: "2027-04-01",
      confirmed: { day: "2027-03-10", by: "House uptown" },
      audience: { en: "Parents of small children." },
    });
    const closed = { ...on, body: { closed: true } };
    expect((await ask("uptown", "editService", closed)).statusCode).toBe(200);
    expect((await ask("none", "findServices")).json()).toMatchObject({ total: 1 });
    const bad = problemIn(
      await ask("uptown", "editService", {
        ...on,
        body: { hours: [{ days: [8], opens: 900, closes: 540 }], price: 1 },
      }),
    );
    expect(bad.findings.length).toBeGreaterThan(1);
    const tongue = problemIn(
      await ask("uptown", "editService", { ...on, body: { languages: ["es", "?!"] } }),
    );
    expect(tongue.findings).toMatchObject([{ at: "body.languages[1]" }]);
    expect((await ask("harbor", "confirmService", { ...on, body: {} })).statusCode).toBe(403);

    // The directory as a file: what went out changes nothing, one service more is one more, a mistake keeps nothing.
    const bring = (body: object, query = "?fileName=services.json") =>
      ask("admin", "bringInDirectory", { query, body });
    const out = (await ask("none", "downloadDirectory")).json<{ contents: object[] }>();
    expect(out.contents).toHaveLength(2);
    expect((await bring(out)).json()).toMatchObject({ services: 2, kept: false });
    const zip = (await ask("none", "downloadDirectory", { query: "?form=tables" })).rawPayload;
    const tables = filesOfZip(zip, "out.zip").files.map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining(["services.csv", "organizations.csv"]));
    const more = { contents: [...out.contents, packed] };
    expect((await bring(more, "?fileName=a.json&try=true")).json()).toMatchObject({ kept: false });
    const records = (await bring(more)).json<{ records: { noun: string; added: number }[] }>().records;
    expect(records.find(({ noun }) => noun === "supports")?.added).toBe(1);
    const broken = problemIn(await bring([packed, { ...packed, name: "" }]));
    expect(broken.findings.map(({ at }) => at)).toEqual(["services.json: services[1].name"]);
  });

  test("the hours an organization sets tell when it is open, here and in HSDS", async () => {
    const { ask } = await house();
    const edit = (as: string, hours: readonly object[] | null, more: object = {}) =>
      ask(as, "editService", { params: { service: "uptown-care" }, body: { hours, ...more } });
    const openNow = async () =>
      (await ask("none", "findServices", { query: "?openNow=true" }))
        .json<{ items: { service: string; open: string }[] }>()
        .items.map(({ service, open }) => `${service} ${open}`);
    // That day is a Wednesday; the hour is this machine's.
    const always = { days: [3], opens: 0, closes: 1440 };
    expect((await edit("harbor", [always])).statusCode).toBe(403);
    expect(await openNow()).toEqual(["owl-care unknown", "uptown-care unknown"]);
    await edit("uptown", [always], { hoursNote: { en: "By appointment.", es: "Con cita." } });
    expect(await openNow()).toEqual(["uptown-care yes", "owl-care unknown"]);
    const twice = problemIn(await edit("uptown", [always, { days: [2, 3], opens: 540, closes: 600 }]));
    expect(twice.findings).toMatchObject([{ code: "services.hours-overlap", at: "body.hours[1]" }]);
    const { contents } = (await ask("none", "listHsdsServiceAtLocations")).json<{
      contents: { schedules: object[] }[];
    }>();
    const services = (await ask("none", "listHsdsServices")).json<{ contents: { schedules: object[] }[] }>();
    expect([...contents, ...services.contents].flatMap(({ schedules }) => schedules)).toMatchObject([
      { freq: "WEEKLY", byday: "WE", opens_at: "00:00", closes_at: "24:00" },
      { description: "By appointment." },
    ]);
    await edit("uptown", [{ ...always, days: [1, 2] }]);
    expect(await openNow()).toEqual(["owl-care unknown"]);
    await edit("uptown", null, { hoursNote: null });
    expect(await openNow()).toEqual(["owl-care unknown", "uptown-care unknown"]);
  });

  test("a participant sees their own referrals and takes one back", async () => {
    const { ask, people } = await house();
    const { ana, bo } = people;
    const plan = await ask("harbor", "planReferral", {
      params: { person: ana },
      body: { service: "owl-care" },
    });
    expect(plan.statusCode).toBe(404);
    expect((await ask("ana", "listReferrals", { query: "?person=me" })).json()).toEqual({ items: [] });
    expect((await ask("ana", "listReferrals", { query: `?person=${bo}` })).json()).toEqual({ items: [] });
  });
});

test("the letter names nobody, in both languages", async () => {
  const { askingLetter } = await import("../../src/referrals/letters.ts");
  const { body } = askingLetter({
    service: { en: "Night Owl", es: "Búho" },
    need: { en: "childcare", es: "cuidado" },
    from: "Harbor",
    expires: "2027-03-24" as Day,
    reminder: false,
    url: "https://bridge.example.org/r/TOKEN",
  });
  expect(body).toContain("Can Night Owl take them?");
  expect(body).toContain("¿Puede recibirle Búho?");
});
