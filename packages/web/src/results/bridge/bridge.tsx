import type { RouteItinerary } from "@footbridge/core/plan/route-answer.ts";
import { type Axis, placeOn } from "./axis.ts";
import { arch, type Direction, middle, type Pen, spot, truss } from "./shape.ts";
import { gapsOf, type Span, spansOf } from "./spans.ts";

interface BridgeProps {
  readonly itinerary: RouteItinerary;
  readonly axis: Axis;
  readonly direction: Direction;
  /** Length along the time axis, in pixels. */
  readonly length: number;
}

/** Room beside the deck, in pixels: arches and numbers above, the second of two steps at a time below. */
const above = 52;
const below = 20;
const belowBusy = 48;

/** An itinerary drawn as a bridge on a time axis. The list of steps beside it says the same in words. */
export function Bridge({ itinerary, axis, direction, length }: BridgeProps) {
  const spans = spansOf(itinerary, axis);
  const pen: Pen = { direction, length, deck: above };
  const thick = above + (spans.some(({ side }) => side === 1) ? belowBusy : below);
  const [width, height] = direction === "across" ? [length, thick] : [thick, length];
  const arrival = placeOn(axis, itinerary.arrives);
  return (
    <svg
      className="fb-bridge"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {axis.ticks.map(({ day, at }) => (
        <path
          key={day}
          className="fb-bridge__tick"
          d={`M${spot(pen, at, above)}L${spot(pen, at, above - thick)}`}
        />
      ))}
      <path className="fb-bridge__deck" d={`M${spot(pen, 0, 0)}L${spot(pen, arrival, 0)}`} />
      {gapsOf(spans).map(({ from, to }) => (
        <path key={from} className="fb-bridge__gap" d={`M${spot(pen, from, 0)}L${spot(pen, to, 0)}`} />
      ))}
      {spans.map((span) => (
        <SpanDrawing key={span.number} span={span} pen={pen} />
      ))}
      <Landings pen={pen} spans={spans} arrival={arrival} />
    </svg>
  );
}

function SpanDrawing({ span, pen }: { readonly span: Span; readonly pen: Pen }) {
  const label = middle(span, pen);
  return (
    <>
      <path
        className={span.kind === "work" ? "fb-bridge__truss" : "fb-bridge__arch"}
        d={span.kind === "work" ? truss(span, pen) : arch(span, pen)}
      />
      <text className="fb-bridge__number" x={label.x} y={label.y} dy="0.35em">
        {span.number}
      </text>
    </>
  );
}

function Landings(props: { readonly pen: Pen; readonly spans: readonly Span[]; readonly arrival: number }) {
  const { pen, spans, arrival } = props;
  const dot = (along: number, radius: number, name: string, key: string) => {
    const [x, y] = spot(pen, along, 0).split(" ");
    return <circle key={key} className={name} cx={x} cy={y} r={radius} />;
  };
  const stops = spans.filter(({ to }) => to < arrival - 0.002);
  return (
    <>
      {stops.map(({ to, number }) => dot(to, 5, "fb-bridge__landing", `stop-${number}`))}
      {dot(0.0001, 6, "fb-bridge__here", "here")}
      {dot(arrival, 8, "fb-bridge__arrival", "arrival")}
      {dot(arrival, 3, "fb-bridge__arrival-dot", "arrival-dot")}
    </>
  );
}
