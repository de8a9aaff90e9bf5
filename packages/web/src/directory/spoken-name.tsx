import { Trans } from "@lingui/react/macro";
import { useLocale } from "../i18n/locale.ts";

/** The name of a language that a service speaks; what is no code of a language stands for itself. */
export function SpokenName({ code }: { readonly code: string }) {
  const locale = useLocale();
  if (code === "asl") return <Trans>Sign language</Trans>;
  return <>{nameOf(code, locale)}</>;
}

function nameOf(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
