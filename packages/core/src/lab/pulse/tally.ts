import type { Pulse } from "../record.ts";
import { inOrder } from "../../units/order.ts";
import { join, type Reason, type Writing } from "./join.ts";
import { clean, plain, type Wording } from "./wording.ts";

/** Words that count as one, with why; each writing can be taken out again by the host. */
export interface WordGroup {
  /** The writing most used, the first in order where two are. */
  readonly shown: string;
  /** People who said it, each once. */
  readonly people: number;
  readonly writings: readonly {
    readonly word: string;
    readonly languages: readonly string[];
    readonly people: number;
    /** Why it is in this group; none for the word shown. */
    readonly because: Reason | undefined;
  }[];
}

export interface PulseTally {
  /** Most said first, then in order of letters. */
  readonly groups: readonly WordGroup[];
  /** Words that wait for the host: nobody else sees them. */
  readonly held: readonly { readonly word: string; readonly people: number }[];
  /** People who answered. */
  readonly people: number;
  /** Answers that hold no letter or number. */
  readonly empty: number;
}

/** Counts a pulse: of each person the last word, cleaned and merged, as the host has ruled. */
export function tallyOf(pulse: Pulse, wording: Wording): PulseTally {
  const last = new Map<string, (typeof pulse.words)[number]>();
  for (const word of pulse.words.toSorted((a, b) => inOrder(a.at, b.at) || inOrder(a.id, b.id)))
    last.set(word.person, word);
  const said = [...last.values()].map(({ text, language, person }) => ({
    word: wordIn(text, wording),
    language,
    person,
  }));
  const full = said.filter(({ word }) => word !== "");
  const writings = writingsOf(full);
  const isHeld = holder(pulse, wording);
  const shown = writings.filter(({ word }) => !isHeld(word));
  return {
    groups: join(shown, wording, pulse.rulings)
      .map(groupOf)
      .toSorted((a, b) => b.people - a.people || inOrder(a.shown, b.shown)),
    held: writings
      .filter(({ word }) => isHeld(word))
      .map(({ word, people }) => ({ word, people: people.size })),
    people: full.length,
    empty: said.length - full.length,
  };
}

/** The word that is counted; where its marks are what offends (`a$$`), it keeps them, so that the host sees why it is held. */
function wordIn(text: string, wording: Wording): string {
  const word = clean(text);
  return word !== "" && !wording.offends(word) && wording.offends(plain(text)) ? plain(text) : word;
}

function holder({ rulings }: Pulse, wording: Wording): (word: string) => boolean {
  const ruled = new Map<string, boolean>();
  for (const ruling of rulings)
    if (ruling.ruling === "hold" || ruling.ruling === "show")
      for (const word of [clean(ruling.word), plain(ruling.word)]) ruled.set(word, ruling.ruling === "hold");
  return (word) => ruled.get(word) ?? wording.offends(word);
}

function writingsOf(
  said: readonly { readonly word: string; readonly language: string; readonly person: string }[],
): readonly Writing[] {
  const found = new Map<string, { word: string; people: Set<string>; languages: Map<string, number> }>();
  for (const { word, language, person } of said) {
    const writing = found.get(word) ?? { word, people: new Set(), languages: new Map() };
    writing.people.add(person);
    writing.languages.set(language, (writing.languages.get(language) ?? 0) + 1);
    found.set(word, writing);
  }
  return [...found.values()].toSorted((a, b) => b.people.size - a.people.size || inOrder(a.word, b.word));
}

function groupOf(
  members: readonly { readonly writing: Writing; readonly because: Reason | undefined }[],
): WordGroup {
  return {
    shown: members[0]?.writing.word ?? "",
    people: members.reduce((sum, { writing }) => sum + writing.people.size, 0),
    writings: members.map(({ writing: { word, languages, people }, because }) => ({
      word,
      languages: [...languages.keys()].toSorted(inOrder),
      people: people.size,
      because,
    })),
  };
}
