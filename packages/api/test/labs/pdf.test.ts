import {
  type Block,
  type Brief,
  list,
  paragraph,
  say,
  type Section,
} from "@footbridge/core/lab/brief/document.ts";
import { describe, expect, test } from "vitest";
import { pdfOf } from "../../src/labs/pdf.ts";
import { readPdf, type Tagged } from "./read-pdf.ts";

const table: Block = {
  kind: "table",
  caption: say("1 próximo paso", "next"),
  head: ["Qué", "Quién"],
  rows: [
    ["Preguntar a «tres»", "Lantern"],
    ["Oficina firme", "Harbor"],
  ],
};
const filler: Section = {
  id: "long",
  title: "Lo demás",
  blocks: [list(Array.from({ length: 90 }, (_, at) => say(`Línea ${at + 1}`)))],
};
const brief: Brief = {
  language: "es",
  title: "Laboratorio de otoño",
  subtitle: "lunes, 2 de marzo",
  sections: [
    { id: "one", title: "Quién participó", blocks: [paragraph(say("Oficinas firmes: 3.", "people")), table] },
    filler,
    {
      id: "words",
      title: "En una palabra",
      blocks: [{ kind: "words", caption: say("Palabras"), words: [{ word: "año", people: 2 }] }],
    },
  ],
  evidence: [
    { id: "people", title: "Personas", lines: ["ana · mesa 1"] },
    { id: "next", title: "Pasos", lines: ["n1"] },
  ],
};

const flat = (piece: Tagged): readonly Tagged[] => [piece, ...piece.inside.flatMap(flat)];
const textIn = (piece: Tagged): string => [piece.text, ...piece.inside.map(textIn)].join("").trim();

describe("the brief as a PDF, read without the library that wrote it", () => {
  test("says its language, its title, and that it is tagged (PDF/UA)", async () => {
    const { catalog, metadata, pages, fonts } = readPdf(await pdfOf(brief));
    expect(catalog).toContain("/Lang (es-US)");
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(Buffer.from(metadata, "latin1").toString("utf8")).toContain("Laboratorio de otoño");
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toMatch(/\/StructParents \d+[\s\S]*\/Tabs \/S/u);
    expect(fonts.map((font) => font.includes("/FontFile2"))).toEqual([true, true]);
  });

  test("is heard in the order of the brief: headings by rank, lists of points, tables of headed columns", async () => {
    const { tree } = readPdf(await pdfOf(brief));
    const heard = tree.inside.map((piece) => [piece.tag, textIn(piece)]);
    expect(tree.tag).toBe("Document");
    expect(heard.filter(([tag]) => tag?.startsWith("H"))).toEqual([
      ["H1", "Laboratorio de otoño"],
      ["H2", "Quién participó"],
      ["H2", "Lo demás"],
      ["H2", "En una palabra"],
      ["H2", "Evidencia"],
      ["H3", "1. Personas"],
      ["H3", "2. Pasos"],
    ]);
    expect(heard.slice(0, 5)).toEqual([
      ["H1", "Laboratorio de otoño"],
      ["P", "lunes, 2 de marzo"],
      ["H2", "Quién participó"],
      ["P", "Oficinas firmes: 3. [1]"],
      ["P", "1 próximo paso [2]"],
    ]);
    const rows = flat(tree).filter(({ tag }) => tag === "TR");
    expect(rows.map(({ inside }) => inside.map((cell) => [cell.tag, textIn(cell)]))).toEqual([
      [
        ["TH", "Qué"],
        ["TH", "Quién"],
      ],
      [
        ["TD", "Preguntar a «tres»"],
        ["TD", "Lantern"],
      ],
      [
        ["TD", "Oficina firme"],
        ["TD", "Harbor"],
      ],
    ]);
    const [lines] = tree.inside.filter(({ tag }) => tag === "L");
    expect(lines?.inside.map(textIn)).toEqual(Array.from({ length: 90 }, (_, at) => `• Línea ${at + 1}`));
    expect(
      flat(tree)
        .filter(({ tag }) => tag === "LI")
        .every(({ inside }) => inside[0]?.tag === "LBody"),
    ).toBe(true);
  });
});
