import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { pipeline } from "node:stream/promises";
import { PassThrough } from "node:stream";
import { codeOf, messageOf, StoreProblem } from "../problem.ts";
import { type BackupHeader, closingSchema, fileSchema, headerSchema, sectionSchema } from "./format.ts";

/** What comes out of a backup, in the file's order. */
export type BackupPart =
  | { readonly part: "header"; readonly header: BackupHeader }
  | { readonly part: "section"; readonly table: string; readonly rows: number }
  | { readonly part: "row"; readonly line: string }
  | { readonly part: "file"; readonly file: string }
  | { readonly part: "piece"; readonly line: string };

/**
 * Reads a backup line by line, in bounded memory. Throws a StoreProblem as soon as something is not as the format says;
 * only when it ends without one is the file whole, so read it once to the end before believing any of it.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash("sha256");
  let lines = 0;
  let rowsLeft = 0;
  let within: "row" | "piece" = "row";
  let closed = false;
  try {
    for await (const line of linesOf(file)) {
      if (closed) throw foreign(file, "something follows its last line");
      if (lines > 0 && rowsLeft === 0) {
        const closing = closingSchema.safeParse(json(line));
        if (closing.success) {
          if (closing.data.lines !== lines || closing.data.sha256 !== hash.digest("hex")) throw damaged(file);
          closed = true;
          continue;
        }
      }
      hash.update(`${line}\n`);
      lines += 1;
      if (lines === 1) yield { part: "header", header: headerOf(line, file) };
      else if (rowsLeft > 0) {
        rowsLeft -= 1;
        yield { part: within, line };
      } else {
        const opened = openingOf(line, file);
        rowsLeft = opened.left;
        within = opened.part.part === "file" ? "piece" : "row";
        yield opened.part;
      }
    }
  } catch (failure) {
    throw failure instanceof StoreProblem ? failure : unreadable(failure, file);
  }
  if (lines === 0) throw foreign(file, "it is empty");
  if (!closed) throw damaged(file);
}

/** The line that opens a table or a file, and how many lines are of it. */
function openingOf(line: string, file: string): { readonly part: BackupPart; readonly left: number } {
  const section = sectionSchema.safeParse(json(line));
  if (section.success) return { part: { part: "section", ...section.data }, left: section.data.rows };
  const beside = fileSchema.safeParse(json(line));
  if (!beside.success) throw damaged(file);
  return { part: { part: "file", file: beside.data.file }, left: beside.data.lines };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const text = new PassThrough();
  let broken: unknown;
  // The reader of lines does not pass on what goes wrong before it.
  const flow = pipeline(createReadStream(file), createGunzip(), text).catch((failure: unknown) => {
    broken = failure;
    text.end();
  });
  yield* createInterface({ input: text, crlfDelay: Infinity });
  await flow;
  if (broken !== undefined) throw broken;
}

function headerOf(line: string, file: string): BackupHeader {
  const header = headerSchema.safeParse(json(line));
  if (!header.success) throw foreign(file, "its first line does not say footbridge-backup/2");
  return header.data;
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const foreign = (file: string, why: string): StoreProblem =>
  new StoreProblem(
    "restore.not-a-backup",
    `${file} is not a backup of Footbridge: ${why}.`,
    "Give a file that footbridge backup wrote. Nothing was changed.",
  );

const damaged = (file: string): StoreProblem =>
  new StoreProblem(
    "restore.damaged",
    `${file} is cut short or was changed after it was written.`,
    "Use another backup. Nothing was changed.",
  );

function unreadable(failure: unknown, file: string): StoreProblem {
  const code = codeOf(failure);
  if (code === "Z_BUF_ERROR") return damaged(file);
  if (code?.startsWith("Z_") === true) return foreign(file, "it is not compressed as backups are");
  return new StoreProblem(
    "restore.unreadable",
    code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read: ${messageOf(failure)}.`,
    "Check the name. Nothing was changed.",
    failure,
  );
}
