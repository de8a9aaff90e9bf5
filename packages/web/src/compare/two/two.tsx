import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { differenceOf } from "../../results/differences.ts";
import { FactTable } from "./fact-table.tsx";
import { InWords } from "./in-words.tsx";

/** Two of the routes, picked by the person, side by side, and how they differ in words. */
export function CompareTwo({ routes }: { readonly routes: readonly RouteItinerary[] }) {
  const { t } = useLingui();
  const [picked, setPicked] = useState<readonly [string, string]>(["", ""]);
  const places = placesOf(routes, picked);
  const pair = places.flatMap((place) => {
    const itinerary = routes[place];
    return itinerary === undefined ? [] : [{ place: place + 1, itinerary }];
  });
  const [one, two] = pair;
  if (one === undefined || two === undefined) return undefined;
  const pick = (side: 0 | 1, id: string): void =>
    setPicked(side === 0 ? [id, two.itinerary.id] : [one.itinerary.id, id]);
  return (
    <div className="fb-compare__two">
      <p className="fb-row">
        <Picker
          id="compare-1"
          label={t`First route`}
          routes={routes}
          now={one.itinerary.id}
          onPick={(id) => pick(0, id)}
        />
        <Picker
          id="compare-2"
          label={t`Second route`}
          routes={routes}
          now={two.itinerary.id}
          onPick={(id) => pick(1, id)}
        />
      </p>
      <output className="fb-compare__words">
        <InWords
          one={one.place}
          two={two.place}
          difference={differenceOf(two.itinerary, one.itinerary)}
          years={two.itinerary.fiveYearEarnings - one.itinerary.fiveYearEarnings}
        />
      </output>
      <FactTable
        caption={t`Two routes side by side`}
        columns={pair.map(({ place, itinerary }) => ({ name: t`Route ${place}`, itinerary }))}
      />
    </div>
  );
}

/** Where the picked routes stand among those shown; at first, and when one has gone, the first two. */
function placesOf(routes: readonly RouteItinerary[], picked: readonly [string, string]): readonly number[] {
  const [a, b] = picked.map((id) => routes.findIndex((route) => route.id === id));
  const one = a === undefined || a < 0 ? 0 : a;
  const two = b === undefined || b < 0 ? (one === 1 ? 0 : 1) : b;
  return [one, two];
}

interface PickerProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly routes: readonly RouteItinerary[];
  readonly now: string;
  readonly onPick: (id: string) => void;
}

function Picker({ id, label, routes, now, onPick }: PickerProps) {
  const { t } = useLingui();
  return (
    <span className="fb-compare__pick">
      <label htmlFor={id}>{label}</label>
      <select className="usa-select" id={id} value={now} onChange={(event) => onPick(event.target.value)}>
        {routes.map((route, index) => (
          <option key={route.id} value={route.id}>
            {t`Route ${index + 1}`}
          </option>
        ))}
      </select>
    </span>
  );
}
