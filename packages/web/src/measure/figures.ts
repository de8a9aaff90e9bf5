import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/locale.ts";

/** Sizes, moments and ages as the working face writes them: absolute, with the zone. */
export interface Measures {
  /** `3.1 MB`, in powers of ten. */
  readonly bytes: (count: number) => string;
  /** `Mar 3, 2026, 2:05 PM EST`. */
  readonly moment: (iso: string) => string;
  /** Whole days since, in words: `12 days ago`. */
  readonly ago: (iso: string, now: Date) => string;
}

const regions: Readonly<Record<Locale, string>> = { en: "en-US", es: "es-US" };
const sizes = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
const dayMs = 86_400_000;

/** The measures of one language; moments in the city's zone. */
export function measuresFor(locale: Locale): Measures {
  const region = regions[locale];
  const moments = new Intl.DateTimeFormat(region, {
    timeZone: "America/New_York",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const relative = new Intl.RelativeTimeFormat(region, { numeric: "auto" });
  return {
    bytes: (count) => {
      const at = count < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(count) / 3));
      return new Intl.NumberFormat(region, {
        style: "unit",
        unit: sizes[at] ?? "byte",
        unitDisplay: at === 0 ? "long" : "short",
        maximumFractionDigits: at < 2 ? 0 : 1,
      }).format(count / 1000 ** at);
    },
    moment: (iso) => moments.format(new Date(iso)),
    ago: (iso, now) => relative.format(-Math.floor((now.getTime() - new Date(iso).getTime()) / dayMs), "day"),
  };
}

const byLocale = new Map<Locale, Measures>();

/** The measures of the page's language. */
export function useMeasures(): Measures {
  const locale = useLocale();
  const known = byLocale.get(locale);
  if (known !== undefined) return known;
  const made = measuresFor(locale);
  byLocale.set(locale, made);
  return made;
}
