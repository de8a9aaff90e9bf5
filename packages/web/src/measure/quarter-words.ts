import { useLingui } from "@lingui/react/macro";
import { useLocale } from "../i18n/locale.ts";
import { monthsOf, quarterOf } from "../published/quarters.ts";

/** Report quarters in words. */
export interface QuarterWords {
  /** `PY 2023 Q4`. */
  readonly short: (name: string) => string;
  /** `PY 2023 Q4 · Apr–Jun 2024`. */
  readonly long: (name: string) => string;
}

/** Report quarters in the page's language; a name that is none stands for itself. */
export function useQuarters(): QuarterWords {
  const { t } = useLingui();
  const locale = useLocale();
  const months = new Intl.DateTimeFormat(locale === "es" ? "es-US" : "en-US", {
    timeZone: "UTC",
    month: "short",
    year: "numeric",
  });
  const short = (name: string): string => {
    const found = quarterOf(name);
    return found === undefined ? name : t`PY ${found.year} Q${found.quarter}`;
  };
  return {
    short,
    long: (name) => {
      const found = quarterOf(name);
      if (found === undefined) return name;
      const [from, to] = monthsOf(found).map((day) => new Date(`${day}T00:00:00Z`));
      return from === undefined || to === undefined
        ? name
        : `${short(name)} · ${months.formatRange(from, to)}`;
    },
  };
}
