import type { Pathway, PathwayStep } from "@footbridge/core/model/pathway.ts";
import { readPathway } from "@footbridge/live/pathway/read.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Doc } from "yjs";
import { useFigures } from "../../i18n/figures.ts";
import { useLive } from "../../live/use-live.ts";
import { ground } from "../../pathway-editor/ground.ts";
import { useLook } from "../../pathway-editor/gutter/use-look.ts";
import { useRead } from "../board/use-read.ts";
import { columnsOf } from "./columns.ts";

interface PathLitProps {
  readonly lab: string;
  readonly table: string;
  /** What the table means by a path to a job; empty where it wrote nothing. */
  readonly concept: string;
}

/** As many columns, and cards in one, as can be read from afar. */
const mostColumns = 5;
const mostInColumn = 3;

const pathwayIn = (doc: Doc): Pathway | undefined => readPathway(doc).pathway;

/** The path of a table on the wall: what comes after what, and the numbers of it. */
export function PathLit({ lab, table, concept }: PathLitProps) {
  const live = useLive(`pathway:${lab}-${table}`);
  const pathway = useRead(live?.doc, pathwayIn);
  if (pathway === undefined || pathway.steps.length === 0)
    return concept === "" ? (
      <p className="fbs-concept">
        <Trans>This table has not drawn its path yet.</Trans>
      </p>
    ) : (
      <p className="fbs-concept">{concept}</p>
    );
  const { columns, supports } = columnsOf(pathway);
  const shown =
    columns.length > mostColumns ? [...columns.slice(0, mostColumns - 1), columns.at(-1) ?? []] : columns;
  return (
    <div className="fbs-path">
      <p className="fbs-said">{concept === "" ? pathway.title : concept}</p>
      <ol className="fbs-columns">
        {shown.map((column, place) => (
          <li key={column[0]?.id ?? place}>
            <Column steps={column} />
          </li>
        ))}
      </ol>
      {supports.length === 0 ? undefined : (
        <p className="fbs-beside">
          <Trans>With help on the way:</Trans>{" "}
          {supports
            .slice(0, 4)
            .map(({ title }) => title)
            .join(" · ")}
        </p>
      )}
      <Numbers pathway={pathway} />
    </div>
  );
}

function Column({ steps }: { readonly steps: readonly PathwayStep[] }) {
  const more = steps.length - mostInColumn;
  return (
    <ul>
      {steps.slice(0, mostInColumn).map((step) => (
        <li key={step.id} data-kind={step.kind}>
          <strong>{step.title}</strong>
          <Facts step={step} />
        </li>
      ))}
      {more > 0 ? (
        <li data-kind="more">
          <Plural value={more} one="and # card more" other="and # cards more" />
        </li>
      ) : undefined}
    </ul>
  );
}

function Facts({ step: { kind, weeks, wage } }: { readonly step: PathwayStep }) {
  const { rate } = useFigures();
  if (wage !== undefined)
    return (
      <span>
        <Trans>{rate(wage.hourly)} an hour</Trans>
      </span>
    );
  if (kind === "job" || weeks === 0) return undefined;
  return (
    <span>
      <Plural value={weeks} one="# week" other="# weeks" />
    </span>
  );
}

/** The same numbers as beside the drawing, for the first of the made-up cities. */
function Numbers({ pathway }: { readonly pathway: Pathway }) {
  const { t } = useLingui();
  const { money, percent, rate } = useFigures();
  const profile = ground.profiles[0];
  const look = useLook(pathway, profile?.id ?? "");
  if (look === undefined) return undefined;
  const { exits, reach } = look.numbers;
  const { holds, gap, untold } = look.scorecard.counts;
  const all = holds + gap + untold;
  const [quickest] = exits.toSorted((a, b) => a.weeks - b.weeks);
  return (
    <dl className="fbs-numbers">
      {quickest === undefined ? undefined : (
        <>
          <Figure name={t`To a job`}>
            <Plural value={quickest.weeks} one="# week" other="# weeks" />
          </Figure>
          <Figure name={t`A person pays`}>{money(quickest.price)}</Figure>
          {quickest.hourly === undefined ? undefined : (
            <Figure name={t`Pay an hour`}>{rate(quickest.hourly)}</Figure>
          )}
        </>
      )}
      <Figure name={t`Can start`}>{percent(reach.people === 0 ? 0 : reach.enter / reach.people)}</Figure>
      <Figure name={t`Checks that hold`}>
        <Trans>
          {holds} of {all}
        </Trans>
      </Figure>
    </dl>
  );
}

const Figure = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
