import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { Brief } from "@footbridge/core/lab/brief/document.ts";
import type { LabRecord } from "@footbridge/core/lab/record.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const file = "examples/labs/autumn-lab.json";
const record = JSON.parse(readFileSync(join(root, file), "utf8")) as LabRecord;

const footbridge = (...words: readonly string[]) =>
  run(process.execPath, ["packages/cli/src/main.ts", "labs", ...words], { cwd: root, maxBuffer: 1e8 });

const wordsOf = (brief: Brief, id: string) =>
  brief.sections
    .find((section) => section.id === "pulse")
    ?.blocks.flatMap((block) => (block.kind === "words" ? [block] : []))
    .find((block) => block.caption.evidence.includes(id))?.words;

describe("the autumn lab", () => {
  test("its brief counts what the record holds, merged across spellings, forms and languages", async () => {
    const { stdout } = await footbridge("brief", file, "--format", "json");
    const brief = JSON.parse(stdout) as Brief;
    const after = wordsOf(brief, "pulse-evening");
    // Said in the record, in whatever writing.
    const said = (words: readonly string[]) =>
      record.pulses[1]?.words.filter(({ text }) => words.includes(text.toLowerCase())).length;
    expect(after?.find(({ word }) => word === "partnership")?.people).toBe(
      said(["partnership", "partners", "partnershp", "alianza"]),
    );
    expect(after?.find(({ word }) => word === "bridge")?.people).toBe(said(["bridge", "bridges", "puente"]));
    expect(after?.reduce((sum, { people }) => sum + people, 0)).toBe(record.pulses[1]?.words.length);
    const cards = brief.evidence.filter(({ id }) => id.startsWith("cards-")).flatMap(({ lines }) => lines);
    expect(cards).toHaveLength(record.cards.length);
  });

  test("it comes as Markdown, as a PDF and as a page, the same each time", async () => {
    const [pdf, markdown, html, again] = await Promise.all([
      footbridge("brief", file, "--format", "pdf"),
      footbridge("brief", file),
      footbridge("brief", file, "--format", "html"),
      footbridge("brief", file, "--format", "html"),
    ]);
    expect(markdown.stdout).toContain(
      "| Write the call for the 18-month pilot | Harrow Lane Fund | Tuesday, December 15, 2026 |",
    );
    expect(html.stdout).toContain('<h2 id="next-steps">Next steps</h2>');
    expect(again.stdout).toBe(html.stdout);
    expect(pdf.stdout.startsWith("%PDF-1.7")).toBe(true);
  });
});
