import type { Opening } from "@footbridge/core/model/opening.ts";
import { useLocale } from "../i18n/locale.ts";

/** Hours of the week in a line each: `Mon, Tue, Wed: 9:00 AM – 5:00 PM`. */
export function Hours({ hours }: { readonly hours: readonly Opening[] }) {
  const locale = useLocale();
  const region = locale === "es" ? "es-US" : "en-US";
  const dayNames = new Intl.DateTimeFormat(region, { weekday: "short", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(region, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  // 1 January 2024 was a Monday.
  const dayName = (day: number): string => dayNames.format(Date.UTC(2024, 0, day));
  const time = (minute: number): string => clock.format(Date.UTC(2024, 0, 1, 0, minute));
  return (
    <ul className="fb-hours">
      {hours.map(({ days, opens, closes }) => (
        <li key={`${days.join()} ${opens} ${closes}`}>
          {inWords(days, dayName)}: {time(opens)} – {time(closes)}
        </li>
      ))}
    </ul>
  );
}

/** Three days or more in a row as a span, the rest one by one. */
function inWords(days: readonly number[], nameOf: (day: number) => string): string {
  const sorted = days.toSorted((a, b) => a - b);
  const [first = 1] = sorted;
  const last = sorted.at(-1) ?? first;
  return sorted.length > 2 && last - first === sorted.length - 1
    ? `${nameOf(first)} – ${nameOf(last)}`
    : sorted.map(nameOf).join(", ");
}
