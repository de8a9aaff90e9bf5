import type { Told } from "@footbridge/contract/client.ts";

/** Where a target is promised. */
export type PaperKind = Told<"listPerformanceTargets">["items"][number]["kind"];

/** What is being put together: for which paper, which metrics, and the level of each. */
export interface Draft {
  readonly agreement: string;
  readonly kind: PaperKind;
  readonly provider: string;
  readonly program: string;
  /** The report quarter in which the levels are due. */
  readonly report: string;
  readonly metrics: readonly string[];
  /** As typed, by metric; percent for rates. */
  readonly levels: ReadonlyMap<string, string>;
}

/** With a metric in or out; its level stays, should it come back. */
export const toggled = (draft: Draft, metric: string): Draft => ({
  ...draft,
  metrics: draft.metrics.includes(metric)
    ? draft.metrics.filter((each) => each !== metric)
    : [...draft.metrics, metric],
});

/** Levels may be typed with a sign of their unit: `72.5 %`, `$5,400`. */
export const plainLevel = (text: string): string => text.replace(/[\s$,%]/g, "");

const isLevel = (text: string): boolean => /^\d{1,9}(\.\d{1,4})?$/.test(text);

/** Chosen metrics whose level is typed but is no number. */
export const wrongLevels = ({ metrics, levels }: Draft): readonly string[] =>
  metrics.filter((metric) => {
    const level = plainLevel(levels.get(metric) ?? "");
    return level !== "" && !isLevel(level);
  });

/** The targets to save: chosen metrics with a level. */
export const targetsOf = (draft: Draft) =>
  draft.metrics.flatMap((metric) => {
    const level = plainLevel(draft.levels.get(metric) ?? "");
    if (!isLevel(level)) return [];
    const { agreement, kind, program, report } = draft;
    const provider = draft.provider.trim();
    return [
      {
        agreement: agreement.trim(),
        kind,
        metric,
        program,
        level,
        report,
        ...(provider === "" ? {} : { provider }),
      },
    ];
  });
