import { readFileSync } from "node:fs";
import { emptyCatalog } from "@footbridge/core/model/catalog.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { readDemoCity } from "@footbridge/feeds/city/read-city.ts";
import { readVocabulary } from "@footbridge/feeds/city/vocabulary.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, buildApp } from "../src/app.ts";
import { get, post, shelf } from "./asking.ts";

const guide = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");

interface Command {
  readonly url: string;
  readonly body: string | undefined;
}

/** The commands of the guide, as a person would paste them. */
const commands = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => (block ?? "").replaceAll("\\\n", " ").split("\n"))
  .flatMap((line): Command[] => {
    const url = /^curl\s+'?http:\/\/127\.0\.0\.1:4300([^'\s]+)'?/.exec(line)?.[1];
    return url === undefined ? [] : [{ url, body: /-d '([^']+)'/.exec(line)?.[1] }];
  });

let app: App;
beforeAll(async () => {
  const { records } = await readDemoCity("2027-01-04" as Day);
  const store = shelf({ ...emptyCatalog(), ...records });
  app = await buildApp({
    store,
    limits: { workers: 1 },
    today: () => "2027-01-04" as Day,
    vocabulary: await readVocabulary(),
  });
  await app.keeper.open();
  await app.keeper.now().pool.ready();
});
afterAll(() => app.app.close());

const ask = ({ url, body }: Command) => (body === undefined ? get(app, url) : post(app, url, body));

describe("the guide to the API", () => {
  test("has commands for questions, lists and health", () => {
    expect(commands.length).toBeGreaterThan(8);
  });

  const fine = commands.filter(({ body }) => body?.includes('"fast"') !== true);
  test.each(fine.map((command) => [command.url, command] as const))("%s is answered", async (_, command) => {
    expect((await ask(command)).statusCode).toBe(200);
  });

  test("shows the very problem that its wrong question meets", async () => {
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? "") as object;
    const wrong = commands.filter(({ body }) => body?.includes('"fast"') === true);
    const answers = await Promise.all(wrong.map(ask));
    expect(answers.map((answer) => answer.json<object>())).toEqual([shown]);
  });
});
