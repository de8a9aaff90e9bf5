import type { I18n } from "@lingui/core";
import { useLingui } from "@lingui/react";

/** A calendar day in the page's language: nobody's clock or zone moves it. */
export function DayOf({ day }: { readonly day: string }) {
  const { i18n } = useLingui();
  return (
    <time dateTime={day} className="fbp-day">
      {dayInWords(i18n, day)}
    </time>
  );
}

/** The same where only text can stand. */
export const dayInWords = (i18n: I18n, day: string): string =>
  i18n.date(new Date(`${day.slice(0, 10)}T00:00:00Z`), {
    dateStyle: "medium",
    timeZone: "UTC",
  });
