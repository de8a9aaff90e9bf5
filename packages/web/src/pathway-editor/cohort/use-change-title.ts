import { useLingui } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { useDrawn } from "../drawing.ts";
import { useNeedName } from "../parts/group-name.ts";
import type { Change } from "./changes.ts";

/** What the design with one change is called: the change itself. */
export function useChangeTitle(): (change: Change) => string {
  const { t } = useLingui();
  const needOf = useNeedName();
  const { number } = useFigures();
  const { pathway } = useDrawn();
  const card = (step: string): string => pathway.steps.find(({ id }) => id === step)?.title ?? step;
  return (change) => {
    switch (change.kind) {
      case "none":
        return t`no change`;
      case "support": {
        const [need, seats] = [needOf(change.need), number(change.seats)];
        return change.evening
          ? t`a support added, evenings and Saturdays, for ${seats} at once: ${need}`
          : t`a support added, for ${seats} at once: ${need}`;
      }
      case "seats": {
        const [title, seats] = [card(change.step), number(change.more)];
        return t`${seats} more seats in each group: ${title}`;
      }
      case "often": {
        const [title, weeks] = [card(change.step), number(change.everyWeeks)];
        return t`a group every ${weeks} weeks: ${title}`;
      }
      case "length": {
        const [title, weeks] = [card(change.step), number(change.weeks)];
        return t`${weeks} weeks long: ${title}`;
      }
      case "fund": {
        const name = pathway.funds.find(({ id }) => id === change.fund)?.name ?? change.fund;
        const months = number(change.months);
        return t`a grant of ${months} months: ${name}`;
      }
    }
  };
}
