import type { PulseRuling } from "../record.ts";
import { clean, type Wording, withoutAccents } from "./wording.ts";

/** Why two writings count as one. */
export type Reason = "accents" | "form" | "language" | "spelling" | "host";

/** One way of writing a word, by whom, in which languages. */
export interface Writing {
  readonly word: string;
  readonly people: ReadonlySet<string>;
  readonly languages: ReadonlyMap<string, number>;
}

interface Member {
  readonly writing: Writing;
  readonly because: Reason | undefined;
}

/**
 * Puts writings together, the most used first: each joins the first group whose most used word it matches, so that slips
 * gather around the word that was meant and never chain from word to word. The host's word goes before every rule.
 */
export function join(
  writings: readonly Writing[],
  wording: Wording,
  rulings: readonly PulseRuling[],
): readonly (readonly Member[])[] {
  const ruled = rulingsOf(rulings);
  const groups: Member[][] = [];
  for (const writing of writings) {
    const found = placeFor(writing, groups, wording, ruled);
    if (found === undefined) groups.push([{ writing, because: undefined }]);
    else found.group.push({ writing, because: found.because });
  }
  return groups;
}

interface Ruled {
  readonly together: ReadonlySet<string>;
  readonly apart: ReadonlySet<string>;
}

const pairOf = (one: string, other: string): string => [clean(one), clean(other)].toSorted().join("\n");

/** Of two rulings on the same pair the later one holds. */
function rulingsOf(rulings: readonly PulseRuling[]): Ruled {
  const [together, apart] = [new Set<string>(), new Set<string>()];
  for (const ruling of rulings) {
    if (ruling.ruling !== "together" && ruling.ruling !== "apart") continue;
    const pair = pairOf(...ruling.words);
    together.delete(pair);
    apart.delete(pair);
    (ruling.ruling === "together" ? together : apart).add(pair);
  }
  return { together, apart };
}

function placeFor(
  writing: Writing,
  groups: readonly Member[][],
  wording: Wording,
  { together, apart }: Ruled,
) {
  const mayJoin = groups.filter((group) =>
    group.every((member) => !apart.has(pairOf(member.writing.word, writing.word))),
  );
  const byHost = mayJoin.find((group) =>
    group.some((member) => together.has(pairOf(member.writing.word, writing.word))),
  );
  if (byHost !== undefined) return { group: byHost, because: "host" as const };
  for (const group of mayJoin) {
    const because = group[0] === undefined ? undefined : reasonFor(group[0].writing, writing, wording);
    if (because !== undefined) return { group, because };
  }
  return undefined;
}

function reasonFor(one: Writing, other: Writing, wording: Wording): Reason | undefined {
  const [first, second] = [withoutAccents(one.word), withoutAccents(other.word)];
  if (first === second) return "accents";
  const shared = [...one.languages.keys()].filter((language) => other.languages.has(language));
  if (shared.some((language) => wording.stem(one.word, language) === wording.stem(other.word, language)))
    return "form";
  if (meansTheSame(one, other, wording)) return "language";
  return slips(first, second, wording) ? "spelling" : undefined;
}

function meansTheSame(one: Writing, other: Writing, wording: Wording): boolean {
  const ideas = new Set([...one.languages.keys()].map((language) => wording.idea(one.word, language)));
  return [...other.languages.keys()].some((language) => {
    const idea = wording.idea(other.word, language);
    return idea !== undefined && ideas.has(idea);
  });
}

/** One slip in a word of five letters, two in one of nine; short words differ by a letter too often (`hope`, `cope`). */
function slips(one: string, other: string, wording: Wording): boolean {
  const length = Math.min(one.length, other.length);
  const allowed = length >= 9 ? 2 : length >= 5 ? 1 : 0;
  return (
    allowed > 0 && Math.abs(one.length - other.length) <= allowed && wording.distance(one, other) <= allowed
  );
}
