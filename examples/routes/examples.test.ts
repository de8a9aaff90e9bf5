import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Itinerary, Step } from "@footbridge/core/routes/answer.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { PresentedAnswer, PresentedStep } from "@footbridge/core/routes/present.ts";
import { readPerson } from "@footbridge/core/routes/read-person.ts";
import { parseTarget } from "@footbridge/core/routes/read-target.ts";
import { readTown } from "@footbridge/core/routes/read-town.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import { weeksBetween } from "@footbridge/core/units/day.ts";
import { expectedAnswer } from "../../packages/core/test/oracle/expected.ts";
import { verifyItinerary } from "../../packages/core/test/oracle/verify.ts";
import { questions } from "./questions.ts";

const here = import.meta.dirname;
const root = join(here, "..", "..");
const run = promisify(execFile);
const text = (name: string): string => readFileSync(join(here, name), "utf8");
const parsed = (name: string): unknown => JSON.parse(text(name));

/** Runs a command line as the README writes it, from the top of the checkout. */
async function footbridge(words: readonly string[]): Promise<string> {
  const bin = join(root, "packages", "cli", "bin", "footbridge.mjs");
  return (await run(process.execPath, [bin, ...words], { cwd: root })).stdout;
}

const town = ((): Town => {
  const read = readTown(parsed("town.json"));
  if (!read.ok || read.findings.length > 0) throw new Error(JSON.stringify(read.findings));
  return read.value;
})();

function personOf(name: string): Person {
  const read = readPerson(parsed(`${name}.json`), town);
  if (!read.ok || read.findings.length > 0) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

function stepOf(step: PresentedStep): Step {
  const weeks = {
    startWeek: weeksBetween(town.start, step.start),
    endWeek: weeksBetween(town.start, step.end),
  };
  return { ...step, ...weeks } as unknown as Step;
}

describe.each(questions)("$name", ({ name, person, to, more }) => {
  it("is answered as written down", async () => {
    const words = [
      "routes",
      "--town",
      "examples/routes/town.json",
      "--person",
      `examples/routes/${person}.json`,
    ];
    const out = await footbridge([...words, "--to", to, ...more, "--json"]);
    expect(JSON.parse(out)).toEqual(parsed(`expected/${name}.json`));
  });
});

describe.each(questions.filter(({ more }) => !more.includes("--why-not")))(
  "$name",
  ({ name, person, to }) => {
    it("keeps every rule, and is the oracle's answer", () => {
      const answer = parsed(`expected/${name}.json`) as PresentedAnswer;
      const target = parseTarget(to, town);
      if (!target.ok) throw new Error(JSON.stringify(target.findings));
      const who = personOf(person);
      const { criteria } = answer;
      for (const presented of answer.front) {
        const itinerary: Itinerary = { ...presented, steps: presented.steps.map(stepOf) };
        expect(verifyItinerary(town, who, target.value, itinerary, criteria)).toEqual([]);
      }
      const expected = expectedAnswer({ town, person: who, target: target.value }, criteria, 3_000_000);
      expect(answer.front.map(({ vector }) => vector)).toEqual(expected?.vectors);
      expect(answer.status).toBe(expected?.status);
    });
  },
);

describe("the README", () => {
  const shown = [...text("README.md").matchAll(/```sh\nnpx footbridge (.*)\n```\n\n```text\n([\s\S]*?)```/g)];

  it("shows commands with their output", () => expect(shown.length).toBeGreaterThanOrEqual(3));

  it.each(shown.map(([, command, output]) => ({ command: command ?? "", output: output ?? "" })))(
    "$command",
    async ({ command, output }) => expect(await footbridge(command.split(" "))).toBe(output),
  );
});
