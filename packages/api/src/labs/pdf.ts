import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import type { Block, Brief, Sentence } from "@footbridge/core/lab/brief/document.ts";
import { tongues } from "@footbridge/core/lab/brief/tongue/tongues.ts";
import Pdf from "pdfkit";

/** The font of the pages, from the same package. */
const fontAt = (weight: "Regular" | "Bold"): string =>
  join(
    dirname(findPackageJSON("@uswds/uswds", import.meta.url) ?? ""),
    `dist/fonts/public-sans/PublicSans-${weight}.ttf`,
  );

/** Points (1/72 inch) and colors of the page. */
const page = {
  margin: 64,
  text: 11,
  small: 9,
  heading: 15,
  title: 22,
  ink: "#1b1b1b",
  head: "#0b4a4a",
} as const;

/** What the library knows and its types do not: the subset for readers with a screen reader (ISO 14289). */
const accessible: object = { subset: "PDF/UA" };

/** The language that a reader is told, by that of the brief. */
const regions = { en: "en-US", es: "es-US" } as const;

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/** The brief as a PDF with its structure: title, headings, lists and tables that a screen reader finds (PDF/UA), font embedded. */
export function pdfOf(brief: Brief): Promise<Buffer> {
  const document = new Pdf({
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
  writeBrief(document, root, brief);
  root.end();
  document.end();
  return done;
}

function writeBrief(document: Document, root: Element, brief: Brief): void {
  const { language, title, subtitle, sections, evidence } = brief;
  const numbers = new Map(evidence.map(({ id }, place) => [id, place + 1]));
  say(document, root, "H1", title, { size: page.title, bold: true });
  say(document, root, "P", subtitle, { size: page.text, after: 1 });
  for (const section of sections) {
    say(document, root, "H2", section.title, { size: page.heading, bold: true });
    for (const block of section.blocks) writeBlock(document, root, block, numbers);
  }
  if (evidence.length === 0) return;
  say(document, root, "H2", tongues[language].evidence, { size: page.heading, bold: true });
  for (const { id, title: name, lines } of evidence) {
    say(document, root, "H3", `${numbers.get(id) ?? ""}. ${name}`, { size: page.text, bold: true });
    writeList(document, root, lines, page.small);
  }
}

function writeBlock(
  document: Document,
  root: Element,
  block: Block,
  numbers: ReadonlyMap<string, number>,
): void {
  const told = (sentence: Sentence): string =>
    [
      sentence.text,
      ...sentence.evidence.flatMap((id) => (numbers.has(id) ? [`[${numbers.get(id)}]`] : [])),
    ].join(" ");
  switch (block.kind) {
    case "paragraph":
      return say(document, root, "P", block.sentences.map(told).join(" "), { size: page.text, after: 0.5 });
    case "list":
      return writeList(document, root, block.items.map(told), page.text);
    case "words":
      say(document, root, "P", told(block.caption), { size: page.text });
      return writeList(
        document,
        root,
        block.words.map(({ word, people }) => `${word}: ${people}`),
        page.text,
      );
    case "table":
      say(document, root, "P", told(block.caption), { size: page.text });
      return writeTable(document, root, block.head, block.rows);
  }
}

interface Manner {
  readonly size: number;
  readonly bold?: boolean;
  /** Empty lines after it. */
  readonly after?: number;
}

function say(document: Document, root: Element, tag: string, text: string, manner: Manner): void {
  const { size, bold = false, after = 0.3 } = manner;
  const room = bold ? size * 4 : size;
  // A heading does not stand alone at the foot of a page.
  if (document.y + room > document.page.height - page.margin) document.addPage();
  root.add(
    document.struct(tag, {}, () => {
      document
        .font(bold ? "bold" : "text")
        .fontSize(size)
        .fillColor(bold ? page.head : page.ink)
        .text(text === "" ? " " : text, page.margin)
        .moveDown(after);
    }),
  );
}

function writeList(document: Document, root: Element, lines: readonly string[], size: number): void {
  const list = document.struct("L");
  root.add(list);
  for (const line of lines)
    list.add(
      document.struct("LI", {}, [
        document.struct("LBody", {}, () => {
          document.font("text").fontSize(size).fillColor(page.ink);
          document.text(`• ${line}`, page.margin + 8, undefined, { indent: 0 });
        }),
      ]),
    );
  list.end();
  document.moveDown(0.5);
}

function writeTable(
  document: Document,
  root: Element,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  document.font("text").fontSize(page.small).fillColor(page.ink);
  document.x = page.margin;
  const table = document.struct("Table");
  root.add(table);
  const placed: object = { structParent: table };
  document.table({
    ...placed,
    defaultStyle: { border: [0, 0, 0.5, 0], padding: 4 },
    data: [
      head.map((text) => ({ text, type: "TH" as const, font: { src: "bold" } })),
      ...rows.map((row) => [...row]),
    ],
  });
  table.end();
  document.moveDown(0.7);
}
