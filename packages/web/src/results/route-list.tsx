import type { RouteAnswer } from "@footbridge/core/plan/route-answer.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Compare } from "../compare/compare-later.tsx";
import { axisFor } from "./bridge/axis.ts";
import { AxisLine } from "./bridge/axis-line.tsx";
import { useWidth } from "./bridge/use-width.ts";
import { listed, type Order, orders } from "./order.ts";
import { Overview } from "./overview.tsx";
import { RouteCard } from "./route-card.tsx";

/** From this width on, in pixels, bridges lie; on less they stand beside each other. */
const wideEnough = 560;
/** Room at both ends of the axis for the landings. */
const inset = 10;

/** Routes under each other on one common time axis. */
export function RouteList({ answer }: { readonly answer: RouteAnswer }) {
  const [order, setOrder] = useState<Order>("soonest");
  const [all, setAll] = useState(false);
  const [box, width] = useWidth<HTMLDivElement>();
  const routes = listed(answer, order, all);
  const first = routes[0]?.itinerary;
  if (first === undefined) return undefined;
  const axis = axisFor(
    answer.start,
    routes.map(({ itinerary }) => itinerary.arrives),
  );
  const wide = width >= wideEnough;
  const hidden = answer.itineraries.length - routes.length;
  const namesJob = new Set(routes.map(({ itinerary }) => itinerary.job?.occupation)).size > 1;
  return (
    <div ref={box} className="fb-routes">
      <OrderPicker order={order} onOrder={setOrder} />
      {wide ? <AxisLine axis={axis} inset={inset} /> : undefined}
      {width > 0 && !wide ? (
        <Overview routes={routes.map(({ itinerary }) => itinerary)} axis={axis} />
      ) : undefined}
      <ol className="fb-plain-list">
        {routes.map(({ itinerary, chosen }, index) => (
          <li key={itinerary.id}>
            <RouteCard
              place={index + 1}
              itinerary={itinerary}
              chosen={chosen}
              first={first}
              axis={axis}
              width={wide ? width - inset * 2 : 0}
              namesJob={namesJob}
            />
          </li>
        ))}
      </ol>
      <Compare routes={routes.map(({ itinerary }) => itinerary)} />
      {hidden > 0 || all ? (
        <button type="button" className="fb-text-button" onClick={() => setAll(!all)}>
          {all ? (
            <Trans>Show the main routes only</Trans>
          ) : (
            <Plural value={hidden} one="Show # more route" other="Show # more routes" />
          )}
        </button>
      ) : undefined}
    </div>
  );
}

function OrderPicker({
  order,
  onOrder,
}: {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const { t } = useLingui();
  const names: { readonly [O in Order]: string } = {
    soonest: t`soonest first`,
    cheapest: t`lowest cost first`,
    surest: t`surest first`,
    "best-pay": t`most money in 5 years first`,
  };
  return (
    <p className="fb-order">
      <label htmlFor="order">
        <Trans>Order</Trans>
      </label>
      <select
        className="usa-select"
        id="order"
        value={order}
        onChange={(event) => onOrder(orders.find((each) => each === event.target.value) ?? "soonest")}
      >
        {orders.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </p>
  );
}
