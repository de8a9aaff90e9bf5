import { useLocale } from "../../i18n/locale.ts";

/** Times of the day as the page's language writes them, in the zone of whoever reads. */
export function useClock(): { readonly time: (iso: string) => string } {
  const region = useLocale() === "es" ? "es-US" : "en-US";
  return {
    time: (iso) =>
      new Intl.DateTimeFormat(region, { hour: "numeric", minute: "2-digit" }).format(new Date(iso)),
  };
}
