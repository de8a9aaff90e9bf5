// How fast a cohort walks in a page's worker: the built worker of the editor, in Chromium, from the question to the answer.
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { readPathway } from "@footbridge/core/checks/read-pathway.ts";
import type { Scenario } from "@footbridge/core/simulate/scenario.ts";
import { readPathwayKnowledge } from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
import { chromium } from "playwright";

const people = 10_000;
const rounds = 5;
const assets = join(import.meta.dirname, "../../packages/web/dist/assets");
const name = (await readdir(assets)).find((file) => /^worker-.*\.js$/.test(file));
if (name === undefined) throw new Error("there is no built worker: npm run build first");
const worker = await readFile(join(assets, name), "utf8");
const read = readPathway(JSON.parse(await readFile("examples/pathways/care-ladder.json", "utf8")));
const { profiles, assumptions } = await readPathwayKnowledge();
const [profile] = profiles;
if (!read.ok || profile === undefined) throw new Error("the care ladder or its people are no more");
const steps = read.value.steps.map((step) =>
  step.intake === undefined
    ? step
    : { ...step, intake: { ...step.intake, seats: step.intake.seats * (people / 1000) } },
);
const pathway = { ...read.value, steps };
const counts = { people, weeks: 208, arriveWeeks: 52, replications: 1, seed: 1 };
const scenario: Scenario = { pathway, profile, assumptions, ...counts };

const server = createServer(({ url }, answer) => {
  const page = url === "/";
  answer.setHeader("content-type", page ? "text/html" : "text/javascript");
  answer.end(page ? "<!doctype html><title>bench</title>" : worker);
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const at = server.address();
const port = typeof at === "object" && at !== null ? at.port : 0;
const path = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${port}/`);
// In the page's own words: nothing here knows what a window is.
const script = `(async (asked, often) => {
  const walk = new Worker("/worker.js", { type: "module" });
  const took = [];
  for (let round = 0; round < often; round += 1) {
    const began = performance.now();
    await new Promise((done) => {
      walk.onmessage = ({ data }) => data.kind === "walked" && done();
      walk.postMessage({ kind: "run", id: round, scenario: asked });
    });
    took.push(performance.now() - began);
  }
  return took;
})(${JSON.stringify(scenario)}, ${rounds})`;
const times: readonly number[] = await page.evaluate(script);
process.stdout.write(
  `Chromium ${browser.version()}, ${people} people, ${steps.length} cards: ${times.map((ms) => ms.toFixed(0)).join(", ")} ms\n`,
);
await browser.close();
server.close();
