import type { Day } from "@footbridge/core/units/day.ts";
import { useFigures } from "../i18n/figures.ts";

/** A day in the page's language. */
export function DayIn({ day }: { readonly day: string }) {
  const { shortDay } = useFigures();
  return (
    <time dateTime={day} className="fb-plan__day">
      {shortDay(day as Day)}
    </time>
  );
}
