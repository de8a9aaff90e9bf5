import type { Thing } from "./things.ts";
import { termsOf } from "./words.ts";

/** One name of a thing: in a language, or another name that people use. */
export interface Name {
  readonly thing: Thing;
  readonly text: string;
  /** Its words as the index holds them. */
  readonly words: string;
  readonly lang: "en" | "es";
  /** False for the other names of a job. */
  readonly own: boolean;
}

/** All names of a thing: its own in each language, and what else people call it. */
export function namesOf(thing: Thing): Name[] {
  const { en, es } = thing.label;
  const called = (text: string, lang: Name["lang"], own: boolean): Name => ({
    thing,
    text,
    words: termsOf(text).join(" "),
    lang,
    own,
  });
  const own = [called(en, "en", true)];
  if (es !== undefined && es !== en) own.push(called(es, "es", true));
  return [...own, ...thing.others.map((text) => called(text, "en", false))];
}
