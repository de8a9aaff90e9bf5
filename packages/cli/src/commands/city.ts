import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import { InvalidArgumentError } from "commander";
import type { Command } from "commander";
import type { Person } from "@footbridge/core/routes/person.ts";
import type { Town } from "@footbridge/core/routes/town.ts";

interface CityOptions {
  readonly seed: number;
  readonly programs?: number;
  readonly offerings?: number;
  readonly credentials?: number;
  readonly occupations?: number;
  readonly regions: number;
  readonly out?: string;
  readonly people: number;
  readonly peopleOut?: string;
}

/** Adds `footbridge city generate`: a made-up town of any size, and people who live in it. */
export function register(program: Command): void {
  program
    .command("city")
    .description("made-up cities for trials and benchmarks")
    .command("generate")
    .description("write a town file of any size; the same seed gives the same town")
    .option("--seed <number>", "which town", whole(0), 1)
    .option("--programs <number>", "programs (default: 3000 a region)", whole(1))
    .option("--offerings <number>", "dated classes (default: 6.77 a program)", whole(0))
    .option("--credentials <number>", "credentials (default: 0.62 a program)", whole(0))
    .option("--occupations <number>", "jobs (default: 0.3 a program)", whole(0))
    .option("--regions <number>", "commuting regions", whole(1), 1)
    .option("--out <file>", "where the town goes (default: standard output)")
    .option("--people <number>", "how many people to make as well", whole(0), 0)
    .option("--people-out <file>", "where the people go, one JSON object a line")
    .action(generate);
}

const whole =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least && value <= 10_000_000)
      return value;
    throw new InvalidArgumentError(`Say a whole number from ${least} to 10000000.`);
  };

async function generate(options: CityOptions, command: Command): Promise<void> {
  if (options.people > 0 && options.peopleOut === undefined) {
    command.error(
      "error: --people needs --people-out FILE: the town itself goes to --out or to standard output",
    );
  }
  try {
    await writeCity(options);
  } catch (problem) {
    command.error(
      `error: the city could not be written: ${problem instanceof Error ? problem.message : String(problem)}`,
    );
  }
}

async function writeCity(options: CityOptions): Promise<void> {
  const { generateTown } = await import("@footbridge/core/generate/city.ts");
  const town = generateTown(options);
  await write(options.out, townLines(town));
  if (options.peopleOut === undefined) return;
  const { generatePersonas } = await import("@footbridge/core/generate/personas.ts");
  await write(
    options.peopleOut,
    personLines(generatePersonas({ seed: options.seed, count: options.people, town })),
  );
}

/** One program or occupation a line, so that a large town is written piece by piece and can be read by eye. */
function* townLines(town: Town): Generator<string> {
  const { programs, occupations, ...rest } = town;
  yield `${JSON.stringify(rest).slice(0, -1)},\n"programs":[\n`;
  yield* lines(programs);
  yield '],\n"occupations":[\n';
  yield* lines(occupations);
  yield "]}\n";
}

function* lines(list: readonly unknown[]): Generator<string> {
  for (const [place, item] of list.entries())
    yield `${JSON.stringify(item)}${place + 1 < list.length ? "," : ""}\n`;
}

function* personLines(people: readonly Person[]): Generator<string> {
  for (const person of people) yield `${JSON.stringify(person)}\n`;
}

async function write(file: string | undefined, pieces: Iterable<string>): Promise<void> {
  const out: Writable = file === undefined ? process.stdout : createWriteStream(file);
  for (const piece of pieces) {
    if (!out.write(piece)) await once(out, "drain");
  }
  if (file === undefined) return;
  out.end();
  await finished(out);
}
