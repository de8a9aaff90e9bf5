import type { PulseRuling } from "../record.ts";
import { clean, lettersOf, type Wording, withoutAccents } from "./wording.ts";

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
  const groups: Group[] = [];
  for (const writing of writings) {
    const look = lookOf(writing, wording);
    const found = placeFor(look, groups, wording, ruled);
    if (found === undefined) groups.push({ heads: [look], members: [{ writing, because: undefined }] });
    else {
      found.group.members.push({ writing, because: found.because });
      // What the host put here brings along what would have gathered around it.
      if (found.because === "host") found.group.heads.push(look);
    }
  }
  return groups.map(({ members }) => members);
}

/** A writing with all that it is compared by, worked out once: each is compared with every group. */
interface Look {
  readonly writing: Writing;
  readonly bare: string;
  /** Without spaces, hyphens and the like either. */
  readonly letters: string;
  /** `language stem` */
  readonly stems: ReadonlySet<string>;
  readonly ideas: ReadonlySet<string>;
}

interface Group {
  /** The word most used in it, and those that the host put with it. */
  readonly heads: Look[];
  readonly members: Member[];
}

function lookOf(writing: Writing, wording: Wording): Look {
  const languages = [...writing.languages.keys()];
  const bare = withoutAccents(writing.word);
  return {
    writing,
    bare,
    letters: lettersOf(bare),
    stems: new Set(languages.map((language) => `${language} ${wording.stem(writing.word, language)}`)),
    ideas: new Set(languages.flatMap((language) => wording.idea(writing.word, language) ?? [])),
  };
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

function placeFor(look: Look, groups: readonly Group[], wording: Wording, { together, apart }: Ruled) {
  const ruledWith = (pairs: ReadonlySet<string>, { writing }: Member): boolean =>
    pairs.has(pairOf(writing.word, look.writing.word));
  const mayJoin =
    apart.size === 0
      ? groups
      : groups.filter(({ members }) => !members.some((member) => ruledWith(apart, member)));
  const byHost =
    together.size === 0
      ? undefined
      : mayJoin.find(({ members }) => members.some((member) => ruledWith(together, member)));
  if (byHost !== undefined) return { group: byHost, because: "host" as const };
  for (const group of mayJoin) {
    for (const head of group.heads) {
      const because = reasonFor(head, look, wording);
      if (because !== undefined) return { group, because };
    }
  }
  return undefined;
}

function reasonFor(one: Look, other: Look, wording: Wording): Reason | undefined {
  if (one.bare === other.bare) return "accents";
  // Words that are known to mean two things are no form and no slip of each other: `quality`, `equality`.
  if (one.ideas.size > 0 && other.ideas.size > 0)
    return !shares(one.ideas, other.ideas) ? undefined : shares(one.stems, other.stems) ? "form" : "language";
  if (shares(one.stems, other.stems)) return "form";
  return slips(one.letters, other.letters, wording) ? "spelling" : undefined;
}

function shares(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/**
 * One slip in a word of five letters, two in one of nine; short words differ by a letter too often (`hope`, `cope`). Hardly
 * anybody slips in the first letter, and words that differ there are others: `learning`, `earning`; `able`, `unable`.
 */
function slips(one: string, other: string, wording: Wording): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  const allowed = length >= 9 ? 2 : length >= 5 ? 1 : 0;
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return false;
  if (isSwapped(one, other)) return true;
  return one[0] === other[0] && wording.distance(one, other) <= allowed;
}

/** Two letters beside each other have changed places. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = Array.from(one).findIndex((letter, place) => letter !== other[place]);
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
