import { writeFile } from "node:fs/promises";
import type { BriefLanguage } from "@footbridge/core/lab/brief/tongue/tongues.ts";
import { type Brief } from "@footbridge/core/lab/brief/document.ts";
import { briefOf } from "@footbridge/core/lab/brief/brief.ts";
import { htmlOf } from "@footbridge/core/lab/brief/html.ts";
import { markdownOf } from "@footbridge/core/lab/brief/markdown.ts";
import { readLabRecord } from "@footbridge/core/lab/read-record.ts";
import { prototypeNumbersOf } from "@footbridge/core/plan/prototype-numbers.ts";
import { error, type Finding } from "@footbridge/core/finding.ts";
import { readPathwayKnowledge } from "@footbridge/feeds/pathway/read-pathway-knowledge.ts";
import { readWording } from "@footbridge/feeds/wording/read-wording.ts";
import { inFile, readJsonFile } from "../files/read-file.ts";
import { findingsText } from "../text/findings.ts";

/** What `footbridge labs brief` is told. */
export interface BriefOptions {
  readonly format: "markdown" | "html" | "pdf" | "json";
  readonly out?: string;
  /** The language of what is not people's own words. */
  readonly lang: BriefLanguage;
}

type Content = string | Uint8Array;

const writers: Readonly<Record<BriefOptions["format"], (brief: Brief) => Content | Promise<Content>>> = {
  markdown: markdownOf,
  html: htmlOf,
  // The library that draws is loaded by who asks for it.
  pdf: async (brief) => (await import("@footbridge/api/labs/pdf.ts")).pdfOf(brief),
  json: (brief) => `${JSON.stringify(brief, null, 2)}\n`,
};

/** `footbridge labs brief`: exit code 0, or 2 where the record cannot be used or the file not written. */
export async function runBrief(path: string, options: BriefOptions): Promise<void> {
  const json = await readJsonFile(path);
  if (!json.ok) return refuse(json.findings);
  const record = readLabRecord(json.value);
  if (!record.ok) return refuse(record.findings.map((finding) => inFile(path, finding)));
  const [{ profiles, ...ground }, wording] = await Promise.all([readPathwayKnowledge(), readWording()]);
  const [profile] = profiles;
  if (profile === undefined) throw new Error("data/pathway ships with a profile");
  const brief = briefOf(record.value, {
    language: options.lang,
    wording,
    numbersOf: (pathway) => prototypeNumbersOf(pathway, { ...ground, profile, seed: 1 }),
  });
  const content = await writers[options.format](brief);
  if (options.out === undefined) process.stdout.write(content);
  else await write(options.out, content);
}

async function write(path: string, content: Content): Promise<void> {
  try {
    await writeFile(path, content);
    process.stdout.write(`Written to ${path}.\n`);
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "unknown";
    refuse([
      error("file.unwritable", path, `The file cannot be written (${code}).`, "Check the path and the disk."),
    ]);
  }
}

function refuse(findings: readonly Finding[]): void {
  process.stderr.write(findingsText(findings));
  process.exitCode = 2;
}
