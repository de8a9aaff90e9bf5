import { createHash } from "node:crypto";
import type { ReadFile } from "@footbridge/core/model/import.ts";
import type { InputFile } from "./input-file.ts";

/** Counts and hashes the bytes of a file as they pass, so that a report can be traced to exactly these bytes. */
export class Meter {
  private readonly file: InputFile;
  private hash = createHash("sha256");
  private bytes = 0;
  private complete = false;

  constructor(file: InputFile) {
    this.file = file;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.file.chunks()) {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      yield chunk;
    }
    this.complete = true;
  }

  /** The file with its count of rows; a file given up half way is hashed to its end first. */
  async read(rows: number): Promise<ReadFile> {
    if (!this.complete) await this.again();
    return { name: this.file.name, sha256: this.hash.digest("hex"), bytes: this.bytes, rows };
  }

  private async again(): Promise<void> {
    this.hash = createHash("sha256");
    this.bytes = 0;
    try {
      for await (const chunk of this.file.chunks()) {
        this.hash.update(chunk);
        this.bytes += chunk.length;
      }
    } catch {
      this.complete = false; // unreadable: the finding already says so, and what could be read is what is named
    }
  }
}
