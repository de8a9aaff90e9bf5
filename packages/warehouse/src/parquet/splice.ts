import { type FileHandle, open } from "node:fs/promises";
import {
  type Chunk,
  type Column,
  type Footer,
  footerBytes,
  mark,
  type Moved,
  readFooter,
  type Written,
} from "./footer.ts";

/** A column of the new file, and where it stands already. */
export interface Piece {
  readonly name: string;
  readonly file: string;
  readonly column: string;
}

/** A Parquet file that is open. */
interface Opened {
  readonly handle: FileHandle;
  readonly footer: Footer;
}

/**
 * Writes a Parquet file of columns of others, byte for byte as they are packed there: whatever they hold, it costs a copy.
 * False, and nothing is written, where the files' rows are not grouped alike.
 */
export async function splice(pieces: readonly Piece[], to: string): Promise<boolean> {
  const files = new Map<string, Opened>();
  try {
    for (const { file } of pieces) if (!files.has(file)) files.set(file, await opened(file));
    const [first, ...others] = [...files.values()].map(({ footer }) => footer);
    if (first === undefined || !others.every((each) => groupedAlike(first, each))) return false;
    await written(pieces, files, first, to);
    return true;
  } finally {
    for (const { handle } of files.values()) await handle.close();
  }
}

const groupedAlike = (one: Footer, other: Footer): boolean =>
  one.groups.length === other.groups.length &&
  one.groups.every(({ rows }, at) => rows === other.groups[at]?.rows);

async function opened(path: string): Promise<Opened> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const end = await bytesAt(handle, size - 8, 8);
    if (!end.subarray(4).equals(mark)) throw new TypeError(`${path} is no Parquet file`);
    const length = end.readUInt32LE(0);
    return {
      handle,
      footer: readFooter(await bytesAt(handle, size - 8 - length, length)),
    };
  } catch (reason) {
    await handle.close();
    throw reason;
  }
}

async function bytesAt(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length;) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, from + filled);
    if (bytesRead === 0) throw new RangeError("the file ends within a column");
    filled += bytesRead;
  }
  return bytes;
}

/** A column and the chunks of it that were copied so far. */
interface Copied extends Written {
  readonly opened: Opened;
  readonly place: number;
  readonly chunks: Moved[];
}

async function written(
  pieces: readonly Piece[],
  files: ReadonlyMap<string, Opened>,
  { groups, about }: Footer,
  to: string,
): Promise<void> {
  const columns = pieces.map(({ name, file, column }): Copied => {
    const found = files.get(file);
    const known: Column | undefined = found?.footer.columns.get(column);
    if (found === undefined || known === undefined) throw new TypeError(`no column ${column}`);
    return { name, ...known, opened: found, chunks: [] };
  });
  const out = await open(to, "w");
  try {
    await out.write(mark);
    let at = mark.length;
    for (const group of groups.keys()) {
      const parts = await groupParts(columns, group, at);
      const bytes = Buffer.concat(parts);
      await out.write(bytes);
      at += bytes.length;
    }
    const footer = footerBytes(
      columns,
      groups.map(({ rows }) => rows),
      about,
    );
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    await out.write(Buffer.concat([footer, length, mark]));
  } finally {
    await out.close();
  }
}

/** The bytes of one group, one column after another; each column learns where its own will stand. */
async function groupParts(
  columns: readonly Copied[],
  group: number,
  from: number,
): Promise<readonly Buffer[]> {
  const spans = new Map<Opened, { readonly bytes: Buffer; readonly from: number }>();
  for (const [file, own] of Map.groupBy(columns, (column) => column.opened)) {
    const chunks = own.map(({ place }) => chunkAt(file, group, place));
    const start = Math.min(...chunks.map((chunk) => chunk.from));
    const end = Math.max(...chunks.map((chunk) => chunk.from + chunk.length));
    spans.set(file, {
      bytes: await bytesAt(file.handle, start, end - start),
      from: start,
    });
  }
  let at = from;
  return columns.map(({ opened: file, place, chunks }) => {
    const chunk = chunkAt(file, group, place);
    chunks.push({ chunk, from: at });
    at += chunk.length;
    const span = spans.get(file);
    if (span === undefined) throw new TypeError("each file's group was read");
    return span.bytes.subarray(chunk.from - span.from, chunk.from - span.from + chunk.length);
  });
}

function chunkAt({ footer }: Opened, group: number, place: number): Chunk {
  const chunk = footer.groups[group]?.chunks[place];
  if (chunk === undefined) throw new TypeError("a column has a chunk in each group");
  return chunk;
}
