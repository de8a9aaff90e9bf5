import { Trans, useLingui } from "@lingui/react/macro";
import { type Cell, drawnAt, sayingOf } from "../../published/cells.ts";
import { useSaid } from "../cell-words.tsx";
import { BoroughMap } from "../drawing/borough-map.tsx";
import { boundsOf, scaleOf } from "../drawing/scale.ts";
import { Split } from "../drawing/splits.tsx";
import { useAreaName } from "./area-name.ts";
import type { PartProps } from "./shared.ts";
import { WithheldNote } from "./splits-part.tsx";

interface BoroughsProps extends PartProps {
  readonly cells: readonly Cell[];
}

const boroughs = ["bronx", "brooklyn", "manhattan", "queens", "staten-island"];

/** Cells of areas; where a report has none, those of the groups that are boroughs. */
function areasAmong(cells: readonly Cell[]): readonly Cell[] {
  const areas = cells.filter(({ area, group }) => area !== undefined && group === "all");
  if (areas.length > 0) return areas;
  return cells.flatMap((cell) => {
    const [kind, borough] = cell.group.split(":");
    return kind === "borough" && borough !== undefined && cell.area === undefined
      ? [{ ...cell, area: borough, group: "all" }]
      : [];
  });
}

/** The number by area, as a map of the boroughs where the areas are those, and always as a table. */
export function BoroughsPart({ looked, known, cells }: BoroughsProps) {
  const { t } = useLingui();
  const areaName = useAreaName(known);
  const { definition } = looked;
  const inAreas = areasAmong(cells);
  if (inAreas.length === 0 || looked.area !== undefined) return undefined;
  const nobody = (cell: Cell): boolean =>
    sayingOf(cell).says === "nobody" || (definition.kind === "count" && cell.value === 0);
  if (inAreas.every(nobody)) return <NoAreas />;
  const byArea = new Map(inAreas.map((cell) => [cell.area ?? "", cell]));
  const scale = scaleOf(
    inAreas.flatMap((cell) => drawnAt(cell) ?? []),
    boundsOf(definition.kind, 4),
  );
  const rows = inAreas.map((cell) => ({ id: cell.area ?? "", name: areaName(cell.area), cell }));
  const drawable = inAreas.some(({ area }) => boroughs.includes(area ?? ""));
  const heads = { figure: t`Figure`, people: definition.kind === "count" ? "" : t`of` };
  return (
    <section className="fbw-part-of" aria-labelledby="areas">
      <h2 id="areas">
        <Trans>Where people live</Trans>
      </h2>
      <AreaSentence rows={rows} looked={looked} />
      <div className="fbw-where">
        {drawable ? (
          <BoroughMap cells={byArea} names={areaName} written={definition} scale={scale} />
        ) : undefined}
        <Split title={t`By area`} rows={rows} written={definition} scale={scale} heads={heads} />
      </div>
      {inAreas.some((cell) => sayingOf(cell).says === "withheld") ? <WithheldNote /> : undefined}
    </section>
  );
}

/** A map of noughts would look like news. */
const NoAreas = () => (
  <section className="fbw-part-of" aria-labelledby="areas">
    <h2 id="areas">
      <Trans>Where people live</Trans>
    </h2>
    <p className="fbw-quiet">
      <Trans>The records behind this number do not say in which area people live.</Trans>
    </p>
  </section>
);

interface SentenceProps extends Pick<PartProps, "looked"> {
  readonly rows: readonly { readonly name: string; readonly cell: Cell }[];
}

function AreaSentence({ rows, looked: { definition } }: SentenceProps) {
  const said = useSaid(definition);
  const told = rows
    .flatMap(({ name, cell }) => {
      const value = drawnAt(cell);
      return value === undefined ? [] : [{ name, value, words: said(cell) }];
    })
    .toSorted((a, b) => a.value - b.value);
  const [lowest] = told;
  const highest = told.at(-1);
  if (lowest === undefined || highest === undefined || lowest.value === highest.value) return undefined;
  return (
    <p className="fbw-summary">
      <Trans>
        Lowest in {lowest.name}: {lowest.words}. Highest in {highest.name}: {highest.words}.
      </Trans>
    </p>
  );
}
