/** Words in a degree's title, the more particular first, with the type of recognized credential (1800). */
const titles: readonly (readonly [pattern: RegExp, type: string, graduate: boolean])[] = [
  [
    /\b(doctor|ph\.?d|ed\.?d|juris|master|m\.?a\.?t?|m\.?s\.?w?|mba|m\.?ed|post-?bac+alaureate|graduate)\b/i,
    "7",
    true,
  ],
  [/\b(bachelor'?s?|b\.?a|b\.?s\.?n?|bba|bfa)\b/i, "3", false],
  [/\b(associate'?s?|a\.?a\.?s?|a\.?s|aos)\b/i, "2", false],
  [/\b(certificate|cert|diploma)\b/i, "5", false],
];

/** The credential that a title names; undefined where it cannot be told. */
export function degreeOf(title: string): { readonly type: string; readonly graduate: boolean } | undefined {
  const found = titles.find(([pattern]) => pattern.test(title));
  return found === undefined ? undefined : { type: found[1], graduate: found[2] };
}
