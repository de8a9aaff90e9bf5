import type { OperationName } from "@footbridge/contract/operations.ts";
import { operations } from "@footbridge/contract/operations.ts";
import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import type { LightMyRequestResponse } from "fastify";
import { onTestFinished } from "vitest";
import { twoHouses } from "../../../store/test/people/two-houses.ts";
import { listOf } from "../../../store/test/small-city.ts";
import { buildApp } from "../../src/app.ts";
import { anaStands, monday, tinyCity, tinyWords } from "../tiny-city.ts";

/** The tiny city on a database, whose school is Harbor, with a service that knows two houses and who asks by a header. */
export async function harborSchool(store: Store) {
  const { members, people } = await twoHouses(store.db);
  const city = tinyCity();
  const school = { ...city.organizations[0], id: "harbor" } as (typeof city.organizations)[number];
  await store.catalog.import(
    listOf("tiny", {
      ...city,
      organizations: [...city.organizations, school],
      programs: city.programs.map((program) => ({ ...program, organization: "harbor" })),
    }),
  );
  const { app, keeper } = await buildApp({
    store,
    limits: { workers: 1, catalogCheckMs: 3_600_000 },
    vocabulary: tinyWords,
    today: () => monday,
    accounts: { db: store.db, secret: () => Promise.resolve("a secret of at least thirty-two signs") },
  });
  onTestFinished(() => app.close());
  const { signIn } = app;
  if (signIn === undefined) throw new Error("a service with accounts signs in");
  const who: Record<string, Member | undefined> = { ...members, lead: members.uptownLead, none: undefined };
  delete who["uptownLead"];
  signIn.identify = (request) => {
    const member = who[String(request.headers["x-as"])];
    return Promise.resolve(
      member === undefined ? { memberships: [] } : { account: member.account, memberships: [member] },
    );
  };
  const ask = async (
    as: string,
    name: OperationName,
    params: Readonly<Record<string, string>> = {},
    body?: object,
    query = "",
  ): Promise<LightMyRequestResponse> => {
    const { method, path } = operations[name];
    const url = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
    const answer = await app.inject({
      method,
      url: `${url}${query}`,
      headers: { "x-as": as, host: "localhost", origin: "http://localhost" },
      ...(body === undefined ? {} : { payload: body }),
    });
    if (answer.statusCode === 200) operations[name].response.parse(answer.json());
    return answer;
  };
  /** Weeks of the soonest route to the aide's job, for somebody who stands where Ana does. */
  const soonest = async (): Promise<number | undefined> => {
    const answer = await ask("none", "askRoute", {}, { standing: anaStands, target: "occupation:31-1131" });
    return answer.json<RouteAnswer>().itineraries[0]?.weeks;
  };
  return { app, keeper, who: Object.keys(who), people, members, ask, soonest };
}
