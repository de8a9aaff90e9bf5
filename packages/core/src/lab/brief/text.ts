import type { Block, Brief, Section, Sentence } from "./document.ts";

/**
 * A section as plain text that a host edits: paragraphs with an empty line between, `- ` before a point, `~ word (12)` for a
 * counted word, `| a | b |` for a row of a table, whose caption is the line above, and `[[pulse-1]]` for a piece of evidence.
 */
export const textOf = ({ blocks }: Section): string => blocks.map(blockText).join("\n\n");

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map(sentenceText).join(" ");
    case "list":
      return block.items.map((item) => `- ${sentenceText(item)}`).join("\n");
    case "words":
      return [
        sentenceText(block.caption),
        ...block.words.map(({ word, people }) => `~ ${flat(word)} (${people})`),
      ].join("\n");
    case "table":
      return [sentenceText(block.caption), ...[block.head, ...block.rows].map(rowText)].join("\n");
  }
}

const flat = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
const rowText = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => flat(cell).replaceAll("|", "/")).join(" | ")} |`;
const sentenceText = ({ text, evidence }: Sentence): string =>
  [flat(text), ...evidence.map((id) => `[[${id}]]`)].join(" ");

/** The section that a text says; whatever is in the text stays text. */
export function sectionOfText({ id, title }: Pick<Section, "id" | "title">, text: string): Section {
  const groups = text
    .split(/\n\s*\n/u)
    .map((group) =>
      group
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    )
    .filter((lines) => lines.length > 0);
  return { id, title, blocks: groups.flatMap(blocksOf) };
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const first = lines.findIndex((line) => kindOf(line) !== "paragraph");
  if (first === -1) return [{ kind: "paragraph", sentences: readSentences(lines.join(" ")) }];
  const before = lines.slice(0, first).join(" ");
  const kind = kindOf(lines[first] ?? "");
  const end = lines.findIndex((line, place) => place > first && kindOf(line) !== kind);
  const own = lines.slice(first, end === -1 ? undefined : end);
  const rest = end === -1 ? [] : blocksOf(lines.slice(end));
  const opening: readonly Block[] =
    before === "" ? [] : [{ kind: "paragraph", sentences: readSentences(before) }];
  if (kind === "list")
    return [...opening, { kind, items: own.map((line) => readSentence(line.slice(2))) }, ...rest];
  const caption = readSentence(before);
  if (kind === "words") return [{ kind, caption, words: own.map(readWord) }, ...rest];
  const [head = [], ...rows] = own.map(readRow);
  return [{ kind: "table", caption, head, rows }, ...rest];
}

function kindOf(line: string): Block["kind"] {
  if (line.startsWith("- ")) return "list";
  if (/^~ .+ \(\d+\)$/u.test(line)) return "words";
  return line.startsWith("|") && line.endsWith("|") && line.length > 1 ? "table" : "paragraph";
}

const evidenceMark = /\s*\[\[([\w.:-]{1,100})\]\]/gu;

const readSentence = (text: string): Sentence => ({
  text: text.replaceAll(evidenceMark, "").trim(),
  evidence: [...new Set([...text.matchAll(evidenceMark)].map(([, id = ""]) => id))],
});

/** What stands before a mark rests on it; what comes after the marks is said anew. */
const readSentences = (text: string): readonly Sentence[] =>
  text
    .split(/(?<=\]\])(?!\s*\[\[[\w.:-]{1,100}\]\])\s*/u)
    .filter((part) => part !== "")
    .map(readSentence);

function readWord(line: string): { readonly word: string; readonly people: number } {
  const [, word = "", people = "0"] = /^~ (.+) \((\d+)\)$/u.exec(line) ?? [];
  return { word, people: Number(people) };
}

const readRow = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());

/** A host's own words for a section, and what the record said when they were written. */
export interface BriefEdit {
  readonly section: string;
  readonly text: string;
  readonly basis: string;
}

/** The brief with the host's words where there are some: the record going on changes nothing that somebody wrote. */
export function edited(brief: Brief, edits: readonly BriefEdit[]): Brief {
  const own = new Map(edits.map(({ section, text }) => [section, text]));
  return {
    ...brief,
    sections: brief.sections.map((section) => {
      const text = own.get(section.id);
      return text === undefined ? section : sectionOfText(section, text);
    }),
  };
}
