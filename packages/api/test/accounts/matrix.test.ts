import { accountOperations, type AccountsName } from "@footbridge/contract/accounts/operations.ts";
import { type OperationName, operations } from "@footbridge/contract/operations.ts";
import type { Operation } from "@footbridge/contract/operation.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { twoHouses } from "../../../store/test/people/two-houses.ts";
import { accountsOn, Browser } from "./at-the-door.ts";

/** Of each operation about one person: who gets an answer for a person of their own, and for one that is not. */
const ofPeople: Partial<Record<AccountsName, { readonly own: string; readonly other: string }>> = {
  readJourney: { own: "ana harbor", other: "" },
  addEvents: { own: "harbor", other: "" },
  readRows: { own: "ana harbor", other: "" },
  findSamePerson: { own: "harbor", other: "" },
  readCollegeStanding: { own: "ana harbor", other: "" },
  readRecord: { own: "ana harbor", other: "" },
  readPlan: { own: "ana harbor", other: "" },
  changePlan: { own: "ana harbor", other: "" },
  // A list of what one may see may be empty: that, too, is an answer.
  listConsents: { own: "ana harbor uptown lead auditor", other: "ana harbor uptown lead auditor" },
  giveConsent: { own: "ana harbor", other: "" },
  listLooksAtPerson: { own: "ana lead auditor admin", other: "ana lead auditor admin" },
  exportPerson: { own: "ana", other: "" },
  issueEarned: { own: "ana harbor", other: "" },
  requestDeletion: { own: "ana", other: "" },
  readContact: { own: "ana", other: "" },
  saveContact: { own: "ana", other: "" },
  correctPerson: { own: "harbor", other: "" },
  // Whose history one may not see has none.
  listAssignments: { own: "harbor uptown lead", other: "harbor uptown lead" },
  // An emergency is of a record that is not one's own, and of those too.
  breakGlass: { own: "harbor uptown lead", other: "harbor uptown lead" },
};

const ofHouses: Partial<Record<OperationName, string>> = {
  listLabs: "lead agency admin",
  createLab: "lead agency admin",
  listMembers: "harbor uptown lead auditor admin",
  listInvitations: "lead admin",
  listPlansTouched: "harbor uptown lead",
  listOutbox: "admin",
  listDeletions: "ana auditor admin",
  addPerson: "harbor uptown lead",
  listEmergencies: "harbor uptown lead",
  listClasses: "harbor uptown lead",
  listCaseload: "harbor uptown lead",
  getCaseBoard: "harbor uptown lead",
  actOnCaseload: "harbor uptown lead",
  listNavigators: "harbor uptown lead",
  listCaseViews: "harbor uptown lead",
  keepCaseView: "harbor uptown lead",
  getCollegeAgreements: "harbor uptown lead agency admin",
  listCollegeLists: "lead",
  addBarrier: "harbor uptown lead agency board admin",
  importEvents: "harbor uptown lead",
  getEventImport: "harbor uptown lead",
  readJourneyRows: "lead",
  findAlike: "harbor uptown lead",
  getWaitingRecords: "ana",
  claimRecord: "ana",
  listMyLinks: "ana",
  listMyPlans: "ana",
  listWebhooks: "lead admin",
  createWebhook: "lead",
  // Whoever sits at a table of the partnership; what they then see, pathways.test.ts tells.
  listPathways: "harbor uptown lead employer agency admin",
  createPathway: "harbor uptown lead employer agency admin",
};

const importOf = (person: string) =>
  `{"id":"of-${person}","person":"${person}","happened":"2026-11-02","body":{"kind":"contact","way":"phone"}}`;

describe.each(engines)("every role, every operation of people, own and other, on $name", ({ use }) => {
  const engine = use();
  const house = async () => {
    const store = await engine.store();
    const { members, people } = await twoHouses(store.db);
    const app = await accountsOn(store);
    const who: Record<string, Member | undefined> = { ...members, lead: members.uptownLead, none: undefined };
    delete who["uptownLead"];
    const { signIn } = app.app;
    if (signIn === undefined) throw new Error("a service with accounts signs in");
    // Who signed in is given by a header here; what they may see is the database's own answer.
    signIn.identify = (request) => {
      const member = who[String(request.headers["x-as"])];
      return Promise.resolve(
        member === undefined ? { memberships: [] } : { account: member.account, memberships: [member] },
      );
    };
    const browser = new Browser(app);
    const asked = async (as: string, name: OperationName, id: string) => {
      if (name === "importEvents") {
        const body = importOf(as === "harbor" ? people.bo : people.cy);
        return browser.do(name, { body, headers: { "x-as": as, "content-type": "application/x-ndjson" } });
      }
      const { example }: Operation = operations[name];
      const words = name === "giveConsent" ? { partner: "harbor", language: "en" } : {};
      const body = example === undefined ? undefined : { ...(example as object), ...words };
      return browser.do(name, { id, body, headers: { "x-as": as } });
    };
    return { who: Object.keys(who), asked, people };
  };
  /** Who has a person of their own, and whose is none of theirs. */
  const own = (as: string, people: { ana: string; bo: string; cy: string }) =>
    as === "ana" ? people.ana : people.bo;
  const other = (as: string, people: { ana: string; bo: string; cy: string }) =>
    as === "uptown" || as === "lead" ? people.bo : people.cy;

  test.each(Object.keys(ofPeople) as AccountsName[])("%s", async (name) => {
    const { who, asked, people } = await house();
    for (const side of ["own", "other"] as const) {
      const answered: string[] = [];
      for (const as of who) {
        const id = side === "own" ? own(as, people) : other(as, people);
        const { statusCode, body } = await asked(as, name, id);
        expect([name, as, side, [200, 403, 404].includes(statusCode), body]).toEqual([
          name,
          as,
          side,
          true,
          body,
        ]);
        if (statusCode === 200) answered.push(as);
      }
      const expected = (ofPeople[name]?.[side] ?? "").split(" ").filter((as) => as !== "");
      expect([side, answered.toSorted()]).toEqual([side, expected.toSorted()]);
    }
  });

  test.each(Object.keys(ofHouses) as OperationName[])("%s", async (name) => {
    const { who, asked } = await house();
    const answered: string[] = [];
    for (const as of who) if ((await asked(as, name, "x")).statusCode === 200) answered.push(as);
    expect(answered.toSorted()).toEqual((ofHouses[name] ?? "").split(" ").toSorted());
  });

  test("what is named by an id that was guessed is not there, for anyone", async () => {
    const { who, asked } = await house();
    for (const name of [
      "withdrawConsent",
      "withdrawInvitation",
      "endMembership",
      "resetSecondFactor",
      "removeCaseView",
      "readJourney",
      "breakGlass",
      "answerDeletion",
      "tryLetterAgain",
      "linkPeople",
      "unlinkPeople",
      "keepLinked",
      "requestParting",
      "stopAskingToPart",
      "turnWebhook",
      "removeWebhook",
      "listWebhookDeliveries",
      "replayWebhookDelivery",
      "readPathway",
      "savePathway",
      "movePathway",
      "listPathwayVersions",
      "keepPathwayVersion",
      "comparePathwayVersions",
      "checkPathway",
      "getPathwayNumbers",
      "simulatePathway",
      "exportPathway",
      "listPathwayEmbeds",
    ] as const)
      for (const as of who) expect([403, 404]).toContain((await asked(as, name, "guessed")).statusCode);
  });

  test("what a body adds on its own is refused, not ignored", () => {
    for (const name of Object.keys(accountOperations) as AccountsName[]) {
      const { body, bodyMedia, example }: Operation = operations[name];
      if (body === undefined || bodyMedia !== undefined) continue;
      for (const more of [{ given_by: "x" }, { account: "x" }, { role_: "admin" }])
        expect(body.safeParse({ ...(example as object), ...more }).success).toBe(false);
    }
  });
});
