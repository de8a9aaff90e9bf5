import { parseReport, reportAt, reportNumber } from "@footbridge/core/metrics/calendar.ts";
import type { ReleaseName } from "@footbridge/store/measure/release.ts";
import type { Submission } from "@footbridge/store/measure/submission.ts";

/** So many quarters before its own a file is read back for, where the provider certified none of its own: a trend from the first file on. */
export const usualQuartersBack = 7;

/** A release that is to stand, and the files it is computed from. */
export interface WantedRelease extends ReleaseName {
  readonly sources: readonly Submission[];
  /** Since when these files stand together. */
  readonly knownFrom: string;
}

/** The certified submissions that stood at a moment (ISO 8601). */
export const standingAt = (certified: readonly Submission[], moment: string): readonly Submission[] =>
  certified.filter(
    ({ certified: by, superseded }) =>
      by !== undefined && by.at <= moment && (superseded === undefined || superseded.at > moment),
  );

/**
 * What is to be published of the files that stand: the city's numbers for every quarter they reach, in both windows where a file
 * is of the quarter itself, and each provider's own for its own quarters.
 */
export function wantedReleases(
  standing: readonly Submission[],
  quartersBack = usualQuartersBack,
): readonly WantedRelease[] {
  const byProvider = Map.groupBy(standing, ({ providerKey }) => providerKey);
  const numbers = new Set(
    standing.flatMap(({ report }) => {
      const last = numberOf(report);
      return last === undefined ? [] : Array.from({ length: quartersBack + 1 }, (_, back) => last - back);
    }),
  );
  return [...numbers]
    .toSorted((a, b) => b - a)
    .flatMap((number) => {
      const report = reportAt(number).id;
      const sources = [...byProvider.values()].flatMap(
        (files) => sourceFor(files, number, quartersBack) ?? [],
      );
      const own = sources.filter((source) => source.report === report);
      const city = release("", report, "r4q", sources);
      return own.length === 0
        ? [city]
        : [
            city,
            release("", report, "cq", sources),
            ...own.map((source) => release(source.providerKey, report, "r4q", [source])),
          ];
    });
}

const numberOf = (report: string): number | undefined => {
  const parsed = parseReport(report);
  return parsed === undefined ? undefined : reportNumber(parsed);
};

/** A provider's file of the quarter, or the next later one: it knows the people of the quarters before, too. */
function sourceFor(
  files: readonly Submission[],
  number: number,
  quartersBack: number,
): Submission | undefined {
  return files
    .filter(({ report }) => {
      const own = numberOf(report) ?? -1;
      return own >= number && own <= number + quartersBack;
    })
    .toSorted((a, b) => (a.report < b.report ? -1 : 1))[0];
}

const release = (
  scope: string,
  report: string,
  window: ReleaseName["window"],
  sources: readonly Submission[],
): WantedRelease => ({
  scope,
  report,
  window,
  sources: sources.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  knownFrom: sources.map(({ certified }) => certified?.at ?? "").reduce((a, b) => (a > b ? a : b), ""),
});
