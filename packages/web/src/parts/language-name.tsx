import { useLocale } from "../i18n/locale.ts";

/** The name of a language (ISO 639-1) in the page's language. */
export function LanguageName({ code }: { readonly code: string }) {
  const names = new Intl.DisplayNames([useLocale()], { type: "language" });
  return <>{names.of(code) ?? code}</>;
}
