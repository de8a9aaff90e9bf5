import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** 256 bits. */
const keyLength = 32;

/** The key that turns identifiers into pseudonyms; made once, in a file that only its owner reads. Throws where it cannot be kept. */
export async function peopleKey(file: string): Promise<Buffer> {
  const kept = await readKey(file);
  if (kept !== undefined) return kept;
  await mkdir(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  const out = await open(own, "wx", 0o600);
  try {
    await out.writeFile(`${randomBytes(keyLength).toString("hex")}\n`);
    await out.sync();
  } finally {
    await out.close();
  }
  // The first of several processes gives the key; the others take it.
  await link(own, file).catch(() => undefined);
  await rm(own, { force: true });
  const made = await readKey(file);
  if (made === undefined) throw new Error(`the key cannot be kept in ${file}`);
  return made;
}

async function readKey(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  if (!/^[0-9a-f]{64}\s*$/.test(text)) throw new Error(`${file} does not hold a key of 64 hexadecimal signs`);
  if (((await stat(file)).mode & 0o077) !== 0) await chmod(file, 0o600);
  return Buffer.from(text.trim(), "hex");
}
