import type { Opening } from "@footbridge/core/model/opening.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
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
      {hours.map(({ days, opens, closes, from, until }) => (
        <li key={`${days.join()} ${opens} ${closes} ${from} ${until}`}>
          {inWords(days, dayName)}: {time(opens)} – {time(closes)}
          <Season from={from} until={until} />
        </li>
      ))}
    </ul>
  );
}

/** Hours that hold for part of the year only. */
function Season({ from, until }: Pick<Opening, "from" | "until">) {
  const { longDay } = useFigures();
  if (from === undefined) return until === undefined ? undefined : <Trans> (until {longDay(until)})</Trans>;
  return until === undefined ? (
    <Trans> (from {longDay(from)})</Trans>
  ) : (
    <Trans>
      {" "}
      ({longDay(from)} to {longDay(until)})
    </Trans>
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
