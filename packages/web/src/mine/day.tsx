import { useLingui } from "@lingui/react";

/** A moment as its day, in the page's language. */
export function Day({ of }: { readonly of: string }) {
  const { i18n } = useLingui();
  return <time dateTime={of}>{i18n.date(of, { dateStyle: "long" })}</time>;
}
