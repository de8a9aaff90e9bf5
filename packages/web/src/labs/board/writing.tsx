import { useLingui } from "@lingui/react/macro";

/** Somebody writes on a card. */
export function Writing({ name }: { readonly name: string }) {
  const { t } = useLingui();
  return <span className="fb-quiet">{t`${name} is writing…`}</span>;
}
