import { type Finding, warning } from "../finding.ts";
import type { PathwayFund, PathwayStep } from "../model/pathway.ts";
import { type Check, gap, holds, type Table, untold } from "./check.ts";
import { isClass } from "./not-told.ts";
import { isCredential } from "./stackable.ts";
import { datedWeeksOf } from "./weeks.ts";

/** What a fund must show can be shown within its period, and what it pays for is over by then. */
export const fundPeriods: Check = {
  id: "fund-periods",
  asks: "Is it short enough for the period of each fund?",
  judge: (table) => {
    const { funds } = table.pathway;
    if (funds.length === 0) return untold(noFund);
    const weeks = weeksOf(table);
    const gaps = funds.flatMap((fund) => [
      ...showsTooLate(table, fund, weeks),
      ...paysTooLong(table, fund, weeks),
    ]);
    const unsure = funds.flatMap((fund) => cannotSay(table, fund, weeks));
    const findings = [...gaps, ...unsure];
    if (findings.length === 0) return holds;
    return gaps.length > 0 ? gap(...findings) : untold(...findings);
  },
};

/** When steps end at the soonest, groups' dates kept: with what is told, and if a class of unknown length took for ever. */
interface Weeks {
  readonly soonest: ReadonlyMap<string, number>;
  readonly certain: ReadonlyMap<string, number>;
}

const weeksOf = ({ graph: { steps } }: Table): Weeks => ({
  soonest: datedWeeksOf(steps),
  certain: datedWeeksOf(steps, (step) =>
    isClass(step) && step.weeks === 0 ? Number.POSITIVE_INFINITY : step.weeks,
  ),
});

type Shown = "completed" | "employed";
const shownBy = ({ outcome }: PathwayFund): Shown => outcome?.what ?? "completed";

const endsThat = ({ graph }: Table, fund: PathwayFund): readonly PathwayStep[] =>
  shownBy(fund) === "employed" ? graph.jobs : graph.steps.filter(isCredential);

const least = (steps: readonly PathwayStep[], weeks: ReadonlyMap<string, number>): number =>
  Math.min(...steps.map(({ id }) => weeks.get(id) ?? Number.POSITIVE_INFINITY));

function showsTooLate(table: Table, fund: PathwayFund, { soonest }: Weeks): readonly Finding[] {
  const { id, name, periodWeeks } = fund;
  const what = shownBy(fund);
  const weeks = least(endsThat(table, fund), soonest);
  if (weeks <= periodWeeks) return [];
  const milestone = what === "employed" ? "job" : "credential";
  if (weeks === Number.POSITIVE_INFINITY)
    return [
      warning(
        "pathway.fund.nothing-to-show",
        `funds.${id}`,
        `No ${milestone} can be reached that “${name}” could count.`,
        `Add the ${milestone}, and the way to it.`,
        { name, what },
      ),
    ];
  return [
    warning(
      "pathway.fund.too-short",
      `funds.${id}`,
      `“${name}” ends after ${periodWeeks} weeks, and the first ${milestone} can be reached after ${weeks}.`,
      "Ask for a longer period, or let the fund count a milestone that comes earlier.",
      { name, period: periodWeeks, what, weeks },
    ),
  ];
}

/** Steps that it pays for and that cannot be over before it is. */
const paysTooLong = ({ graph }: Table, fund: PathwayFund, { soonest }: Weeks): readonly Finding[] =>
  graph.steps.flatMap(({ id, title, funds }) => {
    const weeks = soonest.get(id);
    const { name, periodWeeks: period } = fund;
    if (!funds.includes(fund.id) || weeks === undefined || weeks <= period) return [];
    return [
      warning(
        "pathway.fund.pays-after",
        `funds.${fund.id}`,
        `“${name}” ends after ${period} weeks, but “${title}”, which it pays for, takes until week ${weeks} at the soonest.`,
        "Ask for a longer period, or name another fund for that step.",
        { name, period, title, weeks },
      ),
    ];
  });

/** Nothing speaks against it, but some class that it hangs on does not say how long it takes. */
function cannotSay(table: Table, fund: PathwayFund, { soonest, certain }: Weeks): readonly Finding[] {
  const { id, name, periodWeeks } = fund;
  const ends = endsThat(table, fund);
  const paid = table.graph.steps.filter(
    (step) => step.funds.includes(id) && (soonest.get(step.id) ?? Number.POSITIVE_INFINITY) <= periodWeeks,
  );
  const sure =
    paid.every((step) => (certain.get(step.id) ?? Number.POSITIVE_INFINITY) <= periodWeeks) &&
    (least(ends, soonest) > periodWeeks || least(ends, certain) <= periodWeeks);
  if (sure) return [];
  return [
    warning(
      "pathway.fund.length-untold",
      `funds.${id}`,
      `Whether “${name}” lasts long enough cannot be said: some class on the way does not say its weeks.`,
      "Give the weeks of each class.",
      { name },
    ),
  ];
}

const noFund = warning(
  "pathway.funds.none",
  "funds",
  "No fund is named.",
  "Name who pays, for how long, and what must be shown by then.",
);
