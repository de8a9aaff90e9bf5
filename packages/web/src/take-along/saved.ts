import type { Answers } from "../answers/answers.ts";
import { readAnswers } from "./read-answers.ts";

/** What is carried away: the answers, and the route they were looking at. */
export interface Saved {
  readonly answers: Answers;
  readonly itinerary?: string;
}

const format = "footbridge-answers/1";
/** So many letters of answers at most: a link that unpacks to more was not made here. */
const most = 50_000;

/** The content of a file, to be read by a person, too. A what-if is saved as it stands, without the way back. */
export function fileOf({ answers, itinerary }: Saved): string {
  const { whatIf: _, ...told } = answers;
  return `${JSON.stringify({ format, answers: told, itinerary }, undefined, 2)}\n`;
}

/** What a file holds, or undefined where it is not one of ours. */
export function readFile(text: string): Saved | undefined {
  if (text.length > most) return undefined;
  try {
    return readSaved(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The saved answers as letters, digits, `-` and `_` alone, to stand after the `#` of a link. */
export async function packed(saved: Saved): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(JSON.parse(fileOf(saved))));
  const small = new Uint8Array(
    await new Response(through(bytes, new CompressionStream("deflate-raw"))).arrayBuffer(),
  );
  const text = btoa(Array.from(small, (byte) => String.fromCharCode(byte)).join(""));
  return `1.${text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** What stands after the `#` of a link, or undefined where it is not whole or not ours. */
export async function unpacked(fragment: string): Promise<Saved | undefined> {
  const letters = /^#?1\.([\w-]{1,20000})$/.exec(fragment)?.[1];
  if (letters === undefined) return undefined;
  try {
    const text = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    return readFile(await textOf(through(bytes, new DecompressionStream("deflate-raw"))));
  } catch {
    return undefined;
  }
}

const through = (
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> => new Blob([bytes]).stream().pipeThrough(stream);

/** The text of a stream; one that is too long fails before it fills the memory. */
async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (text.length > most) {
      await reader.cancel();
      throw new Error("the packed answers are too long");
    }
  }
}

function readSaved(value: unknown): Saved | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const saved: { readonly format?: unknown; readonly answers?: unknown; readonly itinerary?: unknown } =
    value;
  if (saved.format !== format) return undefined;
  const { itinerary } = saved;
  const named = typeof itinerary === "string" && /^[\w:.~-]{1,200}$/.test(itinerary);
  return { answers: readAnswers(saved.answers), ...(named ? { itinerary } : {}) };
}
