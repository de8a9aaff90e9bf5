import { useLingui } from "@lingui/react";

/** A calendar day in the page's language: nobody's clock or zone moves it. */
export function DayOf({ day }: { readonly day: string }) {
  const { i18n } = useLingui();
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return (
    <time dateTime={day} className="fbp-day">
      {i18n.date(date, { dateStyle: "medium", timeZone: "UTC" })}
    </time>
  );
}
