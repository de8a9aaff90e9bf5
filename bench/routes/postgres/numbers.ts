import type { PlainNetwork } from "../plain/network.ts";

/** Numbers for all words of a network, so that the database joins on integers and tests sets by masks. */
export interface Numbers {
  readonly fact: (fact: string) => number;
  /** Places and modes. */
  readonly word: (word: string) => number;
  readonly attributes: readonly string[];
  readonly needs: readonly string[];
  readonly streams: readonly string[];
}

/** The numbers of a network; at most 30 needs, 30 streams and 52 attributes, which generated cities keep. */
export function numbered(network: PlainNetwork): Numbers {
  const facts = new Map([...network.holds.keys()].map((fact, number) => [fact, number]));
  const { town, actions } = network;
  const offerings = town.programs.flatMap((program) => program.offerings);
  const words = [...new Set([...town.places, "online", ...offerings.map(({ mode }) => mode)])];
  const wordNumbers = new Map(words.map((word, number) => [word, number]));
  const clauses = actions.flatMap((action) => action.clauses);
  return {
    fact: (fact) => facts.get(fact) ?? -1,
    word: (word) => wordNumbers.get(word) ?? -1,
    attributes: [...new Set(clauses.flatMap((clause) => [...clause.attributes, ...clause.without]))],
    needs: [
      ...new Set([
        ...town.services.map(({ need }) => need),
        ...offerings.flatMap(({ supports }) => supports),
      ]),
    ],
    streams: town.streams.map(({ id }) => id),
  };
}

/** One bit for each word that is in the list; words outside it have none. */
export const mask = (words: readonly string[], list: readonly string[]): number =>
  [...new Set(words)].reduce((sum, word) => {
    const place = list.indexOf(word);
    return place < 0 ? sum : sum + 2 ** place;
  }, 0);
