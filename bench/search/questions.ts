import { type Seeded, seeded } from "@footbridge/core/units/seeded.ts";
import type { Thing } from "@footbridge/api/search/things.ts";

/** What is typed, how, and what is meant. */
export interface Question {
  readonly q: string;
  readonly how: "name" | "beginning" | "misspelled" | "Spanish" | "other title";
  readonly meant: Thing;
}

/** Questions for things drawn at random: their names, cut off, misspelled, in Spanish without accents, by another title. */
export function questionsOf(things: readonly Thing[], seed: number, count: number): readonly Question[] {
  const random = seeded(seed);
  const hows = ["name", "beginning", "misspelled", "Spanish", "other title"] as const;
  const questions: Question[] = [];
  while (questions.length < count) {
    const how = hows[questions.length % hows.length] ?? "name";
    const thing = random.pick(things);
    const { en, es } = thing.label;
    const name = how === "Spanish" ? es : how === "other title" ? otherName(thing, random) : en;
    if (name === undefined) continue;
    questions.push({ q: typed(name, how, random).slice(0, 100), how, meant: thing });
  }
  return questions;
}

const otherName = (thing: Thing, random: Seeded): string | undefined =>
  thing.others.length === 0 ? undefined : random.pick(thing.others);

function typed(name: string, how: Question["how"], random: Seeded): string {
  if (how === "beginning")
    return name.slice(0, Math.max(3, Math.ceil(name.length * (0.3 + 0.5 * random.unit()))));
  if (how === "Spanish") return name.normalize("NFD").replaceAll(/\p{M}/gu, "");
  if (how !== "misspelled") return name;
  const words = name.split(" ");
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), "");
  const at = 1 + Math.floor(random.unit() * Math.max(1, longest.length - 2));
  return name.replace(longest, longest.slice(0, at) + longest.slice(at + 1));
}
