import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { labWith, Phone, serving } from "./lab-room.ts";

interface List {
  readonly open?: { readonly code: string; readonly ended: boolean };
  readonly people: readonly { readonly id: string; readonly name: string; readonly came: boolean }[];
}

const rosa = {
  name: "Rosa <b>Díaz</b>",
  affiliation: "college",
  organization: "Harbor",
  email: "rosa@example.org",
  leads: true,
};

describe.each(engines)("registration before a lab, on $name", ({ use }) => {
  const engine = use();

  test("who registers weeks before has a seat waiting, which their own code opens on the day, on two devices", async () => {
    const store = await engine.store();
    const app = await serving(store);
    const { lab, host } = await labWith(app);
    const params = { lab };
    await host.do("closeLabDoor", { params: { lab, role: "participant" } });
    const until = { until: "2099-01-01", most: 2 };
    const code = (await host.do<List>("openRegistration", { params, body: until })).open?.code ?? "";
    const phone = new Phone(app);
    expect(await phone.do("getLabAhead", { params: { code: code.toLowerCase() } })).toMatchObject({
      title: "Autumn Lab",
      left: 2,
      ended: false,
    });
    const register = (body: object) =>
      phone.do<{ pass: string }>("registerForLab", { params: { code }, body });
    const { pass } = await register(rosa);
    const letters = await sql<{ body: string }>`select body from people.outbox`.execute(store.db);
    expect(letters.rows.map(({ body }) => body.includes(`/lab/${pass}`))).toEqual([true]);
    const { pass: leaving } = await register({ name: "Luis", affiliation: "employer" });
    expect(await phone.status("registerForLab", { params: { code }, body: rosa })).toBe(409);
    expect(await phone.do("withdrawFromLab", { params: { pass: leaving } })).toEqual({ done: true });
    expect(await phone.status("getLabPass", { params: { pass: leaving } })).toBe(404);

    expect(await phone.do("getLabPass", { params: { pass } })).toMatchObject({
      name: rosa.name,
      open: false,
    });
    expect(await phone.status("resumeSeat", { body: { resume: pass } })).toBe(409);
    const [listed] = (await host.do<List>("getRegistration", { params })).people;
    expect(listed).toMatchObject({ name: rosa.name, leads: true, role: "participant", came: false });
    const one = { lab, id: listed?.id ?? "" };
    await host.do("changeRegistered", { params: one, body: { role: "facilitator" } });
    await host.do("openLabDoor", { params, body: { role: "participant" } });
    for (const device of [phone, new Phone(app)])
      expect(await device.do("resumeSeat", { body: { resume: pass } })).toMatchObject({
        seat: listed?.id,
        role: "facilitator",
        affiliation: "college",
        organization: "Harbor",
        name: rosa.name,
      });
    expect(await phone.status("withdrawFromLab", { params: { pass } })).toBe(404);
    expect(await host.do("getLab", { params })).toMatchObject({
      people: [{ seat: listed?.id, email: rosa.email }],
    });
    const renewed = await host.do<List & { pass: string }>("changeRegistered", {
      params: one,
      body: { newPass: true },
    });
    expect(renewed.people).toMatchObject([{ came: true }]);
    expect(await phone.status("resumeSeat", { body: { resume: pass } })).toBe(404);
    expect(await phone.do("resumeSeat", { body: { resume: renewed.pass } })).toMatchObject({
      seat: listed?.id,
    });
    await host.do("takeSeatAway", { params: { lab, seat: one.id } });
    expect(await phone.status("resumeSeat", { body: { resume: renewed.pass } })).toBe(404);
  });

  test("the last place is given once, and after the last day nobody is taken", async () => {
    const store = await engine.store();
    const app = await serving(store);
    const { lab, host } = await labWith(app);
    const open = async (until: string, most: number) =>
      (await host.do<List>("openRegistration", { params: { lab }, body: { until, most } })).open?.code ?? "";
    const code = await open("2099-01-01", 1);
    const phone = new Phone(app);
    const asked = await Promise.all(
      ["Ana", "Bo", "Cy"].map((name) =>
        phone.status("registerForLab", { params: { code }, body: { name, affiliation: "other" } }),
      ),
    );
    expect(asked.toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect(await open("2020-01-01", 9)).toBe(code);
    expect(await phone.do("getLabAhead", { params: { code } })).toMatchObject({ left: 8, ended: true });
    const late = { params: { code }, body: { name: "Dee", affiliation: "other" } };
    expect(await phone.status("registerForLab", late)).toBe(409);
    await host.do("closeRegistration", { params: { lab } });
    expect(await phone.status("getLabAhead", { params: { code } })).toBe(404);
    expect((await host.do<List>("getRegistration", { params: { lab } })).people).toHaveLength(1);
  });

  test("a host adds tables to a lab that has begun", async () => {
    const app = await serving(await engine.store());
    const { lab, host, joined } = await labWith(app);
    const params = { lab };
    const body = { deed: "add", name: "By the window" };
    expect(await host.do("leadLab", { params, body })).toMatchObject({
      tables: [{ id: "t1" }, { id: "t2" }, { id: "t3", name: "By the window", stage: "asset" }],
    });
    const guest = await joined("t3");
    expect(await guest.status("leadLab", { params, body })).toBe(403);
  });
});
