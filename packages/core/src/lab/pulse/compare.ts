import type { Pulse } from "../record.ts";
import { inOrder } from "../../units/order.ts";
import { tallyOf } from "./tally.ts";
import type { Wording } from "./wording.ts";

/** What became of a word between two pulses; shares of those who answered each. */
export interface WordChange {
  readonly shown: string;
  readonly before: { readonly people: number; readonly share: number };
  readonly after: { readonly people: number; readonly share: number };
}

/** Compares two pulses word by word: both are merged as one, so that a word is the same word in both. Largest change first. */
export function comparePulses(before: Pulse, after: Pulse, wording: Wording): readonly WordChange[] {
  // A person may answer both: whose answer it is stays apart.
  const marked = (pulse: Pulse, mark: string) =>
    pulse.words.map((word) => ({ ...word, id: `${mark}${word.id}`, person: `${mark}${word.person}` }));
  const both: Pulse = {
    ...before,
    words: [...marked(before, "before/"), ...marked(after, "after/")],
    rulings: [...before.rulings, ...after.rulings],
  };
  const groups = tallyOf(both, wording).groups;
  const [first, second] = [countsOf(before, wording), countsOf(after, wording)];
  return groups
    .map(({ shown, writings }) => {
      const of = ({ counts, people }: Counts) => {
        const said = writings.reduce((sum, { word }) => sum + (counts.get(word) ?? 0), 0);
        return { people: said, share: people === 0 ? 0 : said / people };
      };
      return { shown, before: of(first), after: of(second) };
    })
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || inOrder(a.shown, b.shown));
}

const sizeOf = ({ before, after }: WordChange): number => Math.abs(after.share - before.share);

interface Counts {
  readonly counts: ReadonlyMap<string, number>;
  readonly people: number;
}

function countsOf(pulse: Pulse, wording: Wording): Counts {
  const { groups, people } = tallyOf(pulse, wording);
  return {
    counts: new Map(groups.flatMap(({ writings }) => writings.map(({ word, people: said }) => [word, said]))),
    people,
  };
}
