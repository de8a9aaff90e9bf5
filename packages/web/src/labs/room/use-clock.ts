import { useLocale } from "../../i18n/locale.ts";

/** Times of the day as the page's language writes them, in the zone of whoever reads. */
export function useClock(): Readonly<Record<"time" | "moment", (iso: string) => string>> {
  const region = useLocale() === "es" ? "es-US" : "en-US";
  return {
    time: (iso) =>
      new Intl.DateTimeFormat(region, { hour: "numeric", minute: "2-digit" }).format(new Date(iso)),
    moment: (iso) =>
      new Intl.DateTimeFormat(region, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso)),
  };
}
