import type { Marked } from "@footbridge/contract/search.ts";
import { useLocale } from "../../i18n/locale.ts";

/** A name with what was searched for marked; its language is told where it is not the page's. */
export function MarkedText({ text: { lang, parts } }: { readonly text: Marked }) {
  const locale = useLocale();
  const pieces = parts.map(({ text, hit }, index) =>
    // The pieces of one text have a fixed order.
    // oxlint-disable-next-line react/no-array-index-key
    hit === true ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
  return <span lang={lang === locale ? undefined : lang}>{pieces}</span>;
}
