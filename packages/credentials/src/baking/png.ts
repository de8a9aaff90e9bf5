import { crc32, inflateSync } from "node:zlib";
import { mostText } from "../reading/limits.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const keyword = "openbadgecredential";

/** Whether bytes begin as a PNG picture does. */
export const isPng = (bytes: Uint8Array): boolean => signature.equals(bytes.subarray(0, signature.length));

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly data: Buffer;
}

/** The chunks of a picture; undefined when its lengths or check sums do not add up. */
function chunksOf(picture: Buffer): readonly Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let start = signature.length;
  while (start + 12 <= picture.length) {
    const length = picture.readUInt32BE(start);
    const end = start + 12 + length;
    if (end > picture.length) return undefined;
    const type = picture.toString("latin1", start + 4, start + 8);
    if (picture.readUInt32BE(end - 4) !== crc32(picture.subarray(start + 4, end - 4))) return undefined;
    chunks.push({ type, start, end, data: picture.subarray(start + 8, end - 4) });
    if (type === "IEND") return chunks;
    start = end;
  }
  return undefined;
}

/** Keyword and text of an international text chunk (PNG 1.2, 4.2.3.3). */
function textOf(chunk: Chunk): string | undefined {
  const { data } = chunk;
  const wordEnd = data.indexOf(0);
  if (wordEnd < 0 || data.toString("latin1", 0, wordEnd) !== keyword) return undefined;
  const languageEnd = data.indexOf(0, wordEnd + 3);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return undefined;
  const text = data.subarray(translatedEnd + 1);
  return data[wordEnd + 1] === 1
    ? inflateSync(text, { maxOutputLength: mostText }).toString("utf8")
    : text.toString("utf8");
}

const isBaked = (chunk: Chunk): boolean =>
  chunk.type === "iTXt" && chunk.data.toString("latin1", 0, keyword.length + 1) === `${keyword}\0`;

/** The credential baked into a picture; undefined when there is none, or the picture is damaged. */
export function unbakePng(bytes: Uint8Array): string | undefined {
  try {
    for (const chunk of chunksOf(Buffer.from(bytes)) ?? []) if (isBaked(chunk)) return textOf(chunk);
  } catch {
    return undefined;
  }
  return undefined;
}

/** The picture with the credential baked in, in place of one it may have had; undefined when it is no whole PNG. */
export function bakePng(bytes: Uint8Array, credential: string): Uint8Array | undefined {
  const picture = Buffer.from(bytes);
  const chunks = isPng(picture) ? chunksOf(picture) : undefined;
  const [head, ...rest] = chunks ?? [];
  if (head === undefined) return undefined;
  const body = Buffer.concat([
    Buffer.from(`iTXt${keyword}\0\0\0\0\0`, "latin1"),
    Buffer.from(credential, "utf8"),
  ]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length - 4, 0);
  frame.writeUInt32BE(crc32(body), 4);
  const kept = rest
    .filter((chunk) => !isBaked(chunk))
    .map((chunk) => picture.subarray(chunk.start, chunk.end));
  return Buffer.concat([
    picture.subarray(0, head.end),
    frame.subarray(0, 4),
    body,
    frame.subarray(4),
    ...kept,
  ]);
}
