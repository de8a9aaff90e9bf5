import { error } from "@footbridge/core/finding.ts";
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { unusable } from "../door/trouble.ts";

/** Refuses a password that is easy to guess, with a finding; `about` are words that a guesser knows of its owner. */
export type RefuseGuessed = (password: string, about: readonly string[]) => Promise<void>;

/** Of five classes the highest: 10^10 guesses or more by those who try common passwords, words, names, dates and keys in a row first. */
const least = 4;
/** More of a password is not looked at: what is hard to guess is so by then, and the work stays small. */
const looked = 40;

/**
 * The lists and the estimate of zxcvbn: 49,000 passwords that were stolen most often, and words and names in English and
 * Spanish. They lie in the house; nothing is asked over the network. Loaded when the first password is set.
 */
export function refuseGuessed(): RefuseGuessed {
  let loaded: Promise<ZxcvbnFactory> | undefined;
  return async (password, about) => {
    const library = await (loaded ??= load());
    const known = about
      .flatMap((text) => [text, ...text.split(/[^\p{L}\d]+/u)])
      .filter((text) => text.length > 2);
    if (library.check(password, ["footbridge", ...known]).score >= least) return;
    throw unusable([guessed]);
  };
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, spanish] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-es-es"),
  ]);
  return new Factory({
    dictionary: { ...common.dictionary, ...spanish.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: looked,
  });
}

const guessed = error(
  "password.guessed",
  "password",
  "This password is easy to guess, or on the lists that thieves try first.",
  "Choose another: four words that do not belong together are easy to keep.",
);
