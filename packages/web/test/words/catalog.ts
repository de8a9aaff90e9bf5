import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A message as the catalog of a language has it: the English source, and the words of the language. */
export interface Message {
  readonly source: string;
  readonly words: string;
}

const locales = join(import.meta.dirname, "../../src/i18n/locales");
const quoted = /"(?:[^"\\]|\\.)*"/g;

/** The messages of a language that are for everyone: of Find, of the pages around it, and of a lab's room. */
export const messagesOf = (locale: "en" | "es"): readonly Message[] =>
  [`${locale}.po`, `around/${locale}.po`, `lab/${locale}.po`].flatMap((file) =>
    messagesIn(join(locales, file)),
  );

/** The messages of the working face, which speaks in the field's own terms. */
export const workingMessagesOf = (locale: "en" | "es"): readonly Message[] =>
  messagesIn(join(locales, `working/${locale}.po`));

function messagesIn(file: string): readonly Message[] {
  const text = readFileSync(file, "utf8");
  return text
    .split("\n\n")
    .map((entry) => ({ source: field(entry, "msgid"), words: field(entry, "msgstr") }))
    .filter(({ source }) => source !== "");
}

/** The value of a field of a .po entry, its continued lines joined. */
function field(entry: string, name: string): string {
  const lines = entry.split("\n");
  const first = lines.findIndex((line) => line.startsWith(`${name} `));
  if (first === -1) return "";
  const more = lines.slice(first + 1);
  const end = more.findIndex((line) => !line.startsWith('"'));
  const own = [lines[first] ?? "", ...(end === -1 ? more : more.slice(0, end))].join("\n");
  return (own.match(quoted) ?? []).map((part) => JSON.parse(part) as string).join("");
}

/** A message as a person would read it: plurals in their common form, figures and names filled in by short words. */
export function spoken(message: string): string {
  let text = message;
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(/\{\w+, plural,(?: ?=?\w+ \{[^{}]*\})* ?other \{([^{}]*)\}\}/g, "$1");
  }
  return text
    .replaceAll("#", "two")
    .replace(/<\/?\d+\/?>/g, " it ")
    .replace(/\{\w+\}/g, "ten")
    .replace(/\s+/g, " ")
    .trim();
}
