import type { Sentence } from "@footbridge/core/lab/brief/document.ts";
import Pdf from "pdfkit";

/** Points (1/72 inch) and colors of the page. */
export const page = {
  margin: 64,
  text: 11,
  small: 9,
  heading: 15,
  title: 22,
  ink: "#1b1b1b",
  head: "#0b4a4a",
  link: "#005e5e",
} as const;

/** A piece of a PDF's structure, as a screen reader meets it. */
export type Element = PDFKit.PDFStructureElement;

/** A PDF whose links within it stand where they are read, and say where they lead (ISO 14289-1, 7.18.5). */
export class LinkedPdf extends Pdf {
  /** The link that is being written, and what it says. */
  leading: { readonly link: Element; readonly says: string } | undefined;

  override goTo(x: number, y: number, w: number, h: number, name: string): this {
    const { link, says = "" } = this.leading ?? {};
    // The library writes text of its own kind as a string, other text as a name; and its types know no structure here.
    const told: object = { structParent: link, Contents: Object(says) as string };
    return super.goTo(x, y, w, h, name, told);
  }
}

/** Words of a line, or the number of a piece of evidence that leads to it. */
export type Piece = string | { readonly id: string; readonly number: number; readonly says: string };

/** What each piece of evidence is numbered, and how that is said. */
export interface Numbered {
  readonly numbers: ReadonlyMap<string, number>;
  readonly says: (number: number) => string;
}

/** Line ends within a sentence are spaces: what follows it stands beside its end. */
export const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Sentences in one line, each with the numbers of its evidence. */
export const piecesOf = (sentences: readonly Sentence[], { numbers, says }: Numbered): readonly Piece[] =>
  sentences.flatMap(({ text, evidence }, place) => {
    const links = evidence.flatMap((id) => {
      const number = numbers.get(id);
      return number === undefined ? [] : [{ id, number, says: says(number) }];
    });
    const words = place === 0 ? inOneLine(text) : ` ${inOneLine(text)}`;
    return links.length === 0
      ? [words]
      : [`${words} `, ...links.flatMap((link, at): readonly Piece[] => (at === 0 ? [link] : [" ", link]))];
  });

/** Where a piece of evidence stands in the document. */
export const placeOf = (id: string): string => `evidence-${id}`;

/** How a line is drawn. */
export interface Manner {
  readonly x?: number;
  readonly size: number;
  readonly bold?: boolean;
  /** The name of this place, for those who lead to it. */
  readonly place?: string;
}

/** One element of the structure, with its words and links in the order in which they are read. */
export function lineOf(document: LinkedPdf, tag: string, pieces: readonly Piece[], manner: Manner): Element {
  const { x = page.margin, size, bold = false, place } = manner;
  const ink = bold ? page.head : page.ink;
  const drawn = pieces.map((piece, at) => {
    const more = { continued: at < pieces.length - 1 };
    const write = (words: string, color: string, options: object): void => {
      document
        .font(bold ? "bold" : "text")
        .fontSize(size)
        .fillColor(color);
      if (at === 0) document.text(words, x, undefined, { ...options, ...more });
      else document.text(words, { ...options, ...more });
    };
    if (typeof piece === "string")
      return () =>
        write(piece === "" ? " " : piece, ink, at === 0 && place !== undefined ? { destination: place } : {});
    const link = document.struct("Link");
    link.add(() => {
      document.leading = { link, says: piece.says };
      write(`[${piece.number}]`, page.link, { goTo: placeOf(piece.id) });
    });
    link.end();
    return link;
  });
  return document.struct(tag, {}, drawn);
}
