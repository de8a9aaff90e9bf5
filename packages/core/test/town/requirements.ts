import type { Requirement } from "@footbridge/core/model/requirement.ts";

export const has = (fact: string): Requirement => ({ has: fact });
export const is = (attribute: string): Requirement => ({ is: attribute });
export const not = (attribute: string): Requirement => ({ not: { is: attribute } });

/** A plain word stands for `has(word)`, so that a case reads like a sentence. */
export type Wish = Requirement | string;

export const wish = (word: Wish): Requirement => (typeof word === "string" ? has(word) : word);
export const all = (...of: readonly Wish[]): Requirement => ({ all: of.map(wish) });
export const any = (...of: readonly Wish[]): Requirement => ({ any: of.map(wish) });
export const atLeast = (count: number, ...of: readonly Wish[]): Requirement => ({
  atLeast: count,
  of: of.map(wish),
});
