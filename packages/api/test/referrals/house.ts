import type { Operation } from "@footbridge/contract/operation.ts";
import { type OperationName, operations } from "@footbridge/contract/operations.ts";
import type { ZipCodes } from "@footbridge/core/directory/zip-codes.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import type { LightMyRequestResponse } from "fastify";
import { onTestFinished } from "vitest";
import { sayYes, threePartners, today } from "../../../store/test/referrals/three-partners.ts";
import { buildApp } from "../../src/app.ts";
import { tinyWords } from "../tiny-city.ts";

const zips: ZipCodes = {
  rows: [{ zip: "10451", near: [40.821, -73.924], place: "bronx" }],
  starts: [{ start: "104", place: "bronx" }],
};

/** Harbor, Uptown and Owl with a service, where who asks is told by a header. */
export async function referralHouse(store: Store, on: Day = today) {
  const partners = await threePartners(store);
  const day = { today: on };
  const { app, keeper } = await buildApp({
    store,
    limits: { workers: 1, catalogCheckMs: 3_600_000 },
    vocabulary: tinyWords,
    today: () => day.today,
    around: { zips, holidays: [], zone: new Intl.DateTimeFormat().resolvedOptions().timeZone },
    accounts: {
      db: store.db,
      secret: () => Promise.resolve("a secret of at least thirty-two signs"),
      publicUrl: "https://bridge.example.org",
    },
  });
  await keeper.open();
  onTestFinished(() => app.close());
  const { signIn } = app;
  if (signIn === undefined) throw new Error("a service with accounts signs in");
  const who: Record<string, Member | undefined> = {
    ...partners.members,
    lead: partners.members.uptownLead,
    none: undefined,
  };
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
    it: { params?: Readonly<Record<string, string>>; body?: object; query?: string; from?: string } = {},
  ): Promise<LightMyRequestResponse> => {
    const { method, path, media }: Operation = operations[name];
    const url = path.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(it.params?.[key] ?? "x"),
    );
    const answer = await app.inject({
      method,
      url: `${url}${it.query ?? ""}`,
      remoteAddress: it.from ?? "10.0.0.5",
      headers: { "x-as": as, host: "localhost", origin: "http://localhost" },
      ...(it.body === undefined ? {} : { payload: it.body }),
    });
    if (answer.statusCode === 200 && media === undefined) operations[name].response.parse(answer.json());
    return answer;
  };
  /** The token of the newest letter. */
  const token = async (): Promise<string> => {
    const { items } = (await ask("admin", "listOutbox")).json<{ items: { body: string }[] }>();
    return /\/r\/([\w-]+)/.exec(items[0]?.body ?? "")?.[1] ?? "";
  };
  /** Bo's referral by Harbor to a partner, sent with consent. */
  const send = async (partner: "uptown" | "owl", more: object = {}) => {
    const { bo, harbor } = partners;
    const body = { service: `${partner}-care`, ...more };
    const { id } = (await ask("harbor", "planReferral", { params: { person: bo }, body })).json<{
      id: string;
    }>();
    await sayYes(store.db, harbor, bo, partner);
    await ask("harbor", "sendReferral", { params: { id }, body: {} });
    return { id, token: await token() };
  };
  return { ...partners, app, ask, send, token, day, roles: Object.keys(who) };
}
