import { speak, useLocale } from "../i18n/locale.ts";

/** Offers the other language, in its own words. `first/first.ts` remembers it. */
export function LanguageSwitch() {
  const other = useLocale() === "en" ? "es" : "en";
  const name = { en: "English", es: "Español" }[other];
  return (
    <button type="button" className="fb-lang" lang={other} onClick={() => void speak(other)}>
      {name}
    </button>
  );
}
