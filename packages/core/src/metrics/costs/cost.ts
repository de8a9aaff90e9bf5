import type { Published } from "../cell.ts";
import { fraction, over, truncated } from "../scores/fraction.ts";
import { type Funds } from "./read-funds.ts";

/** What one participant's service cost a program in the days of a report. */
export interface Cost {
  readonly program: string;
  readonly service: "career" | "training";
  /** Dollars, as decimal text with cents. */
  readonly spent: string;
  /** Periods of participation with the service; null where the number is withheld or not there. */
  readonly participants: number | null;
  /** Dollars for each, as decimal text cut after the cent; null where there are no participants to divide by. */
  readonly each: string | null;
  /** Whether the participants are withheld: the cost would tell them. */
  readonly suppressed: boolean;
}

/** The metrics that count who received each kind of service. */
export const receivedMetrics = {
  career: "project.career-services",
  training: "project.training-services",
} as const;

type Counted = Pick<Published, "metric" | "program" | "group" | "area" | "numerator"> & {
  readonly suppressed?: boolean | undefined;
};

/** Expenditures that are known, each divided by the participants of its service as the report shows them. */
export function costsOf(funds: readonly Funds[], cells: readonly Counted[]): readonly Cost[] {
  return funds.flatMap(({ program, ...spent }) =>
    (["career", "training"] as const).flatMap((service): readonly Cost[] => {
      const dollars = spent[service];
      if (dollars === undefined) return [];
      const cell = cells.find(
        ({ metric, group, area, ...each }) =>
          metric === receivedMetrics[service] &&
          each.program === program &&
          group === "all" &&
          area === undefined,
      );
      const participants = cell?.numerator ?? null;
      return [
        {
          program,
          service,
          spent: truncated(dollars, 2),
          participants,
          each:
            participants === null || participants === 0
              ? null
              : truncated(over(dollars, fraction(BigInt(participants))), 2),
          suppressed: cell?.suppressed === true,
        },
      ];
    }),
  );
}
