import { inflateSync } from "node:zlib";

/** A piece of a PDF's structure as a screen reader meets it. */
export interface Tagged {
  readonly tag: string;
  /** All words in it, in the order in which they are read. */
  readonly text: string;
  readonly inside: readonly Tagged[];
  /** What its dictionary says, as written. */
  readonly body: string;
  /** Marks of drawn words that are its own: page and number. */
  readonly marks: readonly string[];
  /** Links on the page that are its own: page and object. */
  readonly links: readonly { readonly page: number; readonly object: number }[];
}

/** A link on a page. */
export interface Link {
  readonly page: number;
  readonly says: string;
  readonly to: string;
  readonly object: number;
}

/** What a PDF tells a screen reader, read from its bytes without the library that wrote them. */
export interface PdfRead {
  readonly catalog: string;
  readonly preferences: string;
  readonly marked: string;
  readonly metadata: string;
  readonly pages: readonly string[];
  readonly fonts: readonly string[];
  readonly tree: Tagged;
  /** All marks of drawn words: page and number. */
  readonly marks: readonly string[];
  /** What draws outside of any mark, by page: nothing of it is read, and nothing says that it need not be. */
  readonly unmarked: readonly string[];
  readonly links: readonly Link[];
  /** Names of places within the document. */
  readonly places: readonly string[];
}

type Objects = ReadonlyMap<number, string>;

/** Reads a PDF without object streams, whose text is in hexadecimal and named by ToUnicode. */
export function readPdf(bytes: Buffer): PdfRead {
  const file = bytes.toString("latin1");
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)].map(([, id, body = ""]) => [Number(id), body]),
  );
  const all = [...objects.entries()];
  const catalog = all.find(([, body]) => /\/Type \/Catalog/u.test(body))?.[1] ?? "";
  const under = (key: string): string => objects.get(refOf(catalog, key)) ?? "";
  const pages = all.filter(([, body]) => /\/Type \/Page\b/u.test(body));
  const said = new Map<string, string>();
  const unmarked = pages.flatMap(([page]) => readPage(objects, page, said));
  const document = objects.get(refOf(under("StructTreeRoot"), "K")) ?? "";
  return {
    catalog,
    preferences: under("ViewerPreferences"),
    marked: under("MarkInfo"),
    metadata: streamOf(under("Metadata")),
    pages: pages.map(([, body]) => body),
    fonts: all.map(([, body]) => body).filter((body) => /\/Type \/FontDescriptor/u.test(body)),
    tree: element(objects, document, said),
    marks: [...said.keys()],
    unmarked,
    links: pages.flatMap(([page, body]) => linksOn(objects, page, body)),
    places: [...under("Names").matchAll(/\(([\w-]+)\) \[\d+ 0 R \/XYZ/gu)].map(([, name = ""]) => name),
  };
}

const refOf = (body: string, key: string): number =>
  Number(new RegExp(String.raw`/${key} \[?\s*(\d+) 0 R`, "u").exec(body)?.[1] ?? -1);

function streamOf(body: string): string {
  const text = /stream\n([\s\S]*?)\nendstream/u.exec(body)?.[1] ?? "";
  const bytes = Buffer.from(text, "latin1");
  return (body.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
}

function linksOn(objects: Objects, page: number, body: string): readonly Link[] {
  const list = /\/Annots \[([^\]]*)\]/u.exec(body)?.[1] ?? "";
  return [...list.matchAll(/(\d+) 0 R/gu)].map(([, id]) => {
    const link = objects.get(Number(id)) ?? "";
    return {
      page,
      object: Number(id),
      says: /\/Contents \(([^)]*)\)/u.exec(link)?.[1] ?? "",
      to: /\/D \(([^)]*)\)/u.exec(objects.get(refOf(link, "A")) ?? "")?.[1] ?? "",
    };
  });
}

/** Puts what is drawn under each mark of a page into `said`, by page and mark; returns what is drawn under none. */
function readPage(objects: Objects, page: number, said: Map<string, string>): readonly string[] {
  const body = objects.get(page) ?? "";
  const resources = objects.get(refOf(body, "Resources")) ?? body;
  const letters = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = "", id]) => [
      name,
      lettersOf(streamOf(objects.get(refOf(objects.get(Number(id)) ?? "", "ToUnicode")) ?? "")),
    ]),
  );
  const drawn = streamOf(objects.get(refOf(body, "Contents")) ?? "");
  const unmarked: string[] = [];
  let font = "";
  let mark: string | undefined;
  let artifact = false;
  for (const [token, , id, name, hex] of drawn.matchAll(
    /(\/\w+ <<\s*\/MCID (\d+)[\s\S]*?>>\s*BDC)|\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|\bEMC\b|\/Artifact <<[^>]*>>\s*BDC|^[SfB]\*?$/gmu,
  )) {
    if (id !== undefined) mark = `${page} ${id}`;
    else if (name !== undefined) font = name;
    else if (token.startsWith("/Artifact")) artifact = true;
    else if (token === "EMC") [mark, artifact] = [undefined, false];
    else if (mark === undefined && !artifact) unmarked.push(`${page}: ${token}`);
    else if (hex !== undefined && mark !== undefined) {
      const glyphs = hex.match(/.{4}/gu) ?? [];
      const text = glyphs.map((glyph) => letters.get(font)?.get(Number.parseInt(glyph, 16)) ?? "").join("");
      said.set(mark, (said.get(mark) ?? "") + text);
    }
  }
  return unmarked;
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

/** An element with what is in it, in order: marks of its page or another, links, and further elements. */
function element(objects: Objects, body: string, said: ReadonlyMap<string, string>): Tagged {
  const kids = /\/K \[([\s\S]*?)\]\n/u.exec(`${body}\n`)?.[1] ?? /\/K ([^\n]*)/u.exec(body)?.[1] ?? "";
  const page = refOf(body.replace(kids, ""), "Pg");
  const inside: Tagged[] = [];
  const marks: string[] = [];
  const links: { page: number; object: number }[] = [];
  const parts = [...kids.matchAll(/<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/gu)].map(([, at, id, own]) => {
    if (id !== undefined) {
      const child = element(objects, objects.get(Number(id)) ?? "", said);
      inside.push(child);
      return child.text;
    }
    if (at?.includes("/OBJR") === true) {
      links.push({ page: refOf(at, "Pg"), object: refOf(at, "Obj") });
      return "";
    }
    const mark =
      at === undefined ? `${page} ${own}` : `${refOf(at, "Pg")} ${/\/MCID (\d+)/u.exec(at)?.[1] ?? ""}`;
    marks.push(mark);
    return said.get(mark) ?? "";
  });
  return { tag: /\/S \/(\w+)/u.exec(body)?.[1] ?? "", text: parts.join(""), inside, body, marks, links };
}
