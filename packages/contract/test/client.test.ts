import { describe, expect, expectTypeOf, test } from "vitest";
import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import type { Program } from "@footbridge/core/model/program.ts";
import type { z } from "zod";
import { accountsAddressOf } from "../src/accounts/client.ts";
import { addressOf, makeClient, ProblemError } from "../src/client.ts";
import { labsAddressOf } from "../src/labs/client.ts";
import { measureAddressOf } from "../src/measure/client.ts";
import { pathwaysAddressOf } from "../src/pathways/client.ts";
import { allOperations, type OperationName } from "../src/operations.ts";
import type { routeAnswerSchema } from "../src/route-answer.ts";

const answering = (status: number, type: string, body: string) => {
  const asked: Request[] = [];
  const send: typeof fetch = (input, init) => {
    asked.push(new Request(input, init));
    return Promise.resolve(new Response(body, { status, headers: { "content-type": type } }));
  };
  return { asked, client: makeClient("http://here", send) };
};

describe("the client", () => {
  test("knows the address of every operation without its schemas", () => {
    // Other systems ask for the directory; no page of ours does.
    const asked = allOperations.filter(([, { tag }]) => tag !== "directory");
    for (const [name, { method, path }] of asked) {
      const one = name as OperationName;
      const known =
        measureAddressOf(one) ??
        accountsAddressOf(one) ??
        pathwaysAddressOf(one) ??
        labsAddressOf(one) ??
        addressOf(one);
      expect({ name, ...known }).toEqual({ name, method, path });
    }
  });

  test("fills ids and queries so that no sign in them is lost", async () => {
    const { asked, client } = answering(200, "application/json", "{}");
    await client("get.programs", { params: { id: "nj/esl & more" } });
    await client("list.programs", { query: { q: "a&b", limit: 3, sector: undefined } });
    expect(asked.map(({ url }) => url)).toEqual([
      "http://here/api/v1/programs/nj%2Fesl%20%26%20more",
      "http://here/api/v1/programs?q=a%26b&limit=3",
    ]);
  });

  test("a problem is thrown with its findings", async () => {
    const findings = [{ code: "a.b", severity: "error", at: "body", message: "No.", fix: "Yes." }];
    const { client } = answering(422, "application/problem+json", JSON.stringify({ detail: "d", findings }));
    const failure = client("askRoute", { body: { persona: "p", target: "wage:2500" } });
    await expect(failure).rejects.toBeInstanceOf(ProblemError);
    await expect(failure).rejects.toMatchObject({ problem: { findings } });
  });

  test("answers are typed by the contract", () => {
    const client = makeClient();
    const programs = () => client("list.programs", { query: { sector: "healthcare" } });
    expectTypeOf<Awaited<ReturnType<typeof programs>>["items"][number]>().toEqualTypeOf<Program>();
    // @ts-expect-error offerings have no sector
    expectTypeOf(() => client("list.offerings", { query: { sector: "healthcare" } })).toBeFunction();
  });

  test("the schema of an answer and the core's answer are the same", () => {
    type Frozen<T> = T extends string | number | boolean ? T : { readonly [K in keyof T]: Frozen<T[K]> };
    expectTypeOf<RouteAnswer>().toExtend<Frozen<z.output<typeof routeAnswerSchema>>>();
    expectTypeOf<z.output<typeof routeAnswerSchema>>().toExtend<RouteAnswer>();
  });
});
