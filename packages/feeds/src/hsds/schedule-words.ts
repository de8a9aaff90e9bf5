import type { HsdsSchedule } from "./form.ts";
import { dayIn } from "./recurrence.ts";

const names: Readonly<Record<string, string>> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};
const places = ["", "first", "second", "third", "fourth", "fifth"];

/** A schedule that does not come back every week, in English words: `First Saturday of the month, 09:00 to 17:00.` */
export function inWords(schedule: HsdsSchedule): string {
  const { freq, interval, byday, bymonthday, byweekno, opens_at: opens, closes_at: closes } = schedule;
  const monthly = freq?.toUpperCase() === "MONTHLY";
  const days = (byday ?? "")
    .split(/[,;\s]+/)
    .flatMap((part) => (part === "" ? [] : [dayName(part, monthly)]));
  const often = Number(interval ?? "1");
  const unit = monthly ? "months" : "weeks";
  const parts = [
    days.join(", ") + (monthly && days.length > 0 ? " of the month" : ""),
    bymonthday === undefined ? "" : `day ${bymonthday} of the month`,
    byweekno === undefined ? "" : `in weeks ${byweekno} of the year`,
    often > 1 ? `every ${often} ${unit}` : "",
    `${clock(opens)} to ${clock(closes)}`,
    day("from", schedule.valid_from ?? schedule.dtstart),
    day("until", schedule.valid_to ?? schedule.until),
  ].filter((part) => part !== "");
  const text = parts.join(", ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function dayName(part: string, monthly: boolean): string {
  const [, number = "", code = ""] = /^(-?\d+)?([A-Z]{2})$/i.exec(part) ?? [];
  const name = names[code.toUpperCase()] ?? part;
  if (number === "") return monthly ? `each ${name}` : name;
  return number === "-1" ? `last ${name}` : `${places[Number(number)] ?? `${number}.`} ${name}`;
}

const clock = (time: string | undefined): string => (time ?? "?").replace(/^(\d{1,2}:\d\d).*$/, "$1");
const day = (word: string, text: string | undefined): string => {
  const read = dayIn(text);
  return read === undefined ? "" : `${word} ${read}`;
};
