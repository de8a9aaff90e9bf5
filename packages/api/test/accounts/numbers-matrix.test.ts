import { join } from "node:path";
import { operations } from "@footbridge/contract/operations.ts";
import { measureOperations, type MeasureName } from "@footbridge/contract/measure/operations.ts";
import type { Operation } from "@footbridge/contract/operation.ts";
import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { roles, rolesOfOrganizations } from "@footbridge/core/model/role.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { certify } from "@footbridge/store/measure/decide.ts";
import { adopt, start } from "@footbridge/store/measure/submissions.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import * as targets from "@footbridge/store/measure/targets.ts";
import { describe, expect, onTestFinished, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { fileOf } from "../../../store/test/measure/hand-in.ts";
import { memberOf } from "../../../store/test/people/two-houses.ts";
import { buildApp } from "../../src/app.ts";
import { shelf } from "../asking.ts";
import { checked, deskOn, newFolder, pirlOf } from "../measure/desk-in-use.ts";
import { tinyCity, tinyWords } from "../tiny-city.ts";

const report = "PY2023Q4";
const cell = { metric: "wioa.participants-served", program: "adult", group: "all" };
const wide = "agency admin";
const readers = `${wide} auditor`;
const everyone = `none ${roles.join(" ")}`;

/** A question; `id` stands for the submission, `provider` for whose numbers. */
interface Asked {
  readonly id?: (whose: Whose) => string;
  readonly query?: (whose: Whose) => Readonly<Record<string, string>>;
  readonly body?: object | string;
  readonly own: string;
  readonly other: string;
}

interface Whose {
  readonly submission: string;
  /** What may be taken back. */
  readonly draft: string;
  readonly provider: string;
  readonly organization: string;
}

const ofSubmission = { id: ({ submission }: Whose) => submission };
const seen = { ...ofSubmission, own: `${readers} program-manager`, other: readers };
const mended = { ...ofSubmission, own: `${wide} program-manager`, other: wide };
const ofProvider = {
  id: () => report,
  query: ({ provider }: Whose) => ({ provider }),
  own: `${readers} program-manager`,
  other: readers,
};
/** One metric says as well as all of them who may see. */
const ofCells = {
  ...ofProvider,
  query: ({ provider }: Whose) => ({ provider, metrics: cell.metric }),
};
const open = { own: everyone, other: everyone };
const one = { ...cell, window: "r4q" };

/** Of each operation about numbers: who gets an answer about the own organization's, and about another's. */
const table: Readonly<Record<MeasureName, Asked>> = {
  listSubmissions: { own: `${readers} program-manager`, other: `${readers} program-manager` },
  getSubmission: seen,
  listSubmissionFindings: seen,
  downloadSubmissionFindings: seen,
  downloadAnnotatedSubmission: seen,
  getSubmissionHeadings: seen,
  listSubmissionProviders: { own: `${readers} program-manager`, other: `${readers} program-manager` },
  listMappings: { own: `${readers} program-manager`, other: `${readers} program-manager` },
  startSubmission: {
    query: ({ organization }) => ({ fileName: "q.csv", report, organization }),
    body: "100,900,901\n",
    own: `${wide} program-manager`,
    other: wide,
  },
  fixSubmissionCells: { ...mended, body: { cells: [{ row: 1, element: "901", value: "20240101" }] } },
  saveSubmissionMapping: { ...mended, body: { columns: { Start: "900" } } },
  discardSubmission: { ...mended, id: ({ draft }) => draft },
  certifySubmission: { ...ofSubmission, body: { by: "me" }, own: wide, other: wide },
  listReports: open,
  getReport: ofCells,
  getTrend: {
    ...ofProvider,
    query: (whose) => ({ ...ofProvider.query(whose), metric: cell.metric, programs: "adult" }),
  },
  downloadReportCsv: ofCells,
  downloadReportJson: ofCells,
  downloadReportParquet: ofCells,
  downloadStatewideForm: ofProvider,
  getCosts: { ...ofProvider, query: (whose) => ({ ...ofProvider.query(whose), funds: "adult:10:1:2" }) },
  getEvidence: { ...ofProvider, query: (whose) => ({ ...ofProvider.query(whose), ...one }) },
  getScorecard: open,
  listPeopleBehind: {
    id: () => report,
    body: { ...one, by: "me", reason: "to see", side: "numerator" },
    own: readers,
    other: readers,
  },
  listLooks: { own: readers, other: readers },
  compareVersions: {
    id: () => report,
    query: () => ({ metric: "wioa.cred", from: "record-level", to: "guidance-text" }),
    ...open,
  },
  listDefinitions: open,
  getDefinition: { id: () => "wioa.erq2", ...open },
  getAppendix: { query: () => ({ metrics: "wioa.erq2" }), ...open },
  printAppendix: { query: () => ({ metrics: "wioa.erq2" }), ...open },
  listPerformanceTargets: { own: `${readers} board`, other: `${readers} board` },
  getTargetProgress: { own: `${readers} board`, other: `${readers} board` },
  savePerformanceTarget: { own: wide, other: wide },
  removePerformanceTarget: { id: ({ draft }) => draft, own: wide, other: wide },
  listPeopleLinks: { own: wide, other: wide },
  decidePeopleLink: { id: () => "guessed", own: wide, other: wide },
};

/** Where nothing of that name is, even who may is told so. */
const nothingThere: readonly MeasureName[] = ["decidePeopleLink"];

/** The tiny city with a second organization. */
function twoSchools() {
  const city = tinyCity();
  const [school] = city.organizations;
  if (school === undefined) throw new Error("the tiny city has a school");
  return { ...city, organizations: [school, { ...school, id: "harbor", name: "Harbor Learning" }] };
}

/** Two organizations with a certified file each. */
async function twoFiles(store: Store, folder: string): Promise<Readonly<Record<"own" | "other", Whose>>> {
  const desk = await deskOn(store, { folder });
  const handed = async (provider: string, organization: string, first: number): Promise<Whose> => {
    const { id } = await checked(desk, pirlOf(40, first), { provider });
    await certify(store.db, id, { by: "me" });
    await adopt(store.db, provider.toLowerCase(), organization);
    return { submission: id, draft: "", provider, organization };
  };
  const own = await handed("School of the North", "school", 0);
  const other = await handed("Harbor Learning", "harbor", 1000);
  desk.measure?.desk.wake();
  await desk.measure?.idle();
  await desk.app.close();
  return { own, other };
}

/** The same place with accounts, where a header says who asks. Nobody checks in the background what is handed in here. */
async function withAccounts({ db }: Store, folder: string) {
  const who: Record<string, Member | undefined> = { none: undefined };
  for (const role of roles) {
    const org = rolesOfOrganizations.includes(role) ? "school" : "";
    who[role] = await memberOf(db, `a-${role}`, role, org);
  }
  const { app, keeper } = await buildApp({
    store: shelf(twoSchools()),
    limits: { workers: 1 },
    vocabulary: tinyWords,
    today: () => "2025-03-31" as Day,
    accounts: { db, secret: () => Promise.resolve("a secret of at least thirty-two signs") },
    measure: { db, warehouse: join(folder, "warehouse"), peopleKey: join(folder, "people.key"), alone: true },
  });
  onTestFinished(() => app.close());
  await keeper.open();
  const { signIn } = app;
  if (signIn === undefined) throw new Error("a service with accounts signs in");
  const both = ["school", "harbor"].map((org) => memberOf(db, "a-both", "program-manager", org));
  const ofBoth = await Promise.all(both);
  signIn.identify = (request) => {
    if (request.headers["x-as"] === "both")
      return Promise.resolve({ account: "a-both", memberships: ofBoth });
    const member = who[String(request.headers["x-as"])];
    return Promise.resolve(
      member === undefined ? { memberships: [] } : { account: member.account, memberships: [member] },
    );
  };
  return { app, who: Object.keys(who) };
}

describe("every role, every operation of numbers, own and other", () => {
  const engine = engines[0].use();

  test("gives an answer to whom it is for, and to nobody else", async () => {
    const store = await engine.store();
    const folder = newFolder();
    const files = await twoFiles(store, folder);
    const { app, who } = await withAccounts(store, folder);

    const ask = async (name: MeasureName, as: string, whose: Whose): Promise<number> => {
      const { method, path, example }: Operation = operations[name];
      const asked = table[name];
      const about = await prepared(store, name, as, whose);
      const query = new URLSearchParams(asked.query?.(whose)).toString();
      const body = asked.body ?? example;
      const answer = await app.inject({
        method: method as "GET",
        url: `${path.replace(/\{\w+\}/, encodeURIComponent(asked.id?.(about) ?? "me"))}?${query}`,
        headers: {
          host: "localhost",
          "x-as": as,
          ...(typeof body === "string" ? { "content-type": "application/octet-stream" } : {}),
        },
        ...(body === undefined ? {} : { payload: body as object | string }),
      });
      if (answer.statusCode >= 500) throw new Error(`${name} as ${as}: ${answer.body}`);
      return answer.statusCode;
    };

    expect(Object.keys(table).toSorted()).toEqual(Object.keys(measureOperations).toSorted());
    for (const name of Object.keys(table) as MeasureName[])
      for (const side of ["own", "other"] as const) {
        const answered: string[] = [];
        for (const as of who) {
          const status = await ask(name, as, files[side]);
          // Refused in this state is an answer: they may.
          if (status === 200 || status === 409 || (nothingThere.includes(name) && status === 404))
            answered.push(as);
        }
        expect([name, side, answered.toSorted()]).toEqual([
          name,
          side,
          table[name][side].split(" ").toSorted(),
        ]);
      }

    // Journeys are handed in by who manages the programs, for their own organization: no other can be named.
    const handedIn = (as: string, more: object = {}) =>
      app.inject({
        method: "POST",
        url: operations.handInJourneys.path,
        headers: { host: "localhost", "x-as": as },
        payload: { why: "Quarterly report", report, ...more },
      });
    const hands: string[] = [];
    for (const as of who) if ((await handedIn(as)).statusCode === 200) hands.push(as);
    expect(hands).toEqual(["program-manager"]);
    for (const as of who)
      expect([as, (await handedIn(as, { organization: "harbor" })).statusCode === 200]).toEqual([as, false]);

    const listed = async (as: string, path: string) => {
      const answer = await app.inject({ url: `/api/v1/${path}`, headers: { host: "localhost", "x-as": as } });
      return answer.json<{ items: SubmissionTold[] }>().items;
    };
    const ofPm = await listed("program-manager", "submissions?limit=200");
    expect(new Set(ofPm.map(({ organization }) => organization))).toEqual(new Set(["school"]));
    const providers = async (as: string) =>
      (await listed(as, "submission-providers")).map(({ provider }) => provider);
    expect(await providers("program-manager")).toEqual(["School of the North"]);
    const told = await app.inject({
      url: "/api/v1/submission-providers?organization=harbor",
      headers: { host: "localhost", "x-as": "both" },
    });
    expect(told.json()).toMatchObject({
      mine: [{ id: "school" }, { id: "harbor" }],
      items: [{ provider: "Harbor Learning" }],
    });
    const ofHarbor = await listed("both", "submissions?organization=harbor");
    expect(new Set(ofHarbor.map(({ organization }) => organization))).toEqual(new Set(["harbor"]));
    expect(await providers("agency")).toEqual(["Harbor Learning", "School of the North"]);
  });
});

/** Something fresh to take back, where that is the question. */
async function prepared({ db }: Store, name: MeasureName, as: string, whose: Whose): Promise<Whose> {
  if (name === "removePerformanceTarget") {
    const target = { agreement: "x", kind: "rfp", ...cell, level: "70", report, window: "r4q" } as const;
    return { ...whose, draft: (await targets.save(db, target)).id };
  }
  if (name !== "discardSubmission") return whose;
  const file = fileOf(whose.provider, "PY2023Q2", `${as} ${whose.provider}`);
  return { ...whose, draft: (await start(db, { ...file, ...whose })).id };
}
