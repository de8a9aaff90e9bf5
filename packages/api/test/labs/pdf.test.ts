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
  blocks: [list(Array.from({ length: 90 }, (_, at) => say(`Línea ${at + 1}`, "people")))],
};
const brief: Brief = {
  language: "es",
  title: "Laboratorio de otoño",
  subtitle: "lunes, 2 de marzo",
  sections: [
    {
      id: "one",
      title: "Quién participó",
      blocks: [
        paragraph(say("Oficinas firmes: 3.", "people"), say("Un paso.", "next", "people"), say("Fin.")),
        table,
      ],
    },
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
const textIn = (piece: Tagged): string => piece.text.trim();

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
      ["P", "Oficinas firmes: 3. [1] Un paso. [2] [1] Fin."],
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
    expect(lines?.inside.map(textIn)).toEqual(Array.from({ length: 90 }, (_, at) => `• Línea ${at + 1} [1]`));
    expect(
      flat(tree)
        .filter(({ tag }) => tag === "LI")
        .every(({ inside }) => inside[0]?.tag === "LBody"),
    ).toBe(true);
  });

  test("leaves nothing for a checker of PDF/UA-1 to find: title, marks, artifacts, headings, tables, links", async () => {
    const read = readPdf(await pdfOf(brief));
    const all = flat(read.tree);
    expect(read.marked).toContain("/Marked true");
    expect(read.preferences).toContain("/DisplayDocTitle true");
    // Whatever is drawn is read once, or is said to be no part of it.
    expect(read.unmarked).toEqual([]);
    const marks = all.flatMap((piece) => piece.marks);
    expect(new Set(marks).size).toBe(marks.length);
    expect(read.marks.filter((mark) => !marks.includes(mark))).toEqual([]);
    const ranks = all.filter(({ tag }) => /^H\d$/u.test(tag)).map(({ tag }) => Number(tag.slice(1)));
    expect(ranks[0]).toBe(1);
    expect(ranks.filter((rank, at) => at > 0 && rank > (ranks[at - 1] ?? 0) + 1)).toEqual([]);
    const within = new Set(all.flatMap(({ tag, inside }) => inside.map((one) => `${tag} > ${one.tag}`)));
    for (const pair of ["P > Link", "LBody > Link", "L > LI", "Table > TR", "TR > TH"]) within.delete(pair);
    expect([...within].filter((pair) => !/^Document > (?:H[123]|P|L|Table)$/u.test(pair)).toSorted()).toEqual(
      ["LI > LBody", "TR > TD"],
    );
    const heads = all.filter(({ tag }) => tag === "TH");
    expect(heads.every(({ body }) => /\/Scope \/Column/u.test(body))).toBe(true);
    expect(read.links.length).toBe(94);
    const reached = all.flatMap(({ tag, text, links }) => links.map((link) => ({ ...link, tag, text })));
    expect(reached.toSorted((a, b) => a.object - b.object)).toEqual(
      read.links
        .map(({ page, object, says }) => ({ page, object, tag: "Link", text: `[${says.slice(-1)}]` }))
        .toSorted((a, b) => a.object - b.object),
    );
    const places = ["evidence-people", "evidence-next"];
    expect(read.links.filter(({ to, says }) => says !== `Evidencia ${places.indexOf(to) + 1}`)).toEqual([]);
    expect(read.places.toSorted()).toEqual(places.toSorted());
  });
});
