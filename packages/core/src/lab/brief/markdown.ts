import type { Block, Brief, Sentence } from "./document.ts";
import { tongues } from "./tongue/tongues.ts";

/** The brief as Markdown (CommonMark with tables); what people wrote stays text, whatever marks are in it. */
export function markdownOf({ language, title, subtitle, sections, evidence }: Brief): string {
  const known = new Map(evidence.map(({ id }, place) => [id, place + 1]));
  const parts = [
    `# ${plain(title)}`,
    plain(subtitle),
    ...sections.flatMap((section) => [
      `## ${plain(section.title)}`,
      ...section.blocks.map((block) => blockOf(block, known)),
    ]),
    ...(evidence.length === 0 ? [] : [`## ${tongues[language].evidence}`]),
    ...evidence.flatMap((it) => [
      `### <a id="evidence-${it.id}"></a>${known.get(it.id) ?? ""}. ${plain(it.title)}`,
      it.lines.map((line) => `- ${plain(line)}`).join("\n"),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

type Known = ReadonlyMap<string, number>;

function blockOf(block: Block, known: Known): string {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map((sentence) => sentenceOf(sentence, known)).join(" ");
    case "list":
      return block.items.map((item) => `- ${sentenceOf(item, known)}`).join("\n");
    case "words":
      return [
        sentenceOf(block.caption, known),
        "",
        ...block.words.map(({ word, people }) => `- ${plain(word)}: ${people}`),
      ].join("\n");
    case "table":
      return [
        sentenceOf(block.caption, known),
        "",
        rowOf(block.head),
        rowOf(block.head.map(() => "---")),
        ...block.rows.map((row) => rowOf(row.map(plain))),
      ].join("\n");
  }
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function sentenceOf({ text, evidence }: Sentence, known: Known): string {
  const links = evidence.flatMap((id) => {
    const number = known.get(id);
    return number === undefined ? [] : [`[\\[${number}\\]](#evidence-${id})`];
  });
  return [plain(text), ...links].join(" ");
}

/** Text that Markdown reads as text: marks escaped, also of a list or a line at its beginning; lines joined. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&]/gu, String.raw`\$&`)
    .replace(/^[-+=]/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])/u, String.raw`$1\$2`);
