import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";

/** Titles, units and sources of the project's numbers (`data/pathway`), by name; a test holds the English equal to the file. */
export const statedWords: Readonly<Record<string, MessageDescriptor>> = {
  "finishRate.unit": msg`share of those who start`,
  "finishRate.source": msg`As in data/reference/assumptions.json, list-completion-rate: a round middle figure until a provider reports its own.`,
  "patienceWeeks.unit": msg`weeks by which half of those who wait have given up`,
  "patienceWeeks.source": msg`Project assumption: a season.`,
  "tryAgain.unit": msg`share of those who drop out`,
  "tryAgain.source": msg`Project assumption.`,
  "tryAgainAfter.unit": msg`weeks`,
  "tryAgainAfter.source": msg`Project assumption.`,
  "tries.unit": msg`tries at one step, the first included`,
  "tries.source": msg`Project assumption.`,
  "lifeEventWeekly.unit": msg`chance in a week`,
  "lifeEventWeekly.source": msg`Project assumption: about one person in ten in a year.`,
  "takeJobFirst.unit": msg`share of those who could take a job of the pathway or study on`,
  "takeJobFirst.source": msg`Project assumption.`,
  "goOnFromJob.unit": msg`share of those in a job of the pathway with a step after it`,
  "goOnFromJob.source": msg`Project assumption.`,
  "jobWeeklyHours.unit": msg`hours a week`,
  "jobWeeklyHours.source": msg`The Bureau of Labor Statistics counts 35 hours and more as full time.`,
  "factor.no-childcare.title": msg`Needs childcare and nothing gives it`,
  "factor.no-childcare.source": msg`Project assumption: childcare is the support that partners name first; no study gives this ratio.`,
  "factor.no-healthcare.title": msg`Needs a doctor and nothing gives one`,
  "factor.no-healthcare.source": msg`Project assumption, milder than childcare.`,
  "factor.no-transport.title": msg`Needs help with fares and nothing gives it`,
  "factor.no-transport.source": msg`Project assumption, milder than childcare.`,
  "factor.no-accommodation.title": msg`Needs an accommodation and nothing gives it`,
  "factor.no-accommodation.source": msg`Project assumption: a class one cannot follow is harder to finish than one without childcare.`,
  "factor.navigation.title": msg`A navigator is there`,
  "factor.navigation.source": msg`Project assumption: a modest gain.`,
  "factor.full-week.title": msg`Work and class take more than 50 hours a week`,
  "factor.full-week.source": msg`Project assumption.`,
  "factor.again.title": msg`Not the first try`,
  "factor.again.source": msg`Project assumption: what was learned helps a little.`,
  "profile.city-jobseekers.title": msg`Jobseekers of the demo city`,
  "profile.city-jobseekers.source": msg`Made up for the demo city (data/city/personas.json), 2026-11-29; no survey behind it.`,
  "profile.below-eighth-grade.title": msg`People who read below 8th grade`,
  "profile.below-eighth-grade.source": msg`Made up for the demo city, 2026-11-29; no survey behind it.`,
};

interface StatedProps {
  /** Name of the number, and what is said of it: `finishRate.source`. */
  readonly name: string;
  /** As the file has it: said where there are no words for the name. */
  readonly text: string;
}

/** Says a title, unit or source of the project's numbers in the language of the page. */
export function Stated({ name, text }: StatedProps) {
  const { i18n } = useLingui();
  const own = statedWords[name];
  return own === undefined ? <span lang="en">{text}</span> : <>{i18n._(own)}</>;
}

/** The same as plain text, for a label or an option. */
export function useStated(): (name: string, text: string) => string {
  const { i18n } = useLingui();
  return (name, text) => {
    const own = statedWords[name];
    return own === undefined ? text : i18n._(own);
  };
}
