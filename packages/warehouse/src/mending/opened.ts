import { join } from "node:path";
import { asUtf8 } from "../submissions/bytes/as-utf8.ts";
import { delimiterOf, firstRecord } from "../submissions/bytes/first-line.ts";
import { encodingOf, markLength } from "../submissions/bytes/signature.ts";
import { headOf, isAllUtf8 } from "../submissions/bytes/walk.ts";

/** A file as rows can be cut from it. */
export interface Opened {
  /** The file itself, or its copy in UTF-8. */
  readonly path: string;
  /** Bytes of a mark before the text. */
  readonly skip: number;
  readonly delimiter: string;
  /** The first line's cells, trimmed. */
  readonly first: readonly string[];
}

/** Opens a file that the check could read; where it is not in UTF-8, `workDir` takes a copy. Undefined where it has no first line. */
export async function openFile(path: string, workDir: string): Promise<Opened | undefined> {
  const { head } = await headOf(path);
  const encoding = encodingOf(head);
  if (encoding === "utf-8" && (await isAllUtf8(path))) return openedAs(path, head);
  const copy = join(workDir, "as-utf-8.csv");
  await asUtf8(path, copy, encoding === "utf-8" ? "legacy" : encoding);
  return openedAs(copy, (await headOf(copy)).head);
}

function openedAs(path: string, head: Buffer): Opened | undefined {
  const skip = markLength(head);
  const text = head.subarray(skip).toString("utf8");
  const delimiter = delimiterOf(text);
  const first = firstRecord(text, delimiter);
  return first === undefined
    ? undefined
    : { path, skip, delimiter, first: first.map((cell) => cell.trim().replace(/^\uFEFF/, "")) };
}
