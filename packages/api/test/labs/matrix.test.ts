import { labOperations, type LabsName } from "@footbridge/contract/labs/operations.ts";
import { operations } from "@footbridge/contract/operations.ts";
import type { Operation } from "@footbridge/contract/operation.ts";
import { pathwaySchema } from "@footbridge/core/model/pathway.ts";
import { type Role, roles, rolesOfOrganizations } from "@footbridge/core/model/role.ts";
import { writePathway } from "@footbridge/live/pathway/write.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import { describe, expect, test } from "vitest";
import { engines } from "../../../store/test/engines.ts";
import { memberOf } from "../../../store/test/people/two-houses.ts";
import { serving } from "./lab-room.ts";

/** Who prepares a lab at all: `host` manages Harbor's programs, `uptown` another house's. */
const hosts = ["admin", "agency", "host", "uptown"];

/** Whose lab of Harbor's it is: the house that prepared it, and an admin, who holds all. */
const holders = ["host", "admin"];

/** What a host does with one lab. */
const ofOneLab = [
  "getLab",
  "saveLab",
  "openLabDoor",
  "closeLabDoor",
  "takeSeatAway",
  "getRegistration",
  "openRegistration",
  "changeRegistered",
  "removeRegistered",
  "closeRegistration",
  "startPulse",
  "getPulse",
  "leadPulse",
  "leadLab",
  "addRecommendation",
  "changeRecommendation",
  "listLabDesigns",
  "getLabDesign",
  "listNextSteps",
  "addNextStep",
  "changeNextStep",
  "getLabRecord",
  "getBrief",
  "editBrief",
  "downloadBriefHtml",
  "downloadBriefMarkdown",
  "downloadBriefPdf",
  "removeLab",
] as const satisfies readonly LabsName[];

/** What is asked by a code, a seat or a link, which no role gives; the door is tried in `lab.test.ts`. */
const byNoRole: readonly LabsName[] = [
  "getLabAhead",
  "registerForLab",
  "getLabPass",
  "withdrawFromLab",
  "joinLab",
  "resumeSeat",
  "getSeat",
  "leaveLab",
  "sitDown",
  "sayWord",
  "giveVote",
  "getStepByLink",
  "answerStepByLink",
];

/** Something in a lab that the question is about. */
interface Made {
  readonly lab: string;
  readonly pulse: string;
  readonly code?: string;
  readonly id: string;
  readonly seat: string;
  readonly role: string;
  readonly section: string;
  /** One that draws a path. */
  readonly table: string;
}

async function roomOfRoles(store: Store) {
  const app = await serving(store);
  const who: Record<string, Member | undefined> = { none: undefined };
  for (const role of roles.filter((one) => one !== "program-manager"))
    who[role] = await memberOf(store.db, `a-${role}`, role, orgOf(role));
  who["host"] = await memberOf(store.db, "a-host", "program-manager", "harbor");
  who["uptown"] = await memberOf(store.db, "a-uptown", "program-manager", "uptown");
  const { signIn } = app.app;
  if (signIn === undefined) throw new Error("a service with accounts signs in");
  signIn.identify = (request) => {
    const member = who[String(request.headers["x-as"])];
    return Promise.resolve(
      member === undefined ? { memberships: [] } : { account: member.account, memberships: [member] },
    );
  };
  const ask = async (as: string, name: LabsName, made: Partial<Made> = {}, body?: object) => {
    const { method, path, example }: Operation = operations[name];
    const url = path.replaceAll(/\{(\w+)\}/g, (_, key: keyof Made) => made[key] ?? "guessed");
    const payload = body ?? (example as object | undefined);
    return app.app.inject({
      method: method as "GET",
      url,
      headers: { "x-as": as, host: "localhost", origin: "http://localhost" },
      ...(payload === undefined ? {} : { payload }),
    });
  };
  /** A lab of a host, with one of everything that an operation may be about. */
  const labOf = async (as: string): Promise<Made> => {
    const idIn = (answer: { json(): unknown }) => (answer.json() as { id: string }).id;
    const lab = idIn(await ask(as, "createLab"));
    await ask(as, "openLabDoor", { lab });
    const code = (await ask(as, "getLab", { lab })).json<{ codes: { code: string }[] }>().codes[0]?.code;
    const joined = await ask("none", "joinLab", {}, { code, affiliation: "college" });
    const { seat } = joined.json<{ seat: string }>();
    await ask(as, "startPulse", { lab });
    const pulse = (await ask(as, "getLab", { lab })).json<{ pulses: { id: string }[] }>().pulses[0]?.id;
    const section = (await ask(as, "getBrief", { lab })).json<{ sections: { id: string }[] }>().sections[0]
      ?.id;
    const drawn = pathwaySchema.parse({ id: `${lab}-t1`, title: "Aide to nurse", steps: [] });
    await app.live?.rooms.edit(`pathway:${lab}-t1`, (doc) => writePathway(doc, drawn));
    const known = { pulse: pulse ?? "", section: section ?? "" };
    return { lab, seat, ...known, role: "participant", id: "", table: "t1" };
  };
  return { who: Object.keys(who), ask, labOf };
}

const orgOf = (role: Role): string => (rolesOfOrganizations.includes(role) ? "harbor" : "");

describe.each(engines)("every role, every operation of labs, own and other, on $name", ({ use }) => {
  const engine = use();

  test("who holds a lab does all with it, and nobody else anything", async () => {
    expect([...ofOneLab, ...byNoRole, "listLabs", "createLab"].toSorted()).toEqual(
      Object.keys(labOperations).toSorted(),
    );
    const { who, ask, labOf } = await roomOfRoles(await engine.store());
    const labs = await Promise.all(holders.map(async (as) => ({ as, made: await labOf("host") })));
    for (const name of ofOneLab)
      for (const { as: holder, made } of labs) {
        const it = { ...made, id: await somethingFor(name, made) };
        for (const as of who.filter((one) => !holders.includes(one))) {
          const { statusCode } = await ask(as, name, it);
          expect([name, as, [403, 404].includes(statusCode), statusCode]).toEqual([
            name,
            as,
            true,
            statusCode,
          ]);
        }
        const { statusCode, body } = await ask(holder, name, it);
        expect([name, holder, statusCode, statusCode === 200 ? "" : body]).toEqual([name, holder, 200, ""]);
      }
    async function somethingFor(name: LabsName, { lab }: Made): Promise<string> {
      if (name === "changeRegistered" || name === "removeRegistered") return somebodyIn(lab);
      const maker = ({ changeNextStep: "addNextStep", changeRecommendation: "addRecommendation" } as const)[
        name as "changeNextStep"
      ] as LabsName | undefined;
      return maker === undefined ? "" : (await ask("host", maker, { lab })).json<{ id: string }>().id;
    }
    async function somebodyIn(lab: string): Promise<string> {
      type List = { open: { code: string }; people: { id: string }[] };
      const { code } = (await ask("host", "openRegistration", { lab }, { until: "2099-01-01" })).json<List>()
        .open;
      await ask("none", "registerForLab", { code });
      return (await ask("host", "getRegistration", { lab })).json<List>().people.at(-1)?.id ?? "";
    }
  });

  test("who may prepare labs prepares and lists their own house's alone", async () => {
    const { who, ask } = await roomOfRoles(await engine.store());
    const made: string[] = [];
    for (const as of who) if ((await ask(as, "createLab")).statusCode === 200) made.push(as);
    expect(made.toSorted()).toEqual(hosts);
    const seen: Record<string, number> = {};
    for (const as of who) {
      const answer = await ask(as, "listLabs");
      if (answer.statusCode === 200) seen[as] = answer.json<{ items: object[] }>().items.length;
    }
    expect(Object.keys(seen).toSorted()).toEqual(hosts);
    // The agency sits with the partnership, as an admin does, who holds all of them.
    expect(seen).toEqual({ host: 1, uptown: 1, agency: 2, admin: 4 });
    for (const name of byNoRole)
      for (const as of who) {
        const { statusCode } = await ask(as, name);
        expect([name, as, statusCode === 200]).toEqual([name, as, name === "leaveLab" && statusCode === 200]);
      }
  });
});
