import { inflateSync } from "node:zlib";

/** A piece of a PDF's structure as a screen reader meets it. */
export interface Tagged {
  readonly tag: string;
  readonly text: string;
  readonly inside: readonly Tagged[];
}

/** What a PDF tells a screen reader, read from its bytes without the library that wrote them. */
export interface PdfRead {
  readonly catalog: string;
  readonly metadata: string;
  readonly pages: readonly string[];
  readonly fonts: readonly string[];
  readonly tree: Tagged;
}

type Objects = ReadonlyMap<number, string>;

/** Reads a PDF without object streams, whose text is in hexadecimal and named by ToUnicode. */
export function readPdf(bytes: Buffer): PdfRead {
  const file = bytes.toString("latin1");
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)].map(([, id, body = ""]) => [Number(id), body]),
  );
  const all = [...objects.entries()];
  const find = (sign: RegExp): string => all.find(([, body]) => sign.test(body))?.[1] ?? "";
  const catalog = find(/\/Type \/Catalog/u);
  const said = new Map<string, string>();
  for (const [page, body] of all) if (/\/Type \/Page\b/u.test(body)) readPage(objects, page, said);
  const root = objects.get(refOf(catalog, "StructTreeRoot")) ?? "";
  const document = objects.get(refOf(root, "K")) ?? "";
  return {
    catalog,
    metadata: streamOf(objects.get(refOf(catalog, "Metadata")) ?? ""),
    pages: all.map(([, body]) => body).filter((body) => /\/Type \/Page\b/u.test(body)),
    fonts: all.map(([, body]) => body).filter((body) => /\/Type \/FontDescriptor/u.test(body)),
    tree: element(objects, document, said),
  };
}

const refOf = (body: string, key: string): number =>
  Number(new RegExp(String.raw`/${key} \[?\s*(\d+) 0 R`, "u").exec(body)?.[1] ?? -1);

function streamOf(body: string): string {
  const text = /stream\n([\s\S]*?)\nendstream/u.exec(body)?.[1] ?? "";
  const bytes = Buffer.from(text, "latin1");
  return (body.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
}

/** Puts what is drawn under each mark of a page into `said`, by page and mark. */
function readPage(objects: Objects, page: number, said: Map<string, string>): void {
  const body = objects.get(page) ?? "";
  const resources = objects.get(refOf(body, "Resources")) ?? body;
  const letters = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = "", id]) => [
      name,
      lettersOf(streamOf(objects.get(refOf(objects.get(Number(id)) ?? "", "ToUnicode")) ?? "")),
    ]),
  );
  const drawn = streamOf(objects.get(refOf(body, "Contents")) ?? "");
  let font = "";
  let mark: string | undefined;
  for (const [token, , id, name, hex] of drawn.matchAll(
    /(\/\w+ <<\s*\/MCID (\d+)[\s\S]*?>>\s*BDC)|\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|\bEMC\b/gu,
  )) {
    if (id !== undefined) mark = `${page} ${id}`;
    else if (name !== undefined) font = name;
    else if (token === "EMC") mark = undefined;
    else if (hex !== undefined && mark !== undefined) {
      const glyphs = hex.match(/.{4}/gu) ?? [];
      const text = glyphs.map((glyph) => letters.get(font)?.get(Number.parseInt(glyph, 16)) ?? "").join("");
      said.set(mark, (said.get(mark) ?? "") + text);
    }
  }
}

/** What each glyph of a font says, from its `bfrange` lists. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = "0", list = ""] of map.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/gu))
    for (const [place, [, hex = ""]] of [...list.matchAll(/<([\w ]+)>/gu)].entries())
      letters.set(Number.parseInt(from, 16) + place, utf16(hex));
  return letters;
}

/** One glyph may be several letters, such as "fi". */
const utf16 = (hex: string): string =>
  Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le");

function element(objects: Objects, body: string, said: ReadonlyMap<string, string>): Tagged {
  const tag = /\/S \/(\w+)/u.exec(body)?.[1] ?? "";
  const kids = /\/K \[([\s\S]*?)\]\n/u.exec(`${body}\n`)?.[1] ?? /\/K ([^\n]*)/u.exec(body)?.[1] ?? "";
  const page = refOf(body.replace(kids, ""), "Pg");
  const marks = [
    ...kids.matchAll(/\/Pg (\d+) 0 R[\s\S]*?\/MCID (\d+)|\/MCID (\d+)[\s\S]*?\/Pg (\d+) 0 R/gu),
  ].map(([, one, two, three, four]) => `${one ?? four} ${two ?? three}`);
  const plain = kids.replaceAll(/<<[\s\S]*?>>/gu, "");
  const inside = [...plain.matchAll(/(\d+) 0 R/gu)].map(([, id]) =>
    element(objects, objects.get(Number(id)) ?? "", said),
  );
  const own = [...plain.replaceAll(/\d+ 0 R/gu, "").matchAll(/\d+/gu)].map(([id]) => `${page} ${id}`);
  const text = [...marks, ...own].map((mark) => said.get(mark) ?? "").join("");
  return { tag, text, inside };
}
