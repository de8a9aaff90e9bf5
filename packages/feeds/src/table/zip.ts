import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { error, type Finding } from "@footbridge/core/finding.ts";
import { fileOf, type InputFile } from "./input-file.ts";

/** Bytes that all files of one archive may come to; an archive that says more, or turns out larger, is refused. */
const mostBytes = 256 * 1024 * 1024;
const mostFiles = 1000;

const signature = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;

/** Whether bytes begin as a ZIP archive does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The files of a ZIP archive by their own names, whatever folder they are in (APPNOTE 6.3; stored or deflated, no ZIP64). */
export function filesOfZip(
  bytes: Uint8Array,
  name: string,
): { readonly files: readonly InputFile[]; readonly findings: readonly Finding[] } {
  try {
    return { files: unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), findings: [] };
  } catch (thrown) {
    const why = thrown instanceof Unreadable ? thrown.message : "it is cut short or broken";
    return {
      files: [],
      findings: [error("file.zip", name, `The ZIP archive cannot be read: ${why}.`, "Pack the files again.")],
    };
  }
}

class Unreadable extends Error {}

function unpack(bytes: Buffer): readonly InputFile[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Unreadable("its list of files is missing");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostFiles) throw new Unreadable(`it has more than ${mostFiles} files`);
  const files: InputFile[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let number = 0; number < count; number += 1) {
    if (bytes.readUInt32LE(at) !== signature.entry) throw new Unreadable("its list of files is broken");
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    const [check, packed, size] = [16, 20, 24].map((from) => bytes.readUInt32LE(at + from));
    const [nameBytes, extra, comment] = [28, 30, 32].map((from) => bytes.readUInt16LE(at + from));
    const start = bytes.readUInt32LE(at + 42);
    const path = bytes.subarray(at + 46, at + 46 + (nameBytes ?? 0)).toString("utf8");
    at += 46 + (nameBytes ?? 0) + (extra ?? 0) + (comment ?? 0);
    const own = path.split(/[/\\]/).at(-1) ?? "";
    // Folders, and what a Mac adds beside each file.
    if (own === "" || own.startsWith(".") || path.startsWith("__MACOSX/")) continue;
    if ((flags & 1) === 1) throw new Unreadable("it is locked with a password");
    total += size ?? 0;
    if (total > mostBytes) throw new Unreadable("what is in it is too large");
    const body = bodyAt(bytes, start, { method, packed: packed ?? 0, size: size ?? 0 });
    if (crc32(body) !== check) throw new Unreadable(`${own} is damaged`);
    files.push(fileOf(own, body));
  }
  return files;
}

function bodyAt(
  bytes: Buffer,
  start: number,
  { method, packed, size }: { readonly method: number; readonly packed: number; readonly size: number },
): Uint8Array {
  if (bytes.readUInt32LE(start) !== signature.file) throw new Unreadable("a file is not where it should be");
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const body = bytes.subarray(from, from + packed);
  if (method === 0) return body;
  if (method !== 8) throw new Unreadable("it is packed in a way that is not known here");
  return inflateRawSync(body, { maxOutputLength: Math.max(1, size) });
}

/** Packs files into a ZIP archive; the same files give the same bytes, whatever the time. */
export function zipOf(files: readonly { readonly name: string; readonly content: string }[]): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const [plain, own] = [Buffer.from(content, "utf8"), Buffer.from(name, "utf8")];
    const packed = deflateRawSync(plain);
    // Version 2.0, names in UTF-8, deflated, 1 January 1980.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x0800, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt16LE(0x21, 8);
    about.writeUInt32LE(crc32(plain), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(plain.length, 18);
    about.writeUInt16LE(own.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(signature.entry, 0);
    entry.writeUInt16LE(20, 4);
    about.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    const start = Buffer.alloc(4);
    start.writeUInt32LE(signature.file, 0);
    bodies.push(start, about, own, packed);
    entries.push(entry, own);
    offset += 30 + own.length + packed.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}
