import { useReactFlow, useStore } from "@xyflow/react";
import { memo, type PointerEvent, use, useMemo } from "react";
import { PlacedContext, useDrawn } from "../drawing.ts";
import { card, placesOf } from "./place.ts";

/** Around the outermost cards, in pixels at full size. */
const margin = 60;

/** All cards as small shapes, with what is in sight; pressed, it shows that part: by mouse only. It stands beside the canvas and covers no card. */
export function SmallMap() {
  const { pathway: settled } = useDrawn();
  const pathway = use(PlacedContext) ?? settled;
  const flow = useReactFlow();
  const { shapes, box } = useMemo(() => {
    const places = [...placesOf(pathway, false).values()];
    const xs = places.map(({ x }) => x);
    const ys = places.map(({ y }) => y);
    const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
    return {
      shapes: places.map(({ x, y }) => `M${x} ${y}h${card.width}v${card.height}h-${card.width}z`).join(""),
      box: [
        left,
        top,
        Math.max(...xs) + card.width + margin - left,
        Math.max(...ys) + card.height + margin - top,
      ],
    };
  }, [pathway]);
  if (pathway.steps.length < 2) return undefined;
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    const matrix = event.currentTarget.getScreenCTM();
    if (matrix === null || event.buttons === 0) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <svg
      className="fbe-small-map"
      viewBox={box.join(" ")}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <path className="fbe-small-map__cards" d={shapes} />
      <InSight />
    </svg>
  );
}

/** The part that is in sight. */
const InSight = memo(function InSight() {
  const seen = useStore(({ transform: [x, y, zoom], width, height }) =>
    [-x / zoom, -y / zoom, width / zoom, height / zoom].join(" "),
  );
  const [x, y, width, height] = seen.split(" ");
  return <rect className="fbe-small-map__sight" x={x} y={y} width={width} height={height} />;
});
