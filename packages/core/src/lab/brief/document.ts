import type { BriefLanguage } from "./tongue/tongues.ts";

/** One sentence, with the parts of the record that it rests on. A sentence with a number always has some. */
export interface Sentence {
  readonly text: string;
  /** Ids of evidence. */
  readonly evidence: readonly string[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly sentences: readonly Sentence[] }
  | { readonly kind: "list"; readonly items: readonly Sentence[] }
  | {
      readonly kind: "table";
      readonly caption: Sentence;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Words by how many said them; drawn as a cloud, read as a ranked list. */
  | {
      readonly kind: "words";
      readonly caption: Sentence;
      readonly words: readonly { readonly word: string; readonly people: number }[];
    };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What of the record a sentence rests on, so that a reader can count again. */
export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The brief of a lab: what happened, and what comes next, with its evidence. */
export interface Brief {
  readonly language: BriefLanguage;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
  readonly evidence: readonly Evidence[];
}

export const say = (text: string, ...evidence: readonly string[]): Sentence => ({ text, evidence });
export const paragraph = (...sentences: readonly Sentence[]): Block => ({ kind: "paragraph", sentences });
export const list = (items: readonly Sentence[]): Block => ({ kind: "list", items });

/** All sentences of a section; a table and a cloud of words have their caption. */
export const sentencesIn = ({ blocks }: Section): readonly Sentence[] =>
  blocks.flatMap((block) =>
    block.kind === "paragraph" ? block.sentences : block.kind === "list" ? block.items : [block.caption],
  );

/** Sentences with a number that name nothing it rests on: only a host's own words have any. */
export const unproved = (section: Section): readonly Sentence[] =>
  sentencesIn(section).filter(({ text, evidence }) => evidence.length === 0 && /\d/u.test(text));
