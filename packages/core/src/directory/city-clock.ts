import { type Day, dayOfNumber } from "../units/day.ts";

/** A moment as the clock of a city shows it: minutes after midnight of a day. */
export interface CityClock {
  readonly day: Day;
  readonly minute: number;
}

/** What a clock in a time zone (IANA) shows at an instant. */
export function clockIn(zone: string, at: Date): CityClock {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const midnight = Date.UTC(part("year"), part("month") - 1, part("day"));
  return { day: dayOfNumber(midnight / 86_400_000), minute: part("hour") * 60 + part("minute") };
}
