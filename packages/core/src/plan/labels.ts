import type { Catalog } from "../model/catalog.ts";
import type { LocalText } from "../model/provenance.ts";
import { levelOf } from "../model/requirement.ts";

/** Plain words for facts and attributes beyond what the catalog itself names: levels, benefits, papers. */
export interface Vocabulary {
  readonly words: Readonly<Record<string, LocalText>>;
  /**
   * Phrases with a place to fill in: a scale's (`reading` → “Reading step {n}”), `experience`, `trained`, `degree` and
   * `list` with `{job}`, `wage` with `{n}` in dollars.
   */
  readonly phrases: Readonly<Record<string, LocalText>>;
}

/**
 * The plain words of a fact, an attribute or a wage target: its own entry, a credential's name, a scale's phrase with the
 * mark filled in, training and experience by the title of the occupation; otherwise the word itself.
 */
export function labeller(catalog: Catalog, vocabulary: Vocabulary): (word: string) => LocalText {
  const named = new Map<string, LocalText>(Object.entries(vocabulary.words));
  for (const credential of catalog.credentials) named.set(credential.id, credential.name);
  const titles = new Map(catalog.occupations.map((occupation) => [occupation.id, occupation.title]));
  const programs = new Map(catalog.programs.map((program) => [program.id, program.name]));
  return (word) =>
    named.get(word) ??
    byWage(word, vocabulary) ??
    byScale(word, vocabulary, titles) ??
    byOccupation(word, vocabulary, titles, programs) ?? { en: word };
}

const fill = (text: LocalText, values: Readonly<Record<string, LocalText>>): LocalText => {
  const into = (phrase: string, language: "en" | "es"): string =>
    phrase.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : (value[language] ?? value.en);
    });
  return { en: into(text.en, "en"), ...(text.es === undefined ? {} : { es: into(text.es, "es") }) };
};

function byScale(
  word: string,
  vocabulary: Vocabulary,
  titles: ReadonlyMap<string, LocalText>,
): LocalText | undefined {
  const level = levelOf(word);
  if (level === undefined) return undefined;
  const mark: LocalText = { en: String(level.mark) };
  const worked = /^experience:(.+)$/.exec(level.scale)?.[1];
  const job = worked === undefined ? undefined : titles.get(worked);
  if (job !== undefined && vocabulary.phrases["experience"] !== undefined) {
    return fill(vocabulary.phrases["experience"], { n: mark, job });
  }
  const phrase = vocabulary.phrases[level.scale];
  return phrase === undefined ? undefined : fill(phrase, { n: mark });
}

function byOccupation(
  word: string,
  vocabulary: Vocabulary,
  titles: ReadonlyMap<string, LocalText>,
  programs: ReadonlyMap<string, LocalText>,
): LocalText | undefined {
  const [, kind, id] = /^(trained|degree|list):(.+)$/.exec(word) ?? [];
  if (kind === undefined || id === undefined) return undefined;
  const job = kind === "list" ? programs.get(id) : titles.get(id);
  const phrase = vocabulary.phrases[kind];
  return job === undefined || phrase === undefined ? undefined : fill(phrase, { job });
}

const byWage = (word: string, vocabulary: Vocabulary): LocalText | undefined => {
  const cents = /^wage:(\d+)$/.exec(word)?.[1];
  const phrase = vocabulary.phrases["wage"];
  if (cents === undefined || phrase === undefined) return undefined;
  return fill(phrase, { n: { en: (Number(cents) / 100).toFixed(2) } });
};
