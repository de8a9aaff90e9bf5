import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { StateRow } from "@footbridge/core/generate/state/row.ts";
import { stateRows } from "@footbridge/core/generate/state/state.ts";
import { pirlLines } from "@footbridge/core/generate/state/write-pirl.ts";
import { templateLines } from "@footbridge/core/generate/state/write-template.ts";
import { type Element, elementSchema } from "@footbridge/core/records/element.ts";
import { templateSchema } from "@footbridge/core/records/template/template.ts";
import { type Day, parseDay } from "@footbridge/core/units/day.ts";
import { readJsonFile } from "../files/read-file.ts";
import { checkout } from "../installation/where.ts";

export interface GenerateOptions {
  readonly out: string;
  readonly people: number;
  readonly seed: number;
  readonly asOf: string;
  /** Of a hundred records. */
  readonly flaws: number;
  readonly form: "pirl" | "template";
  readonly projectColumns?: true;
}

/** `footbridge submissions generate`: writes line by line, so that a file of any size takes little memory. */
export async function runGenerate(
  options: GenerateOptions,
  refuse: (reason: string) => never,
): Promise<void> {
  const asOf =
    parseDay(options.asOf) ?? refuse(`--as-of: ${options.asOf} is no day. Write it as 2024-06-30.`);
  try {
    await write(options.out, await linesOf(options, asOf));
  } catch (problem) {
    refuse(
      `${options.out} could not be written: ${problem instanceof Error ? problem.message : String(problem)}`,
    );
  }
}

const records = join(checkout, "data", "records");

async function elementsOf(project: boolean): Promise<readonly Element[]> {
  const files = ["pirl-elements.json", ...(project ? ["project-elements.json"] : [])];
  const lists = await Promise.all(files.map((file) => readJsonFile(join(records, file))));
  return lists
    .flatMap((list) =>
      list.ok ? (list.value as readonly unknown[]).map((element) => elementSchema.parse(element)) : [],
    )
    .filter(({ origin }) => origin !== "public-file");
}

async function linesOf(options: GenerateOptions, asOf: Day): Promise<Iterable<string>> {
  const { people, seed, flaws, form, projectColumns } = options;
  const rows = stateRows({ people, seed, asOf, flaws: flaws / 100 });
  if (form === "pirl") return pirlLines(rows, await elementsOf(projectColumns === true));
  const template = await readJsonFile(join(records, "template.json"));
  return templateLines(participants(rows), template.ok ? templateSchema.parse(template.value).columns : []);
}

/** The template asks for the day a person began; who only looked around has none. */
function* participants(rows: Iterable<StateRow>): Generator<StateRow> {
  for (const row of rows) if (row["900"] !== undefined) yield row;
}

const write = (file: string, lines: Iterable<string>): Promise<void> =>
  file === "-"
    ? pipeline(Readable.from(pieces(lines)), process.stdout, { end: false })
    : pipeline(Readable.from(pieces(lines)), createWriteStream(file));

/** Lines in pieces of about 64 kB, since a write for each line takes longer than the line. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
