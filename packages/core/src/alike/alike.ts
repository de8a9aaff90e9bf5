/** What a record tells that may show whose it is; what is not known is left out. */
export interface Recognizable {
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly born?: string | undefined;
}

/** In what two records agree. */
export type LikenessSign = "name" | "birth-date" | "e-mail" | "phone";

/** The codes of a word's sound; two words that share one sound alike. */
export type SoundsOf = (word: string) => ReadonlySet<string>;

/** A phone is compared by so many of its last digits, so that a country's code does not matter. */
const phoneDigits = 10;
/** Fewer digits are no phone: they would be alike by chance. */
const leastDigits = 7;

/**
 * The signs that two records are one person, or none where they are not enough: the names must sound alike, and birth date,
 * e-mail or phone must be the same. Two birth dates that are known and differ speak against it, unless e-mail and phone agree.
 */
export function signsOf(one: Recognizable, other: Recognizable, sounds: SoundsOf): readonly LikenessSign[] {
  if (!nameAlike(one.name, other.name, sounds)) return [];
  const email = same(plain(one.email), plain(other.email));
  const phone = same(digitsOf(one.phone), digitsOf(other.phone));
  const born = same(one.born ?? "", other.born ?? "");
  const differ = !born && one.born !== undefined && other.born !== undefined;
  if (differ ? !(email && phone) : !(born || email || phone)) return [];
  const signs: readonly (readonly [LikenessSign, boolean])[] = [
    ["name", true],
    ["birth-date", born],
    ["e-mail", email],
    ["phone", phone],
  ];
  return signs.filter(([, holds]) => holds).map(([sign]) => sign);
}

const same = (a: string, b: string): boolean => a !== "" && a === b;
const plain = (text = ""): string => text.trim().toLowerCase();

const digitsOf = (phone = ""): string => {
  const digits = phone.replaceAll(/\D/g, "");
  return digits.length < leastDigits ? "" : digits.slice(-phoneDigits);
};

/** Given name and one family name, in any order: the second family name is often left out. */
function nameAlike(one: string, other: string, sounds: SoundsOf): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length);
  if (few === undefined || many === undefined || few.length === 0) return false;
  const left = many.map(sounds);
  let found = 0;
  for (const word of few) {
    const codes = [...sounds(word)];
    const place = left.findIndex((each) => codes.some((code) => each.has(code)));
    if (place < 0) continue;
    left.splice(place, 1);
    found++;
  }
  return found >= Math.min(2, few.length);
}

/** Particles say nothing of who somebody is. */
const particles = new Set([
  "de",
  "del",
  "la",
  "las",
  "los",
  "y",
  "van",
  "von",
  "da",
  "do",
  "dos",
  "el",
  "al",
  "bin",
]);

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "" && !particles.has(word));
