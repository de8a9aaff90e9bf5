import { error } from "@footbridge/core/finding.ts";
import type { Checked, Finding } from "@footbridge/core/finding.ts";
import { criteria as knownCriteria, defaultCriteria } from "@footbridge/core/routes/answer.ts";
import type { Criterion } from "@footbridge/core/routes/answer.ts";
import type { Person } from "@footbridge/core/routes/person.ts";
import { readPerson } from "@footbridge/core/routes/read-person.ts";
import { parseAsk, parseTarget } from "@footbridge/core/routes/read-target.ts";
import type { Ask } from "@footbridge/core/routes/read-target.ts";
import { readTown } from "@footbridge/core/routes/read-town.ts";
import type { Town } from "@footbridge/core/routes/town.ts";
import type { RoutesOptions } from "./options.ts";
import { inFile, readJsonFile } from "../files/read-file.ts";

/** The whole question, read and checked. */
export interface RoutesQuestion {
  readonly town: Town;
  readonly person: Person;
  readonly ask: Ask;
  readonly criteria: readonly Criterion[];
  readonly limitMs: number | undefined;
}

export interface ReadQuestion {
  readonly question?: RoutesQuestion;
  /** From all files and options together. */
  readonly findings: readonly Finding[];
}

/** Reads both files and every option; all findings come back, not only those of the first file. */
export async function readQuestion(options: RoutesOptions): Promise<ReadQuestion> {
  const findings: Finding[] = [];
  const town = await fileOf(options.town, "--town", findings, readTown);
  const person = await fileOf(options.person, "--person", findings, (value) => readPerson(value, town));
  const ask = askOf(options, town, findings);
  const criteria = criteriaOf(options.criteria, findings);
  const limitMs = limitOf(options.limitMs, findings);
  if (town === undefined || person === undefined || ask === undefined) return { findings };
  if (findings.some((finding) => finding.severity === "error")) return { findings };
  return { question: { town, person, ask, criteria, limitMs }, findings };
}

async function fileOf<T>(
  path: string | undefined,
  option: string,
  findings: Finding[],
  read: (value: unknown) => Checked<T>,
): Promise<T | undefined> {
  if (path === undefined) {
    findings.push(error("option.missing", option, `${option} is missing.`, `Name a file: ${option} FILE.`));
    return undefined;
  }
  const file = await readJsonFile(path);
  findings.push(...file.findings);
  if (!file.ok) return undefined;
  const checked = read(file.value);
  findings.push(...checked.findings.map((finding) => inFile(path, finding)));
  return checked.ok ? checked.value : undefined;
}

function askOf(options: RoutesOptions, town: Town | undefined, findings: Finding[]): Ask | undefined {
  if (options.to === undefined) {
    findings.push(
      error("option.missing", "--to", "The target is missing.", "Write --to occupation:ID, for example."),
    );
    return undefined;
  }
  const read: Checked<Ask> =
    options.whyNot === true ? parseAsk(options.to, town) : parseTarget(options.to, town);
  findings.push(...read.findings.map((finding) => ({ ...finding, at: "--to" })));
  return read.ok ? read.value : undefined;
}

function criteriaOf(text: string | undefined, findings: Finding[]): readonly Criterion[] {
  if (text === undefined) return defaultCriteria;
  const asked = text.split(",").map((word) => word.trim());
  const known = asked.flatMap((word) => knownCriteria.find((criterion) => criterion === word) ?? []);
  if (known.length === asked.length && new Set(known).size === known.length) return known;
  const message = `"${text}" are no criteria, or one stands there twice.`;
  const fix = `Write some of ${knownCriteria.join(",")}, joined by commas.`;
  findings.push(error("option.criteria", "--criteria", message, fix));
  return defaultCriteria;
}

function limitOf(text: string | undefined, findings: Finding[]): number | undefined {
  if (text === undefined) return undefined;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit > 0) return limit;
  const message = `"${text}" is no number of milliseconds.`;
  findings.push(error("option.limit-ms", "--limit-ms", message, "Write a whole number above 0."));
  return undefined;
}
