import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { harborSchool } from "../seats/house.ts";

interface Case {
  readonly name: string;
  readonly person: string;
  readonly navigatorName?: string;
  readonly reasons: readonly { readonly kind: string; readonly due: string }[];
}

describe.each(engines)("who needs what today, over HTTP on $name", ({ use }) => {
  const engine = use();

  test("is told with its reasons, given into care, done, and kept as a question", async () => {
    const store = await engine.store();
    const { ask, people } = await harborSchool(store);
    const cases = async (query: string, as = "harbor") =>
      (await ask(as, "listCaseload", {}, undefined, query)).json<{ items: readonly Case[]; total: number }>();
    // It is 4 January 2027, on which Bo was served.
    expect((await cases("?scope=mine")).total).toBe(0);
    const deed = (what: object, ids: readonly string[] = [people.bo]) =>
      ask("harbor", "actOnCaseload", {}, { people: ids, deed: what });
    expect((await deed({ kind: "assign", navigator: "hal" }, [people.bo, people.cy])).json()).toEqual({
      items: [
        { person: people.bo, outcome: "done" },
        { person: people.cy, outcome: "no-such-person" },
      ],
    });
    await ask("harbor", "setClassSeats", { offering: "aide-class/winter" }, { seats: 1 });
    const { items } = await cases("?scope=mine");
    expect(items).toMatchObject([{ name: "Bo", navigatorName: "Name of hal", reasons: [] }]);
    const old = { kind: "enrollment", program: "none", title: "A class" };
    await ask(
      "harbor",
      "addEvents",
      { person: people.bo },
      { events: [{ happened: "2026-10-01", body: old }] },
    );
    const stuck = {
      kind: "stuck",
      since: "2026-10-01",
      due: "2026-11-15",
      deed: "talk-about-step",
      at: "class",
    };
    expect((await cases("?scope=mine&due=any")).items).toMatchObject([{ reasons: [stuck] }]);
    const { person } = (await ask("harbor", "addPerson", {}, { name: "Dee O'Hara", language: "en" })).json<{
      person: string;
    }>();
    await ask("harbor", "addEvents", { person }, { events: [{ happened: "2026-10-01", body: old }] });
    const due = await cases("?scope=organization&due=any&sort=due");
    // Of Dee nothing was heard since the enrollment: after 90 days she has left, and is asked after.
    expect(due.items.map(({ name, reasons }) => [name, reasons])).toEqual([
      ["Bo", [stuck]],
      [
        "Dee O'Hara",
        [{ kind: "follow-up", since: "2026-10-01", due: "2026-12-30", deed: "ask-about-job", after: 90 }],
      ],
    ]);
    const board = (await ask("harbor", "getCaseBoard", {}, undefined, "?scope=organization")).json<{
      columns: readonly { reason?: string; total: number }[];
    }>();
    expect(board.columns.map(({ reason, total }) => [reason, total])).toEqual([
      ["follow-up", 1],
      ["stuck", 1],
    ]);
    expect((await deed({ kind: "follow-up", due: 90, employed: "yes" }, [person])).json()).toMatchObject({
      items: [{ outcome: "done" }],
    });
    expect((await cases("?scope=organization&due=any&reasons=follow-up,no-contact")).total).toBe(0);
    expect(
      (await cases("?scope=organization&q=ohara")).total + (await cases("?scope=organization&q=hara")).total,
    ).toBe(1);
    expect((await cases("?scope=organization&q=hara", "uptown")).total).toBe(0);
    const kept = await ask(
      "harbor",
      "keepCaseView",
      {},
      { name: "Due", shared: true, query: { due: "any" } },
    );
    expect(kept.json()).toMatchObject({ name: "Due", own: true, query: { due: "any" } });
    const { id } = kept.json<{ id: string }>();
    expect((await ask("uptown", "listCaseViews")).json()).toEqual({ items: [] });
    expect((await ask("uptown", "removeCaseView", { id })).statusCode).toBe(404);
    expect((await ask("harbor", "removeCaseView", { id })).statusCode).toBe(200);
    const history = await ask("harbor", "listAssignments", { person: people.bo });
    expect(history.json()).toMatchObject({ items: [{ navigator: "hal", name: "Name of hal" }] });
  });

  test("no filter carries SQL, and a cursor or reason that is none is refused or harmless", async () => {
    const store = await engine.store();
    const { ask } = await harborSchool(store);
    const evil = encodeURIComponent("'; drop table people.person; --");
    for (const query of [
      `?q=${evil}`,
      `?navigator=${evil}`,
      `?after=${evil}`,
      `?after=${encodeURIComponent("x|y|z")}`,
    ])
      expect([query, (await ask("harbor", "listCaseload", {}, undefined, query)).statusCode]).toEqual([
        query,
        200,
      ]);
    for (const query of [
      `?sort=${evil}`,
      `?reasons=stuck,${evil}`,
      `?scope=all`,
      `?q=`,
      `?limit=9999`,
      `?org=uptown`,
    ])
      expect([query, (await ask("harbor", "listCaseload", {}, undefined, query)).statusCode]).toEqual([
        query,
        422,
      ]);
    expect((await ask("harbor", "listCaseload", {}, undefined, "?scope=organization")).json()).toMatchObject({
      total: 1,
    });
  });
});
