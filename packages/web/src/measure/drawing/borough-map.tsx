import { useEffect, useId, useState } from "react";
import outlinesUrl from "../../../../../data/geography/boroughs.json?url";
import { type Cell, drawnAt, sayingOf, type Written } from "../../published/cells.ts";
import { useSaid } from "../cell-words.tsx";
import { Hatch } from "./hatch.tsx";
import { type Outline, type Paper, project } from "./project.ts";
import type { Scale } from "./scale.ts";

interface MapProps {
  /** By borough. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly names: (borough: string) => string;
  readonly written: Written;
  readonly scale: Scale;
}

const width = 420;

/** Boroughs shaded by their number in five steps, each with its number on it; hatched where it is withheld. */
export function BoroughMap({ cells, names, written, scale }: MapProps) {
  const id = useId();
  const said = useSaid(written);
  const outlines = useOutlines();
  if (outlines === undefined) return undefined;
  const { shapes, height } = project(outlines, width);
  return (
    <svg className="fbw-boroughs" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        <Hatch id={id} />
      </defs>
      {shapes.map((shape) => {
        const cell = cells.get(shape.id);
        const value = cell === undefined ? undefined : drawnAt(cell);
        const step = value === undefined ? undefined : Math.min(5, Math.floor(scale.at(value) * 5) + 1);
        const withheld = cell !== undefined && sayingOf(cell).says === "withheld";
        return (
          <path
            key={shape.id}
            d={shape.path}
            className={step === undefined ? "fbw-borough" : `fbw-borough fbw-borough--${step}`}
            {...(withheld ? { fill: `url(#${id})` } : {})}
          />
        );
      })}
      {shapes.map((shape) => (
        <Name
          key={shape.id}
          shape={shape}
          name={names(shape.id)}
          figure={cells.has(shape.id) ? said(cells.get(shape.id) ?? none) : "–"}
        />
      ))}
    </svg>
  );
}

const none = { value: null, suppressed: false } as const;

function Name({
  shape,
  name,
  figure,
}: {
  readonly shape: Paper;
  readonly name: string;
  readonly figure: string;
}) {
  const [x, y] = shape.middle;
  return (
    <g className="fbw-borough__name" textAnchor="middle">
      <text x={x} y={y - 4}>
        {name}
      </text>
      <text x={x} y={y + 12} className="fbw-borough__figure">
        {figure}
      </text>
    </g>
  );
}

interface GeoJson {
  readonly features: readonly {
    readonly properties: { readonly id: string };
    readonly geometry: { readonly coordinates: readonly Outline["rings"][] };
  }[];
}

/** The outlines, once they are here; where they cannot be fetched the table stands alone. */
function useOutlines(): readonly Outline[] | undefined {
  const [outlines, setOutlines] = useState<readonly Outline[]>();
  useEffect(() => {
    let wanted = true;
    fetch(outlinesUrl)
      .then((answer) => answer.json() as Promise<GeoJson>)
      .then(({ features }) => {
        const read = features.map(({ properties, geometry }) => ({
          id: properties.id,
          rings: geometry.coordinates.flat(),
        }));
        return wanted ? setOutlines(read) : undefined;
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, []);
  return outlines;
}
