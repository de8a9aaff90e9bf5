import type { FundingStream, SupportService } from "@footbridge/core/model/support.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import { madeUp } from "./provenance.ts";
import { requirementOfWords } from "./requirement-words.ts";
import type { RowOf } from "./rows.ts";

const cents = (dollars: number): number => Math.round(dollars * 100);

export function supportOf(row: RowOf<"city/supports.json">, today: Day): SupportService {
  return {
    id: row.id,
    organization: row.by,
    ...(row.at === undefined ? {} : { site: `${row.by}.${row.at}` }),
    name: row.name,
    need: row.need,
    places: row.places,
    weeklyPrice: cents(row.weekly),
    languages: row.languages,
    ...(row.eligible === undefined ? {} : { eligible: requirementOfWords(row.eligible) }),
    ...(row.capacity === undefined ? {} : { capacityNote: row.capacity }),
    ...(row.hours === undefined
      ? {}
      : {
          hours: row.hours.map(({ days, from, to }) => ({
            days,
            opens: minuteOf(from),
            closes: minuteOf(to),
          })),
        }),
    lastConfirmed: { day: firstOfMonth(today, -row.confirmedMonthsAgo), by: row.by },
    provenance: madeUp(),
  };
}

/** Minutes after midnight of `07:30`. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The first of the month so many months from the day's. */
function firstOfMonth(day: Day, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}

export function streamOf(row: RowOf<"city/streams.json">): FundingStream {
  return {
    id: row.id,
    organization: row.by,
    name: row.name,
    eligible: requirementOfWords(row.eligible),
    cap: cents(row.cap),
    use: row.use,
    description: row.about,
    provenance: madeUp(
      row.rules.length === 0 ? undefined : `Follows ${row.rules.join(", ")} of data/reference/funding.json.`,
    ),
  };
}
