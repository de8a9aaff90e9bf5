import type { ComparedWord } from "./words-compared.tsx";

/** Words of one question as counted, each group with the writings that were put together. */
export interface Counted {
  readonly people: number;
  readonly groups: readonly {
    readonly shown: string;
    readonly people: number;
    readonly writings: readonly { readonly word: string }[];
  }[];
}

/**
 * Two questions word by word: groups that share a writing are one word. Shares are of those who answered each; the
 * largest change is first.
 */
export function compareTallies(before: Counted, after: Counted): readonly ComparedWord[] {
  const words: { shown: string; names: Set<string>; before: number; after: number }[] = [];
  const add = ({ groups }: Counted, when: "before" | "after"): void => {
    for (const { shown, people, writings } of groups) {
      const names = [shown, ...writings.map(({ word }) => word)];
      const one = words.find((word) => names.some((name) => word.names.has(name)));
      if (one === undefined)
        words.push({ shown, names: new Set(names), before: 0, after: 0, [when]: people });
      else {
        one[when] += people;
        for (const name of names) one.names.add(name);
      }
    }
  };
  add(before, "before");
  add(after, "after");
  const share = (people: number, of: number): number => (of === 0 ? 0 : people / of);
  return words
    .map((word) => ({
      shown: word.shown,
      before: { people: word.before, share: share(word.before, before.people) },
      after: { people: word.after, share: share(word.after, after.people) },
    }))
    .toSorted((a, b) => changeOf(b) - changeOf(a) || (a.shown < b.shown ? -1 : 1));
}

const changeOf = ({ before, after }: ComparedWord): number => Math.abs(after.share - before.share);
