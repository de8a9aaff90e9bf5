import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { error } from "@footbridge/core/finding.ts";
import { csvLine, csvMark } from "@footbridge/core/records/safe-cell.ts";
import { type Fragment, join as joined, raw, sql, statement } from "@footbridge/core/sql/fragment.ts";
import { mend } from "@footbridge/store/measure/decide.ts";
import type { Submission } from "@footbridge/store/measure/submission.ts";
import { type Duck, openDuck, type Row } from "@footbridge/warehouse/duckdb/open.ts";
import { annotateFile } from "@footbridge/warehouse/mending/annotate-file.ts";
import { openFile } from "@footbridge/warehouse/mending/opened.ts";
import type { FastifyInstance, FastifyReply } from "fastify";
import { Trouble, unusable } from "../door/trouble.ts";
import type { Desk } from "./desk.ts";
import { headingsIn } from "./headings.ts";
import { toldSubmission } from "./present.ts";
import { orTrouble } from "./refused.ts";
import { plainName } from "./handed.ts";
import { mountAtSeat, seenSubmission } from "./seat.ts";

/** What is wrong in a file, cell by cell, and cells mended in place. */
export function serveFindings(app: FastifyInstance, desk: Desk): void {
  mountAtSeat(app, "listSubmissionFindings", async ({ params, query, request }) => {
    const { submission } = await seenSubmission(desk, request, "listSubmissionFindings", params.id);
    const file = findingsFile(desk, submission);
    return withDuck((duck) => pageOfFindings(duck, file, query));
  });
  mountAtSeat(app, "downloadSubmissionFindings", async ({ params, reply, request }) => {
    const { submission } = await seenSubmission(desk, request, "downloadSubmissionFindings", params.id);
    const file = findingsFile(desk, submission);
    return sendCsv(reply, `findings-${submission.fileName}`, findingsCsv(file));
  });
  mountAtSeat(app, "downloadAnnotatedSubmission", async ({ params, reply, request }) => {
    const { submission } = await seenSubmission(desk, request, "downloadAnnotatedSubmission", params.id);
    return sendCsv(reply, `with-findings-${submission.fileName}`, annotated(desk, submission));
  });
  mountAtSeat(app, "fixSubmissionCells", async ({ params, body, request }) => {
    const { submission, seat } = await seenSubmission(desk, request, "fixSubmissionCells", params.id);
    const { elements } = await headingsIn(desk, submission);
    const there = new Set(elements);
    const findings = body.cells.flatMap(({ row, element }, at) => [
      ...(there.has(element) ? [] : [notInFile(at, element)]),
      ...(submission.rows !== undefined && submission.rows > 0 && row > submission.rows
        ? [beyond(at, submission.rows)]
        : []),
    ]);
    if (findings.length > 0) throw unusable(findings);
    const mended = await orTrouble(mend(seat, params.id, body.cells, body.by), "submission");
    desk.wake();
    return toldSubmission(mended);
  });
}

const notInFile = (at: number, element: string) =>
  error(
    "submission.no-such-column",
    `body.cells[${at}].element`,
    `The file has no column that is read as “${element}”.`,
    "Mend it in the file, or map a heading to it.",
  );

const beyond = (at: number, rows: number) =>
  error(
    "submission.no-such-row",
    `body.cells[${at}].row`,
    `The file has ${rows} rows.`,
    `Name a row from 1 to ${rows}.`,
  );

function findingsFile(desk: Desk, { id, revision, state }: Submission): string {
  if (state === "checked" || state === "certified" || state === "superseded")
    return join(desk.folders.revision(id, revision), "findings.parquet");
  const message =
    state === "refused"
      ? "The file could not be used, so no row of it was checked."
      : "The file is still being checked.";
  throw new Trouble("wrong-state", message, {
    findings: [
      error(
        "submission.no-findings",
        "submission",
        message,
        state === "refused" ? "See the findings of the whole file." : "Wait until it is checked.",
      ),
    ],
  });
}

async function withDuck<T>(work: (duck: Duck) => Promise<T>): Promise<T> {
  const duck = await openDuck({ memoryLimitMib: 256, threads: 1 });
  try {
    return await work(duck);
  } finally {
    duck.close();
  }
}

interface FindingsQuery {
  readonly after?: string | undefined;
  readonly limit: number;
  /** From 1; instead of `after`. */
  readonly page?: number | undefined;
  readonly code?: string | undefined;
  readonly severity?: string | undefined;
}

async function pageOfFindings(
  duck: Duck,
  file: string,
  { after, limit, page, code, severity }: FindingsQuery,
) {
  const wanted = joined(
    [
      raw("true"),
      ...(code === undefined ? [] : [sql`code = ${code}`]),
      ...(severity === undefined ? [] : [sql`severity = ${severity}`]),
    ],
    " and ",
  );
  const place = page === undefined ? after : String((page - 1) * limit);
  const from = /^\d{1,12}$/.test(place ?? "") ? Number(place) : 0;
  const found = await duck.rows(
    statement(
      sql`${listSql(file)} where ${wanted} order by "row", element, code limit ${raw(String(limit + 1))} offset ${raw(String(from))}`,
    ),
  );
  const counted = await duck.rows(
    statement(sql`select count(*) as n from read_parquet(${file}) where ${wanted}`),
  );
  const told = { items: found.slice(0, limit).map(findingOf), total: Number(counted[0]?.["n"] ?? 0) };
  return found.length > limit ? { ...told, next: String(from + limit) } : told;
}

const listSql = (file: string): Fragment =>
  sql`select "row", element, value, code, severity, message, fix from read_parquet(${file})`;

const severities = ["error", "warning", "repair"] as const;

const findingOf = (row: Row) => ({
  row: Number(row["row"]),
  element: text(row["element"]),
  value: text(row["value"]),
  code: text(row["code"]),
  severity: severities.find((one) => one === row["severity"]) ?? "error",
  message: text(row["message"]),
  fix: text(row["fix"]),
});

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const columns = ["row", "element", "value", "severity", "code", "message", "fix"] as const;

async function* findingsCsv(file: string): AsyncGenerator<string> {
  const duck = await openDuck({ memoryLimitMib: 256, threads: 1 });
  try {
    yield csvMark + csvLine(columns);
    for await (const piece of duck.pieces(statement(sql`${listSql(file)} order by "row", element, code`)))
      yield piece
        .map(findingOf)
        .map((finding) => csvLine(columns.map((column) => finding[column])))
        .join("");
  } finally {
    duck.close();
  }
}

async function* annotated(desk: Desk, submission: Submission): AsyncGenerator<string> {
  const findings = findingsFile(desk, submission);
  const work = join(desk.folders.passing, `annotate-${submission.id}-${Date.now()}`);
  await mkdir(work, { recursive: true, mode: 0o700 });
  const duck = await openDuck({ memoryLimitMib: 256, threads: 1, tempDir: work });
  try {
    const opened = await openFile(desk.folders.original(submission.sha256), work);
    if (opened === undefined) return;
    const { hasHeadings } = await headingsIn(desk, submission);
    yield* inPieces(annotateFile(duck, opened, { hasHeadings, findings }));
  } finally {
    duck.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** Rows gathered to pieces that are worth sending. */
async function* inPieces(rows: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = "";
  for await (const row of rows) {
    waiting += row;
    if (waiting.length < 65_536) continue;
    yield waiting;
    waiting = "";
  }
  yield waiting;
}

/** Sends a table to keep; the name is plain in the header and in full beside it (RFC 6266). */
async function sendCsv(
  reply: FastifyReply,
  name: string,
  pieces: AsyncGenerator<string>,
): Promise<FastifyReply> {
  // What is wrong before the first piece is still a problem, not a broken download.
  const first = await pieces.next();
  const whole = async function* (): AsyncGenerator<string> {
    if (first.done !== true) yield first.value;
    yield* pieces;
  };
  const plain = plainName(name).replaceAll(/[^\w.-]+/g, "_");
  const file = plain.toLowerCase().endsWith(".csv") ? plain : `${plain}.csv`;
  void reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${file}"`);
  return reply.send(Readable.from(whole()));
}
