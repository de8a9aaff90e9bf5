import type { FeedResult, ImportReport } from "@footbridge/core/model/import.ts";
import { type Day, dayOfNumber } from "@footbridge/core/units/day.ts";
import { cityFeed, readDemoCity } from "@footbridge/feeds/city/read-city.ts";
import { wasRefused } from "@footbridge/store/catalog/import-feed.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import { StoreProblem } from "@footbridge/store/problem.ts";

/** The calendar day where this machine stands. */
export function today(now = new Date()): Day {
  return dayOfNumber(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000));
}

/** The last import of the demo city, if it was ever imported. */
export async function lastCity(store: Store): Promise<ImportReport | undefined> {
  return (await store.imports.list({ feed: cityFeed, limit: 1 })).items[0];
}

/** Brings the demo city to the day; reads its files, and writes only what differs. Undefined where it stands there already. */
export async function rollCity(store: Store, day: Day): Promise<ImportReport | undefined> {
  const [last, city] = await Promise.all([lastCity(store), readDemoCity(day)]);
  if (last !== undefined && today(new Date(last.at)) === day && sameFiles(last, city)) return undefined;
  const report = await store.catalog.import(city);
  if (wasRefused(report)) throw broken(report);
  return report;
}

const sameFiles = (last: ImportReport, city: FeedResult): boolean =>
  last.files.length === city.files.length &&
  city.files.every(({ name, sha256 }) =>
    last.files.some((file) => file.name === name && file.sha256 === sha256),
  );

function broken({ findings }: ImportReport): StoreProblem {
  const first = findings.find(({ severity }) => severity === "error");
  return new StoreProblem(
    "city.refused",
    `The demo city cannot be read: ${first === undefined ? "its files are damaged" : `${first.at}: ${first.message}`}`,
    first?.fix ?? "Restore data/city from the repository: git checkout data",
  );
}
