import { warning } from "../finding.ts";
import type { PathwayFund } from "../model/pathway.ts";
import { atStep, type Check, gap, holds, type Table, unlessFound, untold } from "./check.ts";
import { isCredential } from "./stackable.ts";

/** Nobody who is ready for a step waits longer for its next group than people can bear. */
export const longestWait: Check = {
  id: "longest-wait",
  asks: "Does nobody wait too long between steps?",
  judge: ({ graph, limits }) =>
    unlessFound(
      graph.steps.flatMap(({ id, title, intake }) => {
        // Who comes the week after a group began waits for the whole time between two.
        const worst = intake === undefined ? 0 : intake.everyWeeks - 1;
        if (worst <= limits.longestWaitWeeks) return [];
        const message = `A group of “${title}” starts every ${worst + 1} weeks: some wait ${worst} weeks, and ${limits.longestWaitWeeks} are bearable.`;
        return [
          warning(
            "pathway.wait.long",
            atStep(id, "intake"),
            message,
            "Start groups more often, or put paid work or a short class between.",
            { title, every: worst + 1, wait: worst, most: limits.longestWaitWeeks },
          ),
        ];
      }),
    ),
};

/** What a fund must show can be shown within its period. */
export const fundPeriods: Check = {
  id: "fund-periods",
  asks: "Is it short enough for the period of each fund?",
  judge: (table) => {
    const { funds } = table.pathway;
    if (funds.length === 0)
      return untold(
        warning(
          "pathway.funds.none",
          "funds",
          "No fund is named.",
          "Name who pays, for how long, and what must be shown by then.",
        ),
      );
    return unlessFound(funds.flatMap((fund) => tooLong(table, fund)));
  },
};

function tooLong(table: Table, { id, name, periodWeeks, outcome }: PathwayFund) {
  const weeks = leastTo(table, outcome?.what ?? "completed");
  if (weeks === undefined || weeks <= periodWeeks) return [];
  const what = outcome?.what === "employed" ? "a job" : "the first credential or end";
  return [
    warning(
      "pathway.fund.too-short",
      `funds.${id}`,
      `“${name}” ends after ${periodWeeks} weeks, and the quickest way to ${what} takes ${weeks}, without waiting.`,
      "Ask for a longer period, or let the fund count a milestone that comes earlier.",
      { name, period: periodWeeks, what: outcome?.what ?? "completed", weeks },
    ),
  ];
}

function leastTo({ graph }: Table, what: "completed" | "employed"): number | undefined {
  const ends = what === "employed" ? graph.jobs : graph.steps.filter(isCredential);
  const weeks = ends.map(({ id }) => graph.leastWeeks.get(id)).filter((least) => least !== undefined);
  return weeks.length === 0 ? undefined : Math.min(...weeks);
}

/** Every class says how long it takes and how many seats it has: without, nothing above can be told. */
export const lengthsTold: Check = {
  id: "lengths-told",
  asks: "Does each class say its weeks, and how often and for how many it starts?",
  judge: ({ graph }) => {
    const classes = graph.steps.filter(({ kind }) => kind !== "job" && kind !== "credential");
    const silent = classes.filter(({ weeks, intake }) => weeks === 0 || intake === undefined);
    if (silent.length === 0) return holds;
    const findings = silent.map(({ id, title, weeks }) =>
      warning(
        "pathway.step.length-untold",
        atStep(id, weeks === 0 ? "weeks" : "intake"),
        weeks === 0
          ? `How many weeks “${title}” takes is not told.`
          : `When groups of “${title}” start is not told.`,
        "Give it; a good guess is better than none, and you can change it.",
        { title, untold: weeks === 0 ? "weeks" : "groups" },
      ),
    );
    return silent.length === classes.length ? gap(...findings) : untold(...findings);
  },
};
