const codes = Array.from({ length: 26 * 26 }, (_, place) =>
  [Math.floor(place / 26), place % 26].map((letter) => String.fromCharCode(97 + letter)).join(""),
);

/** English names of languages to their codes of ISO 639-1. */
const byName: ReadonlyMap<string, string> = new Map(
  ((names) =>
    codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined || name === code ? [] : [[name.toLowerCase(), code] as const];
    }))(new Intl.DisplayNames(["en"], { type: "language", fallback: "none" })),
);

/** Sign language has no code of two letters; the directory calls it `asl`. */
const signs = new Set(["ase", "asl", "sgn-us", "american sign language", "sign language"]);

/** The language by its code of two letters where there is one (`spa`, `es-MX` and `Spanish` are `es`), else of three; none where it is neither. */
export function languageOf({
  code,
  name,
}: {
  readonly code: string | undefined;
  readonly name: string | undefined;
}): readonly string[] {
  const told = (code ?? name ?? "").trim();
  if (told.length < 2) return [];
  if (/^mandarin\b/i.test(told)) return ["zh"];
  if (signs.has(told.toLowerCase())) return ["asl"];
  const named = byName.get(told.toLowerCase());
  if (named !== undefined) return [named];
  try {
    const [canonical = ""] = Intl.getCanonicalLocales(told.replaceAll("_", "-"));
    const [language = ""] = canonical.split("-");
    return /^[a-z]{2,3}$/.test(language) ? [language] : [];
  } catch {
    return [];
  }
}
