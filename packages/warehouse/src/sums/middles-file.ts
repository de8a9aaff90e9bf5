import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { Middle, Middles } from "@footbridge/core/metrics/middles.ts";

/** Of a cell: how many amounts, how many below, from, to, and how many different ones follow. */
const headLength = 5;

/** Writes middles as numbers one after another, whole or not at all. */
export async function writeMiddles(path: string, all: readonly Middles[]): Promise<void> {
  const length = all.flat().reduce((sum, { values }) => sum + headLength + 2 * values.length, 1 + all.length);
  const numbers = new Float64Array(length);
  let at = 0;
  const put = (value: number): void => void (numbers[at++] = value);
  put(all.length);
  for (const middles of all) {
    put(middles.length);
    for (const { count, below, from, to, values, times } of middles) {
      for (const each of [count, below, from, to, values.length]) put(each);
      values.forEach(put);
      times.forEach(put);
    }
  }
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await writeFile(unfinished, new Uint8Array(numbers.buffer), { mode: 0o600 });
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

export async function readMiddles(path: string): Promise<readonly Middles[]> {
  const bytes = await readFile(path);
  const numbers = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const some = (count: number): readonly number[] => Array.from(numbers.subarray(at, (at += count)));
  return Array.from({ length: next() }, () =>
    Array.from({ length: next() }, (): Middle => {
      const [count, below, from, to, length] = [next(), next(), next(), next(), next()];
      return { count, below, from, to, values: some(length), times: some(length) };
    }),
  );
}
