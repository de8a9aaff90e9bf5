import type { Provenance } from "@footbridge/core/model/provenance.ts";
import { useLingui } from "@lingui/react/macro";
import { parseDay } from "@footbridge/core/units/day.ts";
import { useFigures } from "../i18n/figures.ts";

/** A year, a month or a day as people write it; other words stay as they are. */
function useAge(): (asOf: string) => string {
  const { month, shortDay } = useFigures();
  return (asOf) => {
    const day = parseDay(asOf);
    if (day !== undefined) return shortDay(day);
    const first = parseDay(`${asOf}-01`);
    return first === undefined ? asOf : month(first);
  };
}

/** The areas that our own lists speak of; another is named as its list names it. */
function useArea(): (area: string) => string {
  const { t } = useLingui();
  const names = new Map([
    ["New York City", t`New York City`],
    ["New York State", t`New York State`],
    ["United States", t`the whole country`],
    ["Demo city", t`demo city`],
  ]);
  return (area) => names.get(area) ?? area;
}

/** For which area a figure holds and how old it is: beside one that has its whole source further down. */
export function AreaAndAge({ provenance: { area, asOf } }: { readonly provenance: Provenance }) {
  const nameOf = useArea();
  const age = useAge()(asOf);
  return (
    <span className="fb-source">
      {area === undefined ? undefined : <>{nameOf(area)}, </>}
      {age}
    </span>
  );
}
