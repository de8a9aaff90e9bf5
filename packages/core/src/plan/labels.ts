import type { Catalog } from "../model/catalog.ts";
import type { LocalText } from "../model/provenance.ts";
import { levelOf } from "../model/requirement.ts";

/** Plain words for facts and attributes beyond what the catalog itself names: levels, benefits, papers. */
export interface Vocabulary {
  readonly words: Readonly<Record<string, LocalText>>;
  /** Scale words with `{n}` where the mark goes: `reading` → “Reading level {n}”. */
  readonly scales: Readonly<Record<string, LocalText>>;
}

/**
 * The plain words of a fact or attribute: its own entry, a credential's name, a scale's phrase with the mark filled in,
 * training and experience by the title of the occupation; otherwise the word itself.
 */
export function labeller(catalog: Catalog, vocabulary: Vocabulary): (word: string) => LocalText {
  const named = new Map<string, LocalText>(Object.entries(vocabulary.words));
  for (const credential of catalog.credentials) named.set(credential.id, credential.name);
  const titles = new Map(catalog.occupations.map((occupation) => [occupation.id, occupation.title]));
  const programs = new Map(catalog.programs.map((program) => [program.id, program.name]));
  return (word) =>
    named.get(word) ??
    byScale(word, vocabulary, titles) ??
    byOccupation(word, titles, programs) ?? { en: word };
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
  if (job !== undefined && vocabulary.scales["experience"] !== undefined) {
    return fill(vocabulary.scales["experience"], { n: mark, job });
  }
  const phrase = vocabulary.scales[level.scale];
  return phrase === undefined ? undefined : fill(phrase, { n: mark });
}

const trainedFor: LocalText = { en: "Training for: {job}", es: "Capacitación para: {job}" };
const degreeFor: LocalText = { en: "Degree for: {job}", es: "Título para: {job}" };
const finished: LocalText = { en: "Finished: {job}", es: "Terminado: {job}" };

function byOccupation(
  word: string,
  titles: ReadonlyMap<string, LocalText>,
  programs: ReadonlyMap<string, LocalText>,
): LocalText | undefined {
  const [, kind, id] = /^(trained|degree|list):(.+)$/.exec(word) ?? [];
  if (kind === undefined || id === undefined) return undefined;
  const job = kind === "list" ? programs.get(id) : titles.get(id);
  if (job === undefined) return undefined;
  return fill({ trained: trainedFor, degree: degreeFor, list: finished }[kind] ?? finished, { job });
}
