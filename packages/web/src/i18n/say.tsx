import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { useLocale } from "./locale.ts";

/** Words that came with the data, in the page's language where they exist in it. */
export function useSay(): (text: LocalText) => string {
  const locale = useLocale();
  return (text) => text[locale] ?? text.en;
}

/** As `useSay`, with the language marked where only English exists, so that a screen reader speaks it right. */
export function Say({ text }: { readonly text: LocalText }) {
  const locale = useLocale();
  const own = text[locale];
  return own === undefined ? <span lang="en">{text.en}</span> : <>{own}</>;
}
