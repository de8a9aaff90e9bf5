/** A stretch of a file that ends with a line, in bytes. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** Lines of the file before it. */
  readonly before: number;
  readonly lines: number;
}

interface Bounds {
  readonly lines: number;
  readonly bytes: number;
}

/** What the server takes at once; a test holds it equal to the contract. */
export const partBounds: Bounds = { lines: 20_000, bytes: 8 * 1024 * 1024 };

const newline = 10;

/** Cuts what comes in pieces at ends of lines; a line that is longer than a part is left whole for the server to refuse. */
export async function partsOf(
  pieces: AsyncIterable<Uint8Array>,
  { lines, bytes }: Bounds = partBounds,
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  let open: Part = { from: 0, to: 0, before: 0, lines: 0 };
  const close = (): void => {
    parts.push(open);
    open = { from: open.to, to: open.to, before: open.before + open.lines, lines: 0 };
  };
  const take = (end: number): void => {
    if (open.lines > 0 && (open.lines === lines || end - open.from > bytes)) close();
    open = { ...open, to: end, lines: open.lines + 1 };
  };
  let read = 0;
  for await (const piece of pieces) {
    for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) take(read + at + 1);
    read += piece.length;
  }
  if (read > open.to) take(read);
  if (open.lines > 0) parts.push(open);
  return parts;
}

/** The bytes of a file, piece by piece. */
export async function* piecesOf(file: Blob): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
