import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import { Say, useSay } from "../../i18n/say.tsx";
import { type Cell, drawnAt, reaches, sayingOf } from "../../published/cells.ts";
import { UnitWord, useNumbers, useSaid } from "../cell-words.tsx";
import { useQuarters } from "../quarter-words.ts";
import { useAreaName } from "./area-name.ts";
import type { PartProps } from "./shared.ts";
import { TargetMark } from "../../published/target-mark.tsx";
import { dayIn } from "../../published/day-in.ts";

interface FigureProps extends PartProps {
  readonly cell: Cell;
  readonly evidence: Told<"getEvidence"> | undefined;
}

/** The number, large: what it is of, what was promised, and the sentence that says it all. */
export function Figure({ looked, level, known, cell, evidence }: FigureProps) {
  const { definition } = looked;
  const say = useSay();
  const said = useSaid(definition);
  const areaName = useAreaName(known);
  const { short } = useQuarters();
  const program = known.programs.find(({ id }) => id === looked.program)?.name;
  const withheld = sayingOf(cell).says === "withheld";
  return (
    <section className="fbw-figure" aria-label={say(definition.name)}>
      <p className="fbw-sub">
        <span className="fbw-bit">{program === undefined ? looked.program : <Say text={program} />}</span>
        <span className="fbw-bit">{short(looked.report)}</span>
        <span className="fbw-bit">
          {looked.window === "r4q" ? <Trans>rolling four quarters</Trans> : <Trans>the quarter alone</Trans>}
        </span>
        {looked.area === undefined ? undefined : <span className="fbw-bit">{areaName(looked.area)}</span>}
        {looked.provider === undefined ? undefined : <span className="fbw-bit">{looked.provider}</span>}
      </p>
      <div className="fbw-figure__row">
        <p className={withheld ? "fbw-figure__number fbw-figure__number--withheld" : "fbw-figure__number"}>
          <strong>{said(cell)}</strong>{" "}
          <span className="fbw-figure__unit">
            {withheld ? undefined : <UnitWord unit={definition.unit} />}
          </span>
        </p>
        {level === undefined ? undefined : <Promise level={level} cell={cell} looked={looked} />}
      </div>
      <Sentence cell={cell} looked={looked} evidence={evidence} />
    </section>
  );
}

function Promise({
  level,
  cell,
  looked: { definition },
}: Pick<FigureProps, "cell" | "looked"> & { readonly level: NonNullable<PartProps["level"]> }) {
  const numbers = useNumbers(definition);
  const value = drawnAt(cell);
  return (
    <p className="fbw-promise">
      {value === undefined ? (
        <Trans>Target {numbers.of(level.value)}</Trans>
      ) : (
        <>
          <TargetMark met={reaches(value, level.value, definition.better)} />{" "}
          {reaches(value, level.value, definition.better) ? (
            <Trans>Target {numbers.of(level.value)} met</Trans>
          ) : (
            <Trans>Target {numbers.of(level.value)} not met</Trans>
          )}
          <span className="fbw-under">{numbers.apart(value - level.value)}</span>
        </>
      )}
      <span className="fbw-under">{level.agreement}</span>
    </p>
  );
}

function Sentence({
  cell,
  looked: { definition },
  evidence,
}: Pick<FigureProps, "cell" | "looked" | "evidence">) {
  const { number, shortDay } = useFigures();
  const say = useSay();
  if (evidence?.withheld !== undefined) {
    return (
      <p className="fbw-sentence">
        <Say text={evidence.withheld} />
      </p>
    );
  }
  const days =
    evidence === undefined
      ? undefined
      : { from: shortDay(dayIn(evidence.cohort.from)), to: shortDay(dayIn(evidence.cohort.to)) };
  return (
    <p className="fbw-sentence">
      {cell.numerator === null || cell.denominator === null ? undefined : (
        <Trans>
          {number(cell.numerator)} of {number(cell.denominator)}.
        </Trans>
      )}
      {cell.numerator === null && cell.denominator !== null ? (
        <Trans>Over {number(cell.denominator)} people.</Trans>
      ) : undefined}{" "}
      {say(definition.plain)}
      {days === undefined ? undefined : (
        <span className="fbw-quiet">
          {" "}
          <Cohort on={evidence?.cohort.on ?? ""} from={days.from} to={days.to} />
        </span>
      )}
    </p>
  );
}

function Cohort({ on, from, to }: { readonly on: string; readonly from: string; readonly to: string }) {
  if (on === "exit")
    return (
      <Trans>
        Exits from {from} to {to}.
      </Trans>
    );
  if (on === "entry")
    return (
      <Trans>
        Entries from {from} to {to}.
      </Trans>
    );
  if (on === "served")
    return (
      <Trans>
        Served from {from} to {to}.
      </Trans>
    );
  return (
    <Trans>
      Dates from {from} to {to}.
    </Trans>
  );
}
