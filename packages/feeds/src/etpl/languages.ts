/** Languages as the lists name them, in ISO 639-1. */
const codes: Readonly<Record<string, string>> = {
  spanish: "es",
  portuguese: "pt",
  french: "fr",
  "french/french creole": "ht",
  "indic/hindu": "hi",
  arabic: "ar",
  chinese: "zh",
  korean: "ko",
  russian: "ru",
  polish: "pl",
  italian: "it",
  german: "de",
  greek: "el",
  hungarian: "hu",
  japanese: "ja",
  vietnamese: "vi",
  "tagalog (philipines)": "tl",
  "yiddish/hebrew": "yi",
};

/** Codes of the languages named in a list's cell (`"Arabic, Spanish"`); names without a code are left out. */
export const languagesOf = (cell: string): readonly string[] => [
  ...new Set(cell.split(",").flatMap((name) => codes[name.trim().toLowerCase()] ?? [])),
];
