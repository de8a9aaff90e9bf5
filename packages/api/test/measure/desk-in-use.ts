import { mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SubmissionTold } from "@footbridge/contract/measure/submissions.ts";
import { elementSchema } from "@footbridge/core/records/element.ts";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { EngineInUse } from "../../../store/test/engines.ts";
import { type App, buildApp } from "../../src/app.ts";
import type { Limits } from "../../src/limits.ts";
import { shelf } from "../asking.ts";
import { tinyCity, tinyWords } from "../tiny-city.ts";

/** Months after the quarter of the test files: they are of the past, as most are. */
const today = "2025-03-31" as Day;

/** Takes what is to be done at an end. */
type WhenDone = (last: () => Promise<void>) => void;

export type DeskInUse = App & { readonly folder: string };

interface DeskParts {
  readonly limits?: Partial<Limits>;
  readonly folder?: string;
  readonly whenDone?: WhenDone;
  /** Numbers of so many quarters before a file's own; each costs as much as the file's own. */
  readonly quartersBack?: number;
}

/** A service with a desk on the store, its files in a folder of its own; gone with the test unless said. */
export async function deskOn(store: Store, parts: DeskParts = {}): Promise<DeskInUse> {
  const { limits = {}, whenDone = onTestFinished, quartersBack = 0 } = parts;
  const { folder = newFolder(whenDone) } = parts;
  const built = await buildApp({
    store: shelf(tinyCity()),
    limits: { workers: 1, ...limits },
    vocabulary: tinyWords,
    today: () => today,
    measure: {
      db: store.db,
      warehouse: join(folder, "warehouse"),
      peopleKey: join(folder, "people.key"),
      alone: true,
      quartersBack,
    },
  });
  whenDone(async () => {
    await built.app.close();
  });
  await built.measure?.open();
  return { ...built, folder };
}

export function newFolder(whenDone: WhenDone = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-desk-"));
  whenDone(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** One desk for all tests of a block that only read, with what `begin` did before the first of them. */
export function useDesk(
  engine: EngineInUse,
  begin: (desk: DeskInUse) => Promise<unknown>,
  quartersBack = 0,
): () => DeskInUse {
  let shared: DeskInUse | undefined;
  const last: (() => Promise<void>)[] = [];
  const whenDone: WhenDone = (end) => void last.unshift(end);
  beforeAll(async () => {
    shared = await deskOn(await engine.store(), { whenDone, quartersBack });
    await begin(shared);
  });
  afterAll(async () => {
    for (const end of last) await end();
  });
  return () => {
    if (shared === undefined)
      throw new Error("the desk is opened before the tests, not while they are collected");
    return shared;
  };
}

const elements = ["pirl-elements", "project-elements"].flatMap((name) =>
  elementSchema
    .array()
    .parse(
      JSON.parse(readFileSync(new URL(`../../../../data/records/${name}.json`, import.meta.url), "utf8")),
    ),
);
const own = elements.filter(({ origin }) => origin !== "public-file");

/** A file of people of the made-up state, without errors. */
export const pirlOf = (people: number, firstPerson = 0, doors = { adult: 1 }): string =>
  [...pirlLines(stateRows({ people, seed: 4, firstPerson, doors }), own, "PIRL")].join("");

/** The text with one cell changed: by data row, from 1, and element. */
export function withCell(text: string, row: number, element: string, value: string): string {
  const lines = text.split("\n");
  const place = own.findIndex(({ id }) => id === element);
  lines[row] = (lines[row] ?? "")
    .split(",")
    .map((cell, at) => (at === place ? value : cell))
    .join(",");
  return lines.join("\n");
}

interface Handed {
  readonly provider?: string;
  readonly report?: string;
  readonly fileName?: string;
  readonly mapping?: string;
}

/** Hands a file in. */
export function handIn({ app }: App, payload: string | Buffer, handed: Handed = {}) {
  const query = new URLSearchParams({
    provider: "Harbor Learning",
    report: "PY2023Q4",
    fileName: "quarter.csv",
    ...handed,
  });
  return app.inject({
    method: "POST",
    url: `/api/v1/submissions?${query.toString()}`,
    payload,
    headers: { "content-type": "application/octet-stream" },
  });
}

export const send = ({ app }: App, method: "POST" | "PUT" | "DELETE", url: string, payload?: object) =>
  app.inject({
    method,
    url: `/api/v1/${url}`,
    ...(payload === undefined ? {} : { payload, headers: { "content-type": "application/json" } }),
  });

export const told = ({ app }: App, url: string) => app.inject({ url: `/api/v1/${url}` });

/** Hands a file in and waits until it was checked. */
export async function checked(
  app: App,
  payload: string | Buffer,
  handed: Handed = {},
): Promise<SubmissionTold> {
  const { id } = (await handIn(app, payload, handed)).json<SubmissionTold>();
  await app.measure?.idle();
  return (await told(app, `submissions/${id}`)).json<SubmissionTold>();
}

/** Hands a file in, certifies it, and waits until the reports have taken it in. */
export async function certified(app: App, payload: string, handed: Handed = {}): Promise<SubmissionTold> {
  const { id } = await checked(app, payload, handed);
  const answer = await send(app, "POST", `submissions/${id}/certify`, { by: "R. Alvarez" });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  await app.measure?.idle();
  return (await told(app, `submissions/${id}`)).json<SubmissionTold>();
}
