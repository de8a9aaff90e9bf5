import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { error, type Checked } from "@footbridge/core/finding.ts";
import { mostBytes, tooLarge } from "@footbridge/credentials/reading/limits.ts";

/** The bytes of a file; one that is larger than any credential is refused unread. */
export async function readBytes(path: string): Promise<Checked<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return { ok: false, findings: [{ ...tooLarge(size), at: path }] };
    const chunks: Buffer[] = [];
    let read = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > mostBytes) return { ok: false, findings: [{ ...tooLarge(read), at: path }] };
      chunks.push(chunk);
    }
    return { ok: true, value: Buffer.concat(chunks), findings: [] };
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unknown";
    return {
      ok: false,
      findings: [error("file.unreadable", path, `The file cannot be read (${code}).`, "Check the path.")],
    };
  }
}
