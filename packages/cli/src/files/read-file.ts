import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { error } from "@footbridge/core/finding.ts";
import type { Checked, Finding } from "@footbridge/core/finding.ts";
import { parseJson } from "@footbridge/core/routes/read/json.ts";

/** Larger files are refused unread. */
export const largestFile = 256 * 1024 * 1024;

/** Reads a file as JSON; findings name the file and the place in it. `-` is the standard input. */
export async function readJsonFile(path: string): Promise<Checked<unknown>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  const parsed: Checked<unknown> = text.ok ? parseJson(text.value) : text;
  const findings = parsed.findings.map((finding) => inFile(path, finding));
  return parsed.ok ? { ...parsed, findings } : { ok: false, findings };
}

/** Says in which file a finding is. */
export const inFile = (path: string, finding: Finding): Finding => ({
  ...finding,
  at: finding.at === "" ? path : `${path}: ${finding.at}`,
});

async function readBytes(path: string): Promise<Checked<Buffer>> {
  try {
    if (path === "-") return await gather(path, process.stdin);
    await using handle = await open(path);
    const { size } = await handle.stat();
    if (size > largestFile) return tooLarge(path, size);
    return await gather(path, handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }));
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unknown";
    return { ok: false, findings: [unreadable(path, code)] };
  }
}

/** All that a stream gives, as long as it is not too much. */
async function gather(path: string, stream: Readable): Promise<Checked<Buffer>> {
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    read += chunk.length;
    if (read > largestFile) return tooLarge(path, read);
  }
  return { ok: true, value: Buffer.concat(chunks), findings: [] };
}

function tooLarge(path: string, size: number): Checked<Buffer> {
  const mega = (bytes: number): string => `${String(Math.ceil(bytes / 1_048_576))} MB`;
  const message = `The file has at least ${mega(size)}; up to ${mega(largestFile)} are read.`;
  const finding = error(
    "file.too-large",
    path,
    message,
    "Split the town into regions, or leave out what the question does not need.",
  );
  return { ok: false, findings: [finding] };
}

function unreadable(path: string, code: string): Finding {
  const reasons: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ["There is no such file.", "Check the path."],
    EISDIR: ["This is a folder, not a file.", "Name a file in it."],
    EACCES: ["The file may not be read.", "Change its permissions."],
  };
  const [message, fix] = reasons[code] ?? [
    `The file cannot be read (${code}).`,
    "Check the path and the disk.",
  ];
  return error("file.unreadable", path, message, fix);
}

/** UTF-8 only; other encodings are named where they can be recognised. */
function decode(bytes: Buffer): Checked<string> {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const fix = "Save the file as UTF-8.";
  if (utf16 || (bytes.length > 3 && (bytes[0] === 0 || bytes[1] === 0))) {
    return { ok: false, findings: [error("file.encoding", "byte 1", "The file is written in UTF-16.", fix)] };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, value: text, findings: [] };
  } catch {
    const at = `byte ${String(firstBadByte(bytes) + 1)}`;
    return { ok: false, findings: [error("file.encoding", at, "The file is not UTF-8 here.", fix)] };
  }
}

/** Offset of the first byte that no UTF-8 text holds, found by halving. */
function firstBadByte(bytes: Buffer): number {
  let fine = 0;
  let bad = bytes.length;
  while (bad - fine > 1) {
    const middle = (fine + bad) >>> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      fine = middle;
    } catch {
      bad = middle;
    }
  }
  // What decodes before it ends where the wrong sequence begins.
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, fine), { stream: true });
  return Buffer.byteLength(before);
}
