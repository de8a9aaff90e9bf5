import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import type { Block, Brief } from "@footbridge/core/lab/brief/document.ts";
import { tongues } from "@footbridge/core/lab/brief/tongue/tongues.ts";
import {
  type Element,
  inOneLine,
  lineOf,
  LinkedPdf,
  type Manner,
  type Numbered,
  page,
  type Piece,
  piecesOf,
  placeOf,
} from "./pdf-lines.ts";

/** The font of the pages, from the same package. */
const fontAt = (weight: "Regular" | "Bold"): string =>
  join(
    dirname(findPackageJSON("@uswds/uswds", import.meta.url) ?? ""),
    `dist/fonts/public-sans/PublicSans-${weight}.ttf`,
  );

/** What the library knows and its types do not: the subset for readers with a screen reader (ISO 14289). */
const accessible: object = { subset: "PDF/UA" };

/** The language that a reader is told, by that of the brief. */
const regions = { en: "en-US", es: "es-US" } as const;

/** The brief as a PDF with its structure: title, headings, lists, tables and links that a screen reader finds (PDF/UA), font embedded. */
export function pdfOf(brief: Brief): Promise<Buffer> {
  const document = new LinkedPdf({
    size: "LETTER",
    margin: page.margin,
    pdfVersion: "1.7",
    ...accessible,
    tagged: true,
    lang: regions[brief.language],
    displayTitle: true,
    info: { Title: brief.title },
    font: fontAt("Regular"),
  });
  document.registerFont("text", fontAt("Regular")).registerFont("bold", fontAt("Bold"));
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((whole) => document.on("end", () => whole(Buffer.concat(chunks))));
  const root = document.struct("Document");
  document.addStructure(root);
  writeBrief({ document, root }, brief);
  root.end();
  document.end();
  return done;
}

/** Where a brief is written to. */
interface Paper {
  readonly document: LinkedPdf;
  readonly root: Element;
}

function writeBrief(paper: Paper, { language, title, subtitle, sections, evidence }: Brief): void {
  const words = tongues[language];
  const numbers = new Map(evidence.map(({ id }, place) => [id, place + 1]));
  const numbered: Numbered = { numbers, says: words.evidenceNumber };
  say(paper, "H1", [title], { size: page.title, bold: true });
  say(paper, "P", [subtitle], { size: page.text, after: 1 });
  for (const section of sections) {
    if (section.blocks[0]?.kind === "table") roomFor(paper, tableStart);
    say(paper, "H2", [section.title], { size: page.heading, bold: true });
    for (const block of section.blocks) writeBlock(paper, block, numbered);
  }
  if (evidence.length === 0) return;
  say(paper, "H2", [words.evidence], { size: page.heading, bold: true });
  for (const { id, title: name, lines } of evidence) {
    const heading = `${numbers.get(id) ?? ""}. ${name}`;
    say(paper, "H3", [heading], { size: page.text, bold: true, place: placeOf(id) });
    writeList(
      paper,
      lines.map((line) => [inOneLine(line)]),
      page.small,
    );
  }
}

/** Points of height for a heading, a caption, the head of a table and its first row: they stay together. */
const tableStart = 110;

function roomFor({ document }: Paper, height: number): void {
  if (document.y + height > document.page.height - page.margin) document.addPage();
}

function writeBlock(paper: Paper, block: Block, numbered: Numbered): void {
  switch (block.kind) {
    case "paragraph":
      return say(paper, "P", piecesOf(block.sentences, numbered), { size: page.text, after: 0.5 });
    case "list":
      return writeList(
        paper,
        block.items.map((item) => piecesOf([item], numbered)),
        page.text,
      );
    case "words":
      say(paper, "P", piecesOf([block.caption], numbered), { size: page.text });
      return writeList(
        paper,
        block.words.map(({ word, people }) => [`${word}: ${people}`]),
        page.text,
      );
    case "table":
      say(paper, "P", piecesOf([block.caption], numbered), { size: page.text });
      return writeTable(
        paper,
        block.head,
        block.rows.map((row) => row.map(inOneLine)),
      );
  }
}

interface Spaced extends Manner {
  /** Empty lines after it. */
  readonly after?: number;
}

function say({ document, root }: Paper, tag: string, pieces: readonly Piece[], manner: Spaced): void {
  const { size, bold = false, after = 0.3 } = manner;
  const room = bold ? size * 4 : size;
  // A heading does not stand alone at the foot of a page.
  if (document.y + room > document.page.height - page.margin) document.addPage();
  root.add(lineOf(document, tag, pieces, manner));
  document.moveDown(after);
}

function writeList({ document, root }: Paper, lines: readonly (readonly Piece[])[], size: number): void {
  if (lines.length === 0) return;
  const list = document.struct("L");
  root.add(list);
  for (const line of lines)
    list.add(
      document.struct("LI", {}, [lineOf(document, "LBody", ["• ", ...line], { size, x: page.margin + 8 })]),
    );
  list.end();
  document.moveDown(0.5);
}

/** Room around the words of a cell, and the least width of a column, in points. */
const cellRoom = 4;
const leastColumn = 72;

/** Rows under headed columns, each as high as its longest cell; a row does not begin where it would not end. */
function writeTable(paper: Paper, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const { document, root } = paper;
  const table = document.struct("Table");
  root.add(table);
  const widths = widthsOf(document.page.width - 2 * page.margin, [head, ...rows]);
  for (const [at, row] of [head, ...rows].entries()) {
    document.font(at === 0 ? "bold" : "text").fontSize(page.small);
    const heights = row.map((text, column) =>
      document.heightOfString(text, { width: (widths[column] ?? 0) - cellRoom }),
    );
    const height = Math.max(0, ...heights) + 2 * cellRoom;
    if (document.y + height > document.page.height - page.margin) document.addPage();
    writeRow(document, table, { cells: row, widths, height, tag: at === 0 ? "TH" : "TD" });
  }
  table.end();
  document.x = page.margin;
  document.moveDown(0.7);
}

interface Row {
  readonly cells: readonly string[];
  readonly widths: readonly number[];
  readonly height: number;
  readonly tag: "TH" | "TD";
}

function writeRow(document: LinkedPdf, table: Element, { cells, widths, height, tag }: Row): void {
  const top = document.y;
  const scope: object = tag === "TH" ? { scope: "Column" } : {};
  const placed = cells.map((text, column) => {
    const left = page.margin + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    const width = (widths[column] ?? 0) - cellRoom;
    return document.struct(tag, { ...scope }, () => {
      document
        .font(tag === "TH" ? "bold" : "text")
        .fontSize(page.small)
        .fillColor(page.ink)
        .text(text === "" ? " " : text, left, top + cellRoom, { width });
    });
  });
  table.add(document.struct("TR", {}, placed));
  document.y = top + height;
  document.markContent("Artifact", { type: "Layout" });
  document.lineWidth(0.5).strokeColor(page.ink);
  document
    .moveTo(page.margin, document.y)
    .lineTo(document.page.width - page.margin, document.y)
    .stroke();
  document.endMarkedContent();
}

/** Columns as wide as their longest words ask for: four times as much to read gets twice the width. */
function widthsOf(all: number, rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const asked = Array.from({ length: columns }, (_, column) =>
    Math.sqrt(Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  const sum = asked.reduce((total, one) => total + one, 0);
  const free = all - columns * leastColumn;
  return asked.map((one) => leastColumn + (sum === 0 ? free / columns : (free * one) / sum));
}
