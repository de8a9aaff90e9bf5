import { rm } from "node:fs/promises";
import { join } from "node:path";
import { error, type Finding } from "@footbridge/core/finding.ts";
import type { Mapping } from "@footbridge/core/records/header/mapping.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { Duck } from "../duckdb/open.ts";
import { applicable } from "@footbridge/core/records/rules/applicable.ts";
import type { Rules } from "@footbridge/core/records/rules/rule.ts";
import { elementsIn } from "@footbridge/core/records/header/shape.ts";
import { acrossRows } from "./across-rows.ts";
import type { Check } from "./cells/check.ts";
import { isLong, rowsPerGroup, writeText } from "./cells/text-table.ts";
import { count, type Counts } from "./count.ts";
import { countAgain, keyOf } from "./count-again.ts";
import { finish, workFolder } from "./finished.ts";
import { type RecordsKnowledge, recordsKnowledge } from "./knowledge.ts";
import { look, type Look } from "./look.ts";
import { type Plan, type PlanInput, planOf } from "./plan.ts";
import { groupOf, outcomeOf, type Progress, type SubmissionReading, worstFirst } from "./reading.ts";
import { shareFinding } from "./share-findings.ts";
import type { RuleCheck } from "./rounds.ts";
import { groupsOf, type Listed, writeFindings } from "./write-findings.ts";
import { writeRecords } from "./write-records.ts";

export interface ReadOptions {
  readonly path: string;
  /** What people call the file. */
  readonly name: string;
  /** The day of the report or of the submission: nothing may be dated after it, and outcomes are due by it. */
  readonly asOf: Day;
  /** A folder of this submission alone; `records.parquet` and `findings.parquet` appear there when all is done. */
  readonly outDir: string;
  /** What the column `submission` says; the file's hash unless said. */
  readonly submission?: string;
  readonly map?: Mapping;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the reading, which then throws the signal's reason and leaves nothing behind. */
  readonly signal?: AbortSignal;
  readonly knowledge?: RecordsKnowledge;
}

/** Reads a submission in bounded memory: its records and findings as Parquet, or why it cannot be used. */
export async function readSubmission(duck: Duck, options: ReadOptions): Promise<SubmissionReading> {
  const { signal } = options;
  signal?.throwIfAborted();
  const work = await workFolder(options.outDir);
  const stop = (): void => duck.interrupt();
  signal?.addEventListener("abort", stop);
  try {
    return await read(duck, options, work);
  } catch (reason) {
    signal?.throwIfAborted();
    throw reason;
  } finally {
    signal?.removeEventListener("abort", stop);
    await rm(work, { recursive: true, force: true });
  }
}

async function read(duck: Duck, options: ReadOptions, work: string): Promise<SubmissionReading> {
  const { path, map, asOf, signal, onProgress, knowledge = recordsKnowledge() } = options;
  const onBytes = (done: number, bytes: number): void =>
    onProgress?.({ stage: "looking", percent: Math.floor((done / Math.max(bytes, 1)) * 100) });
  const seen = await look({ path, workDir: work, knowledge, map, onBytes, signal });
  if (seen.table === undefined) return unusable(seen, seen.findings);
  const { csv, shape, rows, hidden, columns } = seen.table;
  if (hidden > 0) return { ...unusable(seen, [secretNumbers(hidden)]), secret: true };
  const step: Step = async (stage, task) => {
    const done = await watched(duck, stage, task, onProgress);
    signal?.throwIfAborted();
    return done;
  };
  const text = {
    path: join(work, "text.parquet"),
    columns,
    groupRows: rowsPerGroup(seen.table),
    long: isLong(seen.table),
  };
  const torn = await step("checking", writeText(duck, csv, shape, text).then(nothing, tornRows));
  if (torn !== undefined) return unusable(seen, [torn]);
  const rules = applicable(knowledge.rules, shape.form, elementsIn(shape));
  const judged = await judge(duck, { text, shape, knowledge, rules, asOf, patient: new Set() }, step);
  if (judged.counts.rows !== rows) return unusable(seen, [readOtherwise(rows, judged.counts.rows)]);
  const ofFile = [...seen.findings, ...sharesBroken(judged.plan, judged.counts)];
  const files = {
    findings: join(work, "findings.parquet"),
    made: join(work, "made.parquet"),
    records: join(work, "records.parquet"),
    merged: join(work, "merged.parquet"),
  };
  const submission = options.submission ?? seen.sha256;
  await step("writing", writeRecords(duck, judged.hit, submission, { ...files, text: text.path }));
  const { merged } = await acrossRows(duck, files.records, judged.plan.elements, files.merged);
  await step("listing", writeFindings(duck, { ...judged.hit, ...files }, ofFile, files.findings));
  const groups = worstFirst([...ofFile.map(groupOf), ...(await groupsOf(duck, files.findings))]);
  signal?.throwIfAborted();
  const findings = join(options.outDir, "findings.parquet");
  const records = join(options.outDir, "records.parquet");
  await finish(files.findings, findings);
  await finish(merged > 0 ? files.merged : files.records, records);
  const { bytes, sha256 } = seen;
  const { form } = shape;
  const outcome = outcomeOf(groups);
  return { outcome, form, rows, bytes, sha256, groups, records, findings, secret: false };
}

/** Waits for a task of a stage, telling how far it is. */
type Step = <T>(stage: Progress["stage"], task: Promise<T>) => Promise<T>;

interface Judged {
  readonly plan: Plan;
  readonly counts: Counts;
  /** The plan with the checks alone that hit something. */
  readonly hit: Plan & Listed;
}

/** Counts what hits the rows; elements that turn out to be written unusually are read patiently, and counted again. */
async function judge(duck: Duck, input: PlanInput, step: Step): Promise<Judged> {
  const { rules } = input;
  let plan = planOf(input);
  let counts = await step("checking", count(duck, plan));
  const patient = new Set(counts.unusual);
  if (patient.size > 0) {
    const before = { plan, counts };
    plan = planOf({ ...input, patient });
    counts = await step("checking", countAgain(duck, before, plan, { rules, patient }));
  }
  const narrow = planOf({ ...input, patient, rules: rulesHit(rules.terms, plan, counts) });
  return { plan, counts, hit: onlyHit(narrow, plan, counts) };
}

const nothing = (): undefined => undefined;

/** What DuckDB would not read as a table though its bytes were walked over; any other failure goes on. */
function tornRows(failure: unknown): Finding {
  if (!(failure instanceof Error) || !failure.message.startsWith("Invalid Input Error")) throw failure;
  return error(
    "file.row.torn",
    "whole file",
    "The rows cannot be told from one another.",
    "Open the file in a spreadsheet program and save it again as “CSV UTF-8 (comma delimited)”.",
  );
}

/** What the rules of the whole file found. */
const sharesBroken = ({ shares }: Plan, counts: Counts): readonly Finding[] =>
  shares.flatMap(({ rule }, at) => {
    const counted = counts.shares[at];
    return (counted === undefined ? undefined : shareFinding(rule, counted)) ?? [];
  });

/** The rules that some row breaks: only they must be gone through again row by row. */
const rulesHit = (terms: Rules["terms"], { checks }: Plan, { hits }: Counts): Rules => ({
  terms,
  records: checks.flatMap((check, at) => ("rule" in check && (hits[at] ?? 0) > 0 ? [check.rule] : [])),
  shares: [],
});

/** A check that hits more than one row in so many is looked at in every row when findings are listed. */
const often = 8;

/** A plan without the checks that hit nothing. */
function onlyHit(narrow: Plan, { checks }: Plan, { hits, rows }: Counts): Plan & Listed {
  const known = new Map(checks.map((check, at) => [keyOf(check), hits[at] ?? 0]));
  const hitsOf = (check: Check | RuleCheck): number => known.get(keyOf(check)) ?? 0;
  const hit = narrow.checks.filter((check) => hitsOf(check) > 0);
  return {
    ...narrow,
    checks: hit,
    often: new Set(hit.filter((check) => hitsOf(check) * often > rows)),
  };
}

/** Tells how far a statement is until it is done. */
async function watched<T>(
  duck: Duck,
  stage: Progress["stage"],
  task: Promise<T>,
  onProgress: ReadOptions["onProgress"],
): Promise<T> {
  if (onProgress === undefined) return task;
  onProgress({ stage, percent: 0 });
  const watch = setInterval(() => onProgress({ stage, percent: Math.floor(duck.percent() ?? 0) }), 250);
  try {
    return await task;
  } finally {
    clearInterval(watch);
  }
}

const unusable = (seen: Look, findings: readonly Finding[]): SubmissionReading => ({
  outcome: "unusable",
  form: seen.table?.shape.form ?? "pirl",
  rows: 0,
  bytes: seen.bytes,
  sha256: seen.sha256,
  groups: worstFirst(findings.map(groupOf)),
  secret: false,
});

const secretNumbers = (rows: number): Finding =>
  error(
    "file.secret-numbers",
    "whole file",
    `${rows} row${rows === 1 ? "" : "s"} seem${rows === 1 ? "s" : ""} to hold Social Security numbers (element 2700, the identifier 100, or a column named so). The file was refused, and nothing of it is kept.`,
    "Take the numbers out, give each person an identifier of your own, and send the file again.",
  );

const readOtherwise = (walked: number, counted: number): Finding =>
  error(
    "file.rows.unclear",
    "whole file",
    `Its rows cannot be told apart for certain: ${walked} by its line ends, ${counted} as a table.`,
    "Check quotation marks and line ends, or export it again.",
  );
