/** A line that tells how far a long file is read; silent where nobody watches (no terminal). */
export interface Progress {
  readonly rows: (file: string, rows: number) => void;
  readonly done: () => void;
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { rows: () => undefined, done: () => undefined };
  let shown = false;
  return {
    rows: (file, rows) => {
      shown = true;
      stream.write(`\r  ${file}: ${rows.toLocaleString("en-US")} rows … `);
    },
    done: () => {
      if (shown) stream.write("\r\u001B[K");
    },
  };
}
