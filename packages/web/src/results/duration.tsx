import { Plural, Trans } from "@lingui/react/macro";

const weeksPerMonth = 4.345;

/** A length of time as people say it: weeks up to about four months, then months, then years and months. */
export function Duration({ weeks }: { readonly weeks: number }) {
  const months = Math.round(weeks / weeksPerMonth);
  const years = Math.floor(months / 12);
  if (weeks < 18) return <Plural value={weeks} one="# week" other="# weeks" />;
  if (months < 24) return <Plural value={months} one="# month" other="# months" />;
  if (months % 12 === 0) return <Plural value={years} one="# year" other="# years" />;
  return (
    <Trans>
      <Plural value={years} one="# year" other="# years" /> and{" "}
      <Plural value={months % 12} one="# month" other="# months" />
    </Trans>
  );
}
